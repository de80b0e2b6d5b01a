// Answers for researchers: one row per person, weighted, in groups of ten or more, without a word that somebody wrote.
import { ANY, kAnonymise } from '#domain/disclosure/k-anonymise.js';
import { SMALLEST_SHOWN } from '#domain/tally/merge-small.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/question.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Factor } from '#domain/weighting/factor.js';
import type { CountedQuestion } from './count-part.js';
import { countParts } from './count-parts.js';
import { askedTrait } from './group-classes.js';
import { answerNames } from './part-figures.js';
import type { WeighedAnswers } from './weigh-answers.js';

export type MicrodataCell = string | number;

type Means = {
  readonly solver: Solver;
  /** The traits of which tables are published by both at once. */
  readonly crossed?: readonly [string, string] | undefined;
};

/**
 * A heading and a row per person, ordered by what stands in them; undefined when there are too few people. Answers are
 * joined as in the published figures, so that every answer stands for ten people at least. Whoever takes these rows from
 * a published table is left with nobody or with ten people at least. A weight is the mean of the group, because weights
 * would tell classes apart that are hidden; of all rows in which a class is hidden it is one mean, because that of a small group
 * would tell how many people of each class it was taken over.
 */
export function microdata(
  questionnaire: Questionnaire,
  answers: readonly Answers[],
  { sample, groups }: WeighedAnswers,
  { solver, crossed = ['', ''] }: Means,
): readonly (readonly MicrodataCell[])[] | undefined {
  const counted = countParts(questionnaire, answers, solver).flatMap((each) => each.counted ?? []);
  const asked = counted.filter(({ part }) => part.groupName !== undefined);
  const traits = [...groups, ...asked.map(backgroundOf)];
  const pair = crossed.map((name) => traits.findIndex((trait) => trait.name === name)).sort();
  const published = [...traits.map((_, trait) => [trait]), ...(pair.includes(-1) ? [] : [pair])];
  const classes = kAnonymise(traits, answers.length, SMALLEST_SHOWN, published);
  if (!classes) return undefined;
  const weights = meanWeights(classes, sample.weights);
  const columns = counted.filter((each) => !tellsBackground(each, asked)).flatMap(columnsOf);
  const rows = answers.map((_, person): readonly MicrodataCell[] => [
    ...(classes[person] ?? []),
    weights[person] ?? 0,
    ...columns.map(({ cellOf }) => cellOf(person)),
  ]);
  const ordered = rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const heading = [...traits.map(({ name }) => name), 'gewicht', ...columns.map(({ name }) => name)];
  return [heading, ...ordered.map(({ row }) => row)];
}

export const HIDDEN_CLASS = ANY;

/** What people told of themselves is background as what was known of them is: in groups of ten. */
function backgroundOf(question: CountedQuestion): Factor {
  const { codes, categories } = askedTrait(question).trait;
  const nameOf = (category: string) => nameIn(question, category.split('+'));
  return { name: question.part.groupName ?? '', categories: categories.map(nameOf), codes };
}

/** The background itself, and questions that some got because of it: who got them would tell it of everybody. */
const tellsBackground = (question: CountedQuestion, asked: readonly CountedQuestion[]): boolean =>
  asked.includes(question) || asked.some(({ part }) => question.asked.decidedBy.includes(part.questionId));

function meanWeights(classes: readonly (readonly string[])[], weights: Float64Array): readonly number[] {
  const sums = new Map<string, { sum: number; people: number }>();
  const keys = classes.map((row) => (row.includes(ANY) ? ANY : JSON.stringify(row)));
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

function nameIn({ part }: Pick<CountedQuestion, 'part'>, codes: readonly string[]): string {
  const { label, merged } = answerNames(part, codes);
  return merged.length === 0 ? label : merged.join(' / ');
}

/** One column with the answer, or one per option with 1 for who chose it. */
function columnsOf({ part, asked, answers }: CountedQuestion): readonly Column[] {
  const nameOf = (codes: readonly string[]) => nameIn({ part }, codes);
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
