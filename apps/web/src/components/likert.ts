// Builds the model of the `likert` component: two to five shares that together fill one bar.
import type { Table } from './table.js';

export type LikertRow = { readonly label: string; readonly percents: readonly number[] };

export type Likert = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly steps: readonly { readonly text: string; readonly tint: number }[];
  readonly rows: readonly { readonly label: string; readonly parts: readonly Part[] }[];
  readonly table: Table;
};

type Part = {
  readonly step: number;
  readonly start: number;
  readonly percent: number;
  readonly middle: number;
  /** Empty when the part is too narrow for its number; the table has it. */
  readonly number: string;
  readonly inverse: boolean;
};

/** From this share on, a number fits in its part on a phone. */
const NARROWEST = 9;

export type LikertFacts = Omit<Likert, 'rows' | 'steps'> & {
  readonly steps: readonly string[];
  readonly rows: readonly LikertRow[];
};

/** By how many answers there are, which of the five tints they get, from the one end over the middle to the other. */
export const LIKERT_TINTS: Readonly<Record<number, readonly number[]>> = {
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** Refuses more answers than there are tints. */
export function likert(facts: LikertFacts): Likert {
  const tints = LIKERT_TINTS[facts.steps.length];
  if (!tints) throw new RangeError(`There are no tints for ${facts.steps.length} answers.`);
  return {
    ...facts,
    steps: facts.steps.map((text, place) => ({ text, tint: tints[place] ?? 1 })),
    rows: facts.rows.map(({ label, percents }) => ({ label, parts: parts(percents, tints) })),
  };
}

function parts(percents: readonly number[], tints: readonly number[]): readonly Part[] {
  return percents.map((percent, index) => {
    const start = percents.slice(0, index).reduce((sum, earlier) => sum + earlier, 0);
    return {
      step: tints[index] ?? 1,
      start,
      percent,
      middle: start + percent / 2,
      number: percent >= NARROWEST ? String(Math.round(percent)) : '',
      inverse: index === 0 || index === percents.length - 1,
    };
  });
}
