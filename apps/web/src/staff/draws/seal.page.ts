// The second step of a draw: all its numbers, and the choice of the public value that will decide.
import type { PreparedDraw } from '#domain/sortition/draw-document.js';
import type { PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import type { StepOutcome } from '#features/draws/index.js';
import type { FormView } from '#platform/forms/form.js';
import { contactRule, leftOutTable } from '../../components/left-out-table.js';
import { areaTable, strataTable, total, type StratumNumbers } from '../../components/strata-tables.js';
import { announcedName, announcedOccasion, leadText, stepRefusalText } from '../../texts/draws.nl.js';
import { longMoment, wholeNumber } from '../../texts/formats.nl.js';
import { drawAddress, mayAct, type DrawFacts } from './draw-facts.js';
import { drawTop } from './draw-top.js';
import { LONGEST_OCCASION, type typedFields, type ValueKind } from './seal.form.js';

export type SealFacts = DrawFacts & { readonly document: PreparedDraw };

/** @param kind the public value that was chosen; undefined as long as it was not */
export function sealPage(facts: SealFacts, kind: ValueKind | undefined, form: FormView): object {
  const { poll, document, counts } = facts;
  const strata = document.strata.map((one): StratumNumbers => ({ ...one, drawn: one.size }));
  const all = total(strata);
  const people = counts && counts.people > 0 ? counts : undefined;
  const values = { ...NOTHING, ...form.values };
  const words = { drawn: 'Te loten' };
  return {
    ...drawTop(facts, 'seal'),
    form: { ...form, values, errors: { ...NOTHING, ...form.errors } },
    momentTime: values['moment-tijd'],
    mayAct: mayAct(facts),
    failed: failedText(facts.task?.outcome ?? null),
    preparedAt: longMoment(new Date(document.preparedAt)),
    stats: [
      { number: wholeNumber(all.frame), text: 'mensen in de doelgroep' },
      ...(people ? [{ number: wholeNumber(people.households), text: 'adressen' }] : []),
      { number: wholeNumber(all.excluded), text: 'mensen doen niet mee' },
      { number: wholeNumber(all.drawn), text: 'mensen te loten' },
    ],
    leftOut: leftOutTable(document, 'Waarom mensen niet meedoen'),
    rule: contactRule(document),
    areas: areaTable(strata, facts.areas, { ...words, caption: 'Te loten mensen per gebied' }),
    strata: strataTable(strata, facts.areas, { ...words, caption: 'Te loten mensen per gebied en leeftijd' }),
    replaces: document.replaces?.reason ?? '',
    isAssembly: poll.assembly === true,
    kind: kind ?? '',
    kinds: KINDS,
    momentHint: momentHint(facts.leadMinutes),
    longestOccasion: LONGEST_OCCASION,
    page: drawAddress(poll),
    action: drawAddress(poll, `/vastzetten?getal=${kind ?? ''}`),
    again: drawAddress(poll, '?opnieuw=ja'),
  };
}

/** What is asked of the moment, in words. */
export const momentHint = (minutes: number): string =>
  minutes === 0
    ? 'Een getal van vóór dit moment telt niet.'
    : `Op zijn minst ${leadText(minutes)} vooruit. Dan kan iedereen eerst zien wat vastligt.`;

const NOTHING = { moment: '', 'moment-tijd': '', stenen: '', cijfers: '', plek: '' };

/** What the last look at everything before the seal shows. */
export function confirmSealPage(
  facts: SealFacts,
  announced: PublicValueAnnouncement,
  { kind, fields }: { readonly kind: ValueKind; readonly fields: ReturnType<typeof typedFields> },
): object {
  const { poll, document } = facts;
  return {
    ...drawTop(facts, 'seal'),
    form: false,
    rows: [
      { term: 'Waarvoor', value: document.purpose },
      { term: 'Te loten', value: `${wholeNumber(document.parameters.size)} mensen` },
      { term: 'Wat beslist', value: announcedName(announced) },
      {
        term: announced.kind === 'drand' ? 'Dit getal verschijnt op' : 'Wanneer en waar',
        value: announcedOccasion(announced),
      },
    ],
    hidden: fields,
    action: drawAddress(poll, `/vastzetten?getal=${kind}`),
    change: drawAddress(poll, `?getal=${kind}`),
  };
}

const KINDS = [
  {
    value: 'drand',
    text: 'Een openbaar getal van drand',
    hint: 'Een groep organisaties maakt samen elke drie seconden een getal. Niemand kan het vooraf weten. Meestal de beste keuze.',
  },
  {
    value: 'dobbelstenen',
    text: 'Dobbelstenen',
    hint: 'Iemand gooit in het openbaar, voor twee getuigen.',
  },
  {
    value: 'notaris',
    text: 'Een getal van een notaris',
    hint: 'Een notaris trekt een getal voor twee getuigen.',
  },
];

/** The preparation itself went well; only a seal that was refused is told. */
export function failedText(outcome: StepOutcome | null): string {
  if (!outcome || outcome.ok || outcome.refused === 'too-few-people') return '';
  return stepRefusalText[outcome.refused];
}
