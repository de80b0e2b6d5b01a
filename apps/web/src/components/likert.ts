// Builds the model of the `likert` component: five shares that together fill one bar.
import type { Table } from './table.js';

export type LikertRow = { readonly label: string; readonly percents: readonly number[] };

export type Likert = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
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

export type LikertFacts = Omit<Likert, 'rows'> & { readonly rows: readonly LikertRow[] };

export function likert(facts: LikertFacts): Likert {
  return { ...facts, rows: facts.rows.map(({ label, percents }) => ({ label, parts: parts(percents) })) };
}

function parts(percents: readonly number[]): readonly Part[] {
  return percents.map((percent, index) => {
    const start = percents.slice(0, index).reduce((sum, earlier) => sum + earlier, 0);
    return {
      step: index + 1,
      start,
      percent,
      middle: start + percent / 2,
      number: percent >= NARROWEST ? String(Math.round(percent)) : '',
      inverse: index === 0 || index === percents.length - 1,
    };
  });
}
