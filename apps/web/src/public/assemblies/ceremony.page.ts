// Everything the ceremony may show: countdown, public number, seats under pseudonymous numbers, bars; never a name.
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { Assembly } from '#features/assemblies/index.js';
import {
  aheadText,
  announcedMoment,
  announcedName,
  announcedOccasion,
  valueGroups,
  witnessesOf,
} from '../../texts/draws.nl.js';
import { shortMoment, wholeNumber } from '../../texts/formats.nl.js';
import { compareGroups } from './compare-bars.js';
import { voidedIn, type PublicAssembly } from './public-assembly.js';
import { seatsPicture } from './seats-picture.js';
import { standingWord } from './standing-word.js';

export function ceremonyPage(found: PublicAssembly, record: PanelRecord): object {
  const { assembly } = found;
  const { slug, title } = assembly;
  const voided = voidedIn(found);
  const standing = standingWord({ digest: record.documentDigest, void: voided !== undefined });
  const drawn = record.stage === 'drawn' ? record : undefined;
  const members = drawn?.members ?? [];
  const moment = announcedMoment(record.announced);
  return {
    title: `Loting burgerberaad ${title}`,
    section: 'burgerberaden',
    form: false,
    heading: `Loting burgerberaad ${title}`,
    lead: leadOf(record),
    page: `/burgerberaden/${slug}`,
    check: `/burgerberaden/${slug}/controleer`,
    steps: stepsOf(record),
    drawn: drawn !== undefined,
    seats: seatsPicture(record.size, members),
    seatsText: seatsTextOf(record),
    filled: members.length,
    size: record.size,
    members,
    panelNumber: drawn ? panelName(drawn) : '',
    number: drawn ? valueGroups(drawn.publicValue) : [],
    witnesses: drawn ? witnessesOf(drawn.publicValue) : [],
    decides: announcedName(record.announced),
    occasion: announcedOccasion(record.announced),
    ahead: aheadText(record.announced),
    countdown: drawn ? '' : (moment?.toISOString() ?? ''),
    ...comparedOf(record, assembly.categories),
    voided: voided ?? false,
    standing,
    stream: drawn && !voided ? '' : `/burgerberaden/${slug}/loting/gebeurtenissen?stand=${standing}`,
    stage: voided ? 'void' : record.stage,
  };
}

function leadOf({ stage, size, commitments }: PanelRecord): string {
  const people = `${wholeNumber(commitments.length)} inwoners meldden zich aan.`;
  return stage === 'drawn'
    ? `${people} Het lot koos er ${wholeNumber(size)}.`
    : `${people} Het lot kiest er straks ${wholeNumber(size)}, zo gemengd als de gemeente zelf.`;
}

const seatsTextOf = (record: PanelRecord): string =>
  record.stage === 'drawn'
    ? `Alle ${record.size} plaatsen zijn gevuld. Dit is groep ${panelName(record)}.`
    : `${record.size} lege plaatsen.`;

const panelName = ({ panelNumber }: { readonly panelNumber: number }): string =>
  String(panelNumber).padStart(3, '0');

function comparedOf(record: PanelRecord, categories: Assembly['categories']): object {
  const groups = compareGroups(record, categories);
  const townKnown = groups.some((group) => group.townKnown);
  return {
    townKnown,
    targetToo: townKnown && groups.some((group) => !group.townKnown),
    groups: groups.map((group) => ({ ...group, targetShown: townKnown && !group.townKnown })),
  };
}

function stepsOf(record: PanelRecord): readonly object[] {
  const sealed = {
    text: 'Duizend groepen liggen vast',
    note: shortMoment(new Date(record.sealedAt)),
    state: 'done',
  };
  const drawn = record.stage === 'drawn';
  return [
    sealed,
    {
      text: drawn ? 'Het openbare getal is er' : 'Het openbare getal komt',
      note:
        record.stage === 'drawn'
          ? valueGroups(record.publicValue).join(' ')
          : announcedOccasion(record.announced),
      state: drawn ? 'done' : 'now',
    },
    { text: 'De plaatsen worden gevuld', note: '', state: drawn ? 'done' : 'later' },
    { text: 'Iedereen kan het narekenen', note: '', state: drawn ? 'done' : 'later' },
  ];
}
