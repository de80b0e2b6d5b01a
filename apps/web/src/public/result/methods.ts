// How a poll was done, in plain sentences: who was asked, how they were drawn, and what the figures can and cannot say.
import type { DrawDocument } from '#domain/sortition/draw-document.js';
import { sampleName, type Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import type { Result, ResultWeighting } from '#features/results/index.js';
import { fullDay, listed, wholeNumber } from '../../texts/formats.nl.js';
import { agesOf, placeOf } from '../poll-place.js';

export type MethodFacts = {
  readonly poll: Poll;
  readonly result: Result;
  readonly draw: DrawDocument | undefined;
  readonly areas: readonly Area[];
  readonly town: string;
};

export function methodSentences(facts: MethodFacts): readonly string[] {
  const { poll, result } = facts;
  return [
    ...drawSentence(facts),
    reachSentence(result),
    ...doorSentence(result),
    ...apartSentences(result),
    sampleName(poll).standsFor,
    ...weightingSentences(result),
    'Antwoorden van minder dan 10 mensen laten wij niet apart zien, ook niet in de downloads.',
    'Procenten zijn afgerond op hele getallen.',
    ...checkedSentence(result),
  ];
}

function drawSentence({ poll, draw, areas, town }: MethodFacts): readonly string[] {
  if (draw?.stage !== 'drawn') return [];
  const people = draw.strata.reduce((sum, { frame, excluded }) => sum + frame - excluded, 0);
  const whom = `inwoners ${agesOf(poll)} in ${placeOf(poll, areas, town)}`;
  const how = `Wij lootten ${wholeNumber(draw.selected.length)} mensen uit ${wholeNumber(people)} ${whom}`;
  return [`${how}, op ${fullDay(new Date(draw.drawnAt))}. Per adres lootten wij hoogstens één persoon.`];
}

function reachSentence({ document: { invited, byEmail, byLetter } }: Result): string {
  const invitation = `${wholeNumber(invited)} mensen kregen een uitnodiging`;
  if (byLetter === 0) return `${invitation}, allemaal per e-mail.`;
  if (byEmail === 0) return `${invitation}, allemaal per brief.`;
  return `${invitation}: ${wholeNumber(byEmail)} per e-mail en ${wholeNumber(byLetter)} per brief.`;
}

/** How the answers came in; nothing when that is one way, or would tell of a few people. */
function doorSentence({ document: { doors = [] } }: Result): readonly string[] {
  if (doors.length === 0) return [];
  const ways = doors
    .toSorted((one, other) => other.count - one.count)
    .map(
      ({ doors: names, count }) =>
        `${wholeNumber(count)} ${either(names.map((each) => DOORS[each] ?? each))}`,
    );
  return [`Van de antwoorden kwamen er ${listed(ways)}.`];
}

const DOORS: Readonly<Record<string, string>> = {
  web: 'via internet',
  paper: 'op papier',
  phone: 'via de telefoon',
};

const either = (ways: readonly string[]): string => ways.join(' of ');

/** Other people, or another way of answering: never part of the figures above. */
function apartSentences({ document: { open, typed } }: Result): readonly string[] {
  const apart = (count: number, how: string) =>
    `Daarnaast kwamen er ${wholeNumber(count)} antwoorden ${how}. Die tellen apart: zij zitten niet in de andere cijfers en hebben geen marge.`;
  return [
    ...(typed ? [apart(typed.answered, 'op papier of via de telefoon')] : []),
    ...(open ? [apart(open.answered, 'via de open link, die iedereen kon gebruiken')] : []),
  ];
}

function weightingSentences({ document: { weighting, answered } }: Result): readonly string[] {
  if (!weighting)
    return [
      'De cijfers zijn niet gewogen: elk antwoord telt even zwaar. Een groep die vaker antwoordt, telt dus zwaarder mee.',
      'Met andere mensen waren de cijfers iets anders geweest. Een verschil van een paar procent zegt daarom weinig.',
    ];
  const { traits, precision, effective, margins } = weighting;
  const own = margins?.totals.map(({ trait }) => trait) ?? [];
  const names = namesOf(traits.filter((trait) => !own.includes(trait)));
  const fitted =
    names.length === 0
      ? []
      : [
          `Groepen die weinig antwoordden, tellen zwaarder mee. Zo passen de antwoorden bij alle mensen die konden meedoen, naar ${listed(names)}.`,
        ];
  return [
    'De procenten zijn gewogen naar de kans die iemand had om te worden geloot.',
    ...(margins
      ? [`Gewogen naar ${listed(namesOf(own))} van de bevolking. De aantallen komen van: ${margins.source}.`]
      : []),
    ...fitted,
    `Daardoor zeggen de ${wholeNumber(answered)} antwoorden evenveel als ${wholeNumber(effective)} antwoorden die allemaal even zwaar tellen.`,
    MARGIN_MEANS[precision],
  ];
}

const namesOf = (traits: readonly string[]): readonly string[] =>
  traits.flatMap((trait) => TRAIT_NAMES[trait] ?? []);

const TRAIT_NAMES: Readonly<Record<string, string>> = {
  area: 'wijk of kern',
  age: 'leeftijd',
  gender: 'geslacht',
};

/** What a margin says, in words for everybody; a model is never called a margin of a draw. */
const MARGIN_MEANS: Readonly<Record<ResultWeighting['precision'], string>> = {
  'margin-of-error':
    'Bij elk cijfer staat een marge. Stel dat wij 100 keer opnieuw loten en vragen. Dan ligt het echte cijfer ongeveer 95 keer binnen de marge. Liggen twee cijfers binnen elkaars marge? Dan weten wij niet zeker welk cijfer hoger is.',
  modelled:
    'Bij elk cijfer staat een modelmatige onzekerheid. Die klopt alleen als mensen met een e-mailadres hetzelfde denken als andere mensen van hun leeftijd, geslacht en wijk. Dat weten wij niet zeker.',
};

function checkedSentence({ computedAt, approvedAt }: Result): readonly string[] {
  if (!approvedAt) return [`De computer telde de antwoorden op ${fullDay(computedAt)}.`];
  return [
    `De computer telde de antwoorden op ${fullDay(computedAt)}. Een tweede medewerker keurde de uitkomst goed op ${fullDay(approvedAt)}.`,
  ];
}
