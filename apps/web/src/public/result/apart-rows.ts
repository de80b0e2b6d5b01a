// Answers that count by themselves, as plain rows for the downloads: never among the other figures, and without margins.
import type { Result } from '#features/results/index.js';
import { KINDS, questionRows, type FigureRows } from './figure-rows.js';

const COLUMNS = [
  'binnengekomen',
  'beantwoord',
  'vraagnummer',
  'vraag',
  'soort',
  'basis',
  'antwoord',
  'aantal',
  'procent',
  'gemiddelde',
  'toelichting',
];

/** A heading, then one row per answer; undefined when no answers count by themselves. */
export function apartRows({ document: { open, typed } }: Pick<Result, 'document'>): FigureRows | undefined {
  const sets = [
    ...(typed ? [{ how: 'op papier en via de telefoon', ...typed }] : []),
    ...(open ? [{ how: 'via de open link', ...open }] : []),
  ];
  if (sets.length === 0) return undefined;
  const rows = sets.flatMap(({ how, answered, questions }) =>
    questions.flatMap((question, index) =>
      questionRows(question).map(([base, label, count, share, , , mean, , , note]) => [
        ...[how, answered, index + 1, question.text, KINDS[question.kind]],
        ...[base ?? '', label ?? '', count ?? '', share ?? '', mean ?? '', note ?? ''],
      ]),
    ),
  );
  return [COLUMNS, ...rows];
}
