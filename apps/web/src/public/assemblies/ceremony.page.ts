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
import type { PublicAssembly } from './public-assembly.js';
import { seatsPicture } from './seats-picture.js';

export function ceremonyPage({ assembly }: PublicAssembly, record: PanelRecord): object {
  const { slug, title } = assembly;
  const drawn = record.stage === 'drawn' ? record : undefined;
  const members = drawn?.members ?? [];
  const people = wholeNumber(record.commitments.length);
  const moment = announcedMoment(record.announced);
  return {
    title: `Loting burgerberaad ${title}`,
    section: 'burgerberaden',
    form: false,
    heading: `Loting burgerberaad ${title}`,
    lead: drawn
      ? `${people} inwoners meldden zich aan. Het lot koos er ${wholeNumber(record.size)}.`
      : `${people} inwoners meldden zich aan. Het lot kiest er straks ${wholeNumber(record.size)}, zo gemengd als de gemeente zelf.`,
    page: `/burgerberaden/${slug}`,
    check: `/burgerberaden/${slug}/controleer`,
    steps: stepsOf(record),
    drawn: drawn !== undefined,
    seats: seatsPicture(record.size, members),
    seatsText: drawn
      ? `Alle ${record.size} plaatsen zijn gevuld. Dit is groep ${drawn.panelNumber}.`
      : `${record.size} lege plaatsen.`,
    filled: members.length,
    size: record.size,
    members,
    panelNumber: drawn ? String(drawn.panelNumber).padStart(3, '0') : '',
    number: drawn ? valueGroups(drawn.publicValue) : [],
    witnesses: drawn ? witnessesOf(drawn.publicValue) : [],
    decides: announcedName(record.announced),
    occasion: announcedOccasion(record.announced),
    ahead: aheadText(record.announced),
    countdown: drawn ? '' : (moment?.toISOString() ?? ''),
    ...comparedOf(record, assembly.categories),
    stream: drawn ? '' : `/burgerberaden/${slug}/loting/gebeurtenissen`,
    stage: record.stage,
  };
}

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
      note: announcedOccasion(record.announced),
      state: drawn ? 'done' : 'now',
    },
    { text: 'De plaatsen worden gevuld', note: '', state: drawn ? 'done' : 'later' },
    { text: 'Iedereen kan het narekenen', note: '', state: drawn ? 'done' : 'later' },
  ];
}
