// The first step of a draw: what it will be drawn from, which choices are left, and what stood in the way last time.
import type { TooFewPeople } from '#domain/sortition/draw.js';
import type { FormView } from '#platform/forms/form.js';
import { stratumName, type AreaName } from '../../components/strata-tables.js';
import { table } from '../../components/table.js';
import { stepRefusalText } from '../../texts/draws.nl.js';
import { counted, fullDay, listed, wholeNumber } from '../../texts/formats.nl.js';
import { drawAddress, mayAct, subjectAddress, type DrawFacts } from './draw-facts.js';
import { drawTop } from './draw-top.js';
import { LONGEST_REASON } from './prepare.form.js';

const NOTHING = { 'grote-adressen': '', grens: '', reden: '' };
const MOST_SHORTAGES_SHOWN = 8;

export function preparePage(facts: DrawFacts, form: FormView): object {
  const { poll, frame, audience, reasonNeeded, draw } = facts;
  return {
    ...drawTop(facts, 'prepare'),
    form: { ...form, values: { ...NOTHING, ...form.values }, errors: { ...NOTHING, ...form.errors } },
    audience: `${subjectAddress(poll)}/doelgroep`,
    action: drawAddress(poll, '/voorbereiden'),
    back: draw ? drawAddress(poll) : '',
    mayAct: mayAct(facts),
    canPrepare: frame !== undefined && frame.erasedAt === null,
    choices: choicesOf(facts),
    stats: audience
      ? [
          { number: wholeNumber(audience.persons), text: 'mensen in de doelgroep' },
          { number: wholeNumber(audience.households), text: 'adressen' },
          { number: wholeNumber(poll.sampleSize), text: 'mensen te loten' },
        ]
      : [],
    refusal: refusalOf(facts),
    reasonNeeded,
    longestReason: LONGEST_REASON,
    largeAddresses: [
      { value: 'mee', text: 'Iedereen doet mee' },
      {
        value: 'weg',
        text: 'Laat grote adressen weg',
        hint: 'Dat zijn meestal zorghuizen. Het aantal mensen dat wij weglaten, staat bij de loting.',
      },
    ],
  };
}

function choicesOf({ poll, areas, frame }: DrawFacts): readonly object[] {
  const names = areas.filter(({ code }) => poll.areas.includes(code)).map(({ name }) => name);
  const ages =
    poll.ageTo >= 100 ? `${poll.ageFrom} jaar en ouder` : `${poll.ageFrom} tot en met ${poll.ageTo} jaar`;
  const rest =
    poll.quietMonths === 0 ? 'niet' : `${counted(poll.quietMonths, 'maand', 'maanden')} na een uitnodiging`;
  const known = frame ? fullDay(frame.mutatedUntil ?? frame.extractedOn) : '';
  return [
    { term: 'Bevolkingsbestand', value: frame ? `${frame.name}, bijgewerkt tot ${known}` : '' },
    { term: 'Gebieden', value: names.length === 0 ? 'de hele gemeente' : listed(names) },
    { term: 'Leeftijd', value: ages },
    { term: 'Mensen met rust laten', value: rest },
    { term: 'Per adres', value: 'hooguit één persoon' },
  ];
}

/** What stood in the way; once something was prepared, that is history. */
function refusalOf({ draw, task, poll, areas }: DrawFacts): object | false {
  const outcome = draw ? undefined : task?.outcome;
  if (!outcome || outcome.ok) return false;
  if (outcome.refused !== 'too-few-people')
    return { text: stepRefusalText[outcome.refused], nearest: '', shortages: false };
  return tooFew(outcome, poll.sampleSize, areas);
}

function tooFew(
  { shortages, proposal }: Pick<TooFewPeople, 'shortages' | 'proposal'>,
  asked: number,
  areas: readonly AreaName[],
): object {
  const shown = shortages.slice(0, MOST_SHORTAGES_SHOWN);
  const rows = shown.map(({ stratum, asked: wanted, available }) => [
    stratumName(stratum, areas),
    wholeNumber(wanted),
    wholeNumber(available),
  ]);
  return {
    text: `U vraagt ${counted(asked, 'persoon', 'mensen')}. Zo veel kunnen er niet worden geloot: per adres loten wij hooguit één persoon.`,
    nearest:
      proposal.size === 0
        ? 'In deze doelgroep kan niemand worden geloot.'
        : `Met ${counted(proposal.size, 'persoon', 'mensen')} kan het wel. Dat is het hoogste aantal.`,
    shortages:
      shown.length === 0
        ? false
        : table(
            `Te weinig mensen in ${counted(shortages.length, 'deelgroep', 'deelgroepen')}`,
            ['Deelgroep', '#Gevraagd', '#Kan hooguit'],
            rows,
          ),
  };
}
