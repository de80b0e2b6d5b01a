// Everything the public page of a draw may show: numbers and digests, never a person.
import type { DrawnDraw, SealedDraw } from '#domain/sortition/draw-document.js';
import type { Replacement } from '#features/draws/index.js';
import type { Poll, PollState } from '#features/polls/index.js';
import { contactRule, leftOutTable } from '../../components/left-out-table.js';
import {
  areaTable,
  strataTable,
  total,
  type AreaName,
  type StratumNumbers,
} from '../../components/strata-tables.js';
import {
  aheadText,
  announcedName,
  announcedOccasion,
  beaconAddresses,
  valueGroups,
  witnessesOf,
} from '../../texts/draws.nl.js';
import { shortMoment, wholeNumber } from '../../texts/formats.nl.js';

export type PublicDraw = { readonly id: string; readonly document: SealedDraw | DrawnDraw };

export type PublicDrawFacts = {
  readonly draw: PublicDraw;
  readonly poll: Poll | undefined;
  readonly areas: readonly AreaName[];
  readonly replacedBy: Replacement | undefined;
};

export function drawPage({ draw, poll, areas, replacedBy }: PublicDrawFacts): object {
  const { document, id } = draw;
  const { announced, parameters, frameRoot, parametersDigest, replaces } = document;
  const drawn = document.stage === 'drawn' ? document : undefined;
  const strata = strataOf(document);
  const words = { drawn: drawn ? 'Geloot' : 'Te loten' };
  return {
    title: `Loting ${document.purpose}`,
    section: '',
    form: false,
    heading: document.purpose,
    lead: leadOf(document),
    steps: stepsOf(document),
    drawn: drawn !== undefined,
    decides: announcedName(announced),
    announced: withCapital(announcedName(announced)),
    occasion: announcedOccasion(announced),
    ahead: aheadText(announced),
    isBeacon: announced.kind === 'drand',
    number: drawn ? valueGroups(drawn.publicValue) : [],
    witnesses: drawn ? witnessesOf(drawn.publicValue) : [],
    addresses: announced.kind === 'drand' ? beaconAddresses(announced.chain, announced.round) : [],
    stats: statsOf(strata, drawn !== undefined),
    areas: areaTable(strata, areas, { ...words, caption: `${words.drawn} per gebied` }),
    strata: strataTable(strata, areas, { ...words, caption: `${words.drawn} per gebied en leeftijd` }),
    leftOut: leftOutTable(document, drawn ? 'Waarom mensen niet meededen' : 'Waarom mensen niet meedoen'),
    rule: contactRule(document),
    digests: digestsOf({ frameRoot, parametersDigest }, drawn),
    size: wholeNumber(parameters.size),
    replaces: replaces ? { href: `/lotingen/${replaces.draw}`, reason: replaces.reason } : false,
    replacedBy: replacedBy ? { href: `/lotingen/${replacedBy.id}`, reason: replacedBy.reason } : false,
    poll: poll && PUBLIC[poll.state] ? { href: `/peilingen/${poll.slug}`, title: poll.title } : false,
    record: `/lotingen/${id}/loting.json`,
  };
}

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The states in which a poll has a page of its own. */
const PUBLIC: Readonly<Record<PollState, boolean>> = {
  draft: false,
  scheduled: false,
  open: true,
  closed: true,
  published: true,
  archived: true,
  withdrawn: false,
};

function leadOf({ stage, parameters, strata }: SealedDraw | DrawnDraw): string {
  const people = wholeNumber(strata.reduce((sum, { frame }) => sum + frame, 0));
  const size = wholeNumber(parameters.size);
  return stage === 'drawn'
    ? `Uit ${people} inwoners zijn ${size} mensen geloot. Niemand kon de uitkomst sturen.`
    : `Uit ${people} inwoners loten wij straks ${size} mensen. De lijst en de regels liggen vast.`;
}

function stepsOf(document: SealedDraw | DrawnDraw): readonly object[] {
  const { announced, sealedAt } = document;
  const sealed = { text: 'De lijst ligt vast', note: shortMoment(new Date(sealedAt)), state: 'done' };
  if (document.stage === 'sealed')
    return [
      sealed,
      { text: 'Het openbare getal komt', note: announcedOccasion(announced), state: 'now' },
      { text: 'De computer loot', state: 'later' },
      { text: 'Iedereen kan het narekenen', state: 'later' },
    ];
  return [
    sealed,
    { text: 'Het openbare getal is er', note: announcedOccasion(announced), state: 'done' },
    { text: 'De loting is gedaan', note: shortMoment(new Date(document.drawnAt)), state: 'done' },
    { text: 'Iedereen kan het narekenen', state: 'done' },
  ];
}

function strataOf(document: SealedDraw | DrawnDraw): readonly StratumNumbers[] {
  return document.stage === 'drawn'
    ? document.strata.map((one) => ({ ...one, drawn: one.selected }))
    : document.strata.map((one) => ({ ...one, drawn: one.size }));
}

function statsOf(strata: readonly StratumNumbers[], isDrawn: boolean): readonly object[] {
  const { frame, excluded, drawn } = total(strata);
  return [
    { number: wholeNumber(frame), text: 'inwoners op de lijst' },
    { number: wholeNumber(excluded), text: isDrawn ? 'deden niet mee' : 'doen niet mee' },
    { number: wholeNumber(drawn), text: isDrawn ? 'mensen geloot' : 'mensen te loten' },
  ];
}

function digestsOf(
  { frameRoot, parametersDigest }: Pick<SealedDraw, 'frameRoot' | 'parametersDigest'>,
  drawn: DrawnDraw | undefined,
): readonly object[] {
  const sealed = [
    { name: 'Controlegetal van de lijst', member: 'frameRoot', digits: frameRoot },
    { name: 'Controlegetal van de regels', member: 'parametersDigest', digits: parametersDigest },
  ];
  if (!drawn) return sealed;
  return [
    ...sealed,
    { name: 'Startgetal van de loting', member: 'seed', digits: drawn.seed },
    { name: 'Controlegetal van de hele loting', member: 'documentDigest', digits: drawn.documentDigest },
  ];
}
