// Answers for researchers: one row per person, weighted, in groups of ten or more, without a word that somebody wrote.
import { ANY, kAnonymise } from '#domain/disclosure/k-anonymise.js';
import { SMALLEST_SHOWN } from '#domain/tally/merge-small.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { CountedQuestion } from './count-part.js';
import { countParts } from './count-parts.js';
import { answerNames } from './part-figures.js';
import type { WeighedAnswers } from './weigh-answers.js';

export type MicrodataCell = string | number;

/**
 * A heading and a row per person, ordered by what stands in them; undefined when there are too few people. Answers are
 * joined as in the published figures, so that every answer stands for ten people at least; a weight is the mean of the
 * group, because weights would tell classes apart that are hidden.
 */
export function microdata(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  { sample, groups }: WeighedAnswers,
  solver: Solver,
): readonly (readonly MicrodataCell[])[] | undefined {
  const classes = kAnonymise(groups, answers.length, SMALLEST_SHOWN);
  if (!classes) return undefined;
  const weights = meanWeights(classes, sample.weights);
  const columns = countParts(questionnaire, answers, solver).flatMap(({ counted }) =>
    counted ? columnsOf(counted) : [],
  );
  const rows = answers.map((_, person): readonly MicrodataCell[] => [
    ...(classes[person] ?? []),
    weights[person] ?? 0,
    ...columns.map(({ cellOf }) => cellOf(person)),
  ]);
  const ordered = rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const heading = [...groups.map(({ name }) => name), 'gewicht', ...columns.map(({ name }) => name)];
  return [heading, ...ordered.map(({ row }) => row)];
}

export const HIDDEN_CLASS = ANY;

function meanWeights(classes: readonly (readonly string[])[], weights: Float64Array): readonly number[] {
  const sums = new Map<string, { sum: number; people: number }>();
  const keys = classes.map((row) => JSON.stringify(row));
  keys.forEach((key, person) => {
    const own = sums.get(key) ?? { sum: 0, people: 0 };
    sums.set(key, { sum: own.sum + (weights[person] ?? 0), people: own.people + 1 });
  });
  return keys.map((key) => {
    const { sum = 0, people = 1 } = sums.get(key) ?? {};
    return Math.round((1000 * sum) / people) / 1000;
  });
}

type Column = { readonly name: string; readonly cellOf: (person: number) => MicrodataCell };

const NOT_ASKED = 'niet gevraagd';

/** One column with the answer, or one per option with 1 for who chose it. */
function columnsOf({ part, asked, answers }: CountedQuestion): readonly Column[] {
  const nameOf = (codes: readonly string[]) => {
    const { label, merged } = answerNames(part, codes);
    return merged.length === 0 ? label : merged.join(' / ');
  };
  const gaveOf = (person: number) => answers.find(({ gave }) => gave[person] === 1);
  if (part.countedAs === 'one-of')
    return [
      {
        name: part.text,
        cellOf: (person) => (asked.people[person] === 1 ? nameOf(gaveOf(person)?.codes ?? []) : NOT_ASKED),
      },
    ];
  return answers
    .filter(({ open }) => open)
    .map(({ codes, gave }) => ({
      name: `${part.text} ${nameOf(codes)}`,
      cellOf: (person) => (asked.people[person] === 1 ? (gave[person] ?? 0) : NOT_ASKED),
    }));
}
