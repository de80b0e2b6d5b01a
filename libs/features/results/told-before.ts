// What readers know already from versions of a result that were withdrawn: it cannot be taken back, only kept to.
import type { CellName, FrequencyTable } from '#domain/disclosure/frequency-table.js';
import type { CrossedFigures, GroupFigures, QuestionResult, ResultDocument } from './result.js';

export type ToldBefore = {
  /** Whether an earlier version told this count of a group. */
  readonly tells: (table: FrequencyTable, cell: CellName) => boolean;
  /** Whether an earlier version told this question by this trait in other classes or other answers. */
  readonly isOtherwise: (question: string, trait: string) => boolean;
  /** The pair of traits that an earlier version crossed; readers must never get another pair beside it. */
  readonly pair: readonly [string, string] | undefined;
  /** Whether an earlier version told how many people gave each answer to this question. */
  readonly countsOf: (question: string) => boolean;
};

/** How a question is divided now: the names of its answers in tables, as they are called on the page, and the classes per trait. */
export type Division = {
  readonly question: string;
  readonly base: number;
  /** In the order of the page; where people could give several, one table per answer, with these cells for having given it or not. */
  readonly answers: readonly DividedAnswer[];
  readonly classes: ReadonlyMap<string, readonly string[]>;
};

export type DividedAnswer = {
  readonly label: string;
  readonly merged: readonly string[];
  readonly factor: string;
  readonly cells: readonly string[];
};

export const NOTHING_BEFORE: ToldBefore = {
  tells: () => false,
  isOtherwise: () => false,
  pair: undefined,
  countsOf: () => false,
};

/** The memory of these earlier documents, for questions that are divided like this now. */
export function toldBefore(earlier: readonly ResultDocument[], divisions: readonly Division[]): ToldBefore {
  const told = new Set<string>();
  const otherwise = new Set<string>();
  const known = earlier.flatMap(({ questions }) => questions).filter((question) => question.shown);
  const divided = known.flatMap((question) => {
    const division = divisions.find((each) => each.question === question.id);
    return division ? [{ question, division }] : [];
  });
  for (const { question, division } of divided) {
    const { groups = [], crossed = [] } = question;
    groups
      .filter((figures) => !isSameDivision(question, figures, division))
      .forEach(({ trait }) => otherwise.add(keyOf(question.id, [trait])));
    const rows = [
      ...groups.flatMap(({ trait, rows: its }) =>
        its.map((row) => ({ ...row, traits: [trait], names: [row.name] })),
      ),
      ...crossed.flatMap(({ traits, rows: its }) => its.map((row) => ({ ...row, traits }))),
    ];
    for (const row of rows) note(told, row, division);
  }
  return {
    tells: ({ variables }, cell) => told.has(JSON.stringify([...variables.map(({ name }) => name), ...cell])),
    isOtherwise: (question, trait) => otherwise.has(keyOf(question, [trait])),
    pair: earlier.flatMap(({ questions }) => questions.flatMap(pairOf))[0],
    countsOf: (id) =>
      known.some((each) => each.id === id && each.answers.some(({ count }) => count !== null)),
  };
}

const keyOf = (question: string, traits: readonly string[]): string => JSON.stringify([question, ...traits]);

const pairOf = (question: QuestionResult): readonly (readonly [string, string])[] =>
  question.shown ? (question.crossed ?? []).map(({ traits }) => traits) : [];

function isSameDivision(
  question: Extract<QuestionResult, { shown: true }>,
  { trait, rows }: GroupFigures,
  { base, answers, classes }: Division,
): boolean {
  const named = (each: { readonly label: string; readonly merged: readonly string[] }) =>
    JSON.stringify([each.label, ...each.merged]);
  return (
    question.base === base &&
    question.answers.map(named).join() === answers.map(named).join() &&
    JSON.stringify(rows.map(({ name }) => name)) === JSON.stringify(classes.get(trait) ?? [])
  );
}

type Row = Pick<CrossedFigures['rows'][number], 'base' | 'cells'> & {
  readonly traits: readonly string[];
  readonly names: readonly string[];
};

function note(told: Set<string>, { traits, names, base, cells }: Row, { answers }: Division): void {
  if (base === null) return;
  cells.forEach((cell, place) => {
    const answer = answers[place];
    if (!cell || cell.over === true || !answer) return;
    for (const each of answer.cells) told.add(JSON.stringify([...traits, answer.factor, ...names, each]));
  });
}
