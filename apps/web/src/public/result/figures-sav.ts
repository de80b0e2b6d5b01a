// The figures of a result for SPSS: one case per answer and group, with the words of the questions as labels.
import { writeSav, type SavVariable } from '#platform/spreadsheet/write-sav.js';
import type { FigureCell } from './figure-rows.js';
import { figureRows, groupRows } from './figure-rows.js';
import type { FoundFacts } from './result-facts.js';

/** For everybody together the trait is empty; a number that is not told is missing. */
export function figuresSav({ poll, result, areas }: Pick<FoundFacts, 'poll' | 'result' | 'areas'>): Buffer {
  const [, ...answers] = figureRows(poll, result);
  const [, ...groups] = groupRows(result, areas);
  const questions = result.document.questions.map(({ text }, index) => [index + 1, text] as const);
  return writeSav({
    title: poll.title,
    createdAt: result.computedAt,
    variables: VARIABLES.map((variable) =>
      variable.name === 'vraag' ? { ...variable, values: questions } : variable,
    ),
    cases: [...answers.map(answerCase), ...groups.map(groupCase)],
  });
}

const text = (name: string, label: string) => ({ kind: 'text', name, label }) as const;
const number = (name: string, label: string, decimals = 0) =>
  ({ kind: 'number', name, label, decimals, values: [] }) as const;

const VARIABLES: readonly SavVariable[] = [
  number('vraag', 'Vraag'),
  text('kenmerk', 'Kenmerk van de groep; leeg: alle mensen'),
  text('groep', 'Groep'),
  text('antwoord', 'Antwoord'),
  number('basis', 'Mensen die de vraag kregen'),
  number('aantal', 'Mensen die dit antwoord gaven'),
  number('procent', 'Procent'),
  number('procent_van', 'Procent, laagste grens'),
  number('procent_tot', 'Procent, hoogste grens'),
  number('gemiddelde', 'Gemiddelde van de vraag', 1),
  number('gemiddelde_van', 'Gemiddelde, laagste grens', 1),
  number('gemiddelde_tot', 'Gemiddelde, hoogste grens', 1),
  text('toelichting', 'Toelichting'),
  text('winnaar_afvallen', 'Volgorde: winnaar na afvallen'),
  text('winnaar_paren', 'Volgorde: winnaar twee aan twee'),
];

type Case = readonly (number | string | null)[];

const orNull = (cell: FigureCell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const words = (cell: FigureCell | undefined): string => String(cell ?? '');

function answerCase(row: readonly FigureCell[]): Case {
  const [, , , , question, , , asked, answer, count, share, low, high, mean, meanLow, meanHigh, ...said] =
    row;
  return [
    ...[orNull(question), '', '', words(answer)],
    ...[asked, count, share, low, high, mean, meanLow, meanHigh].map(orNull),
    ...[0, 1, 2].map((place) => words(said[place])),
  ];
}

function groupCase(row: readonly FigureCell[]): Case {
  const [question, , trait, group, people, answer, share, low, high] = row;
  return [
    ...[orNull(question), words(trait), words(group), words(answer)],
    ...[orNull(people), null, ...[share, low, high].map(orNull), null, null, null],
    ...['', '', ''],
  ];
}
