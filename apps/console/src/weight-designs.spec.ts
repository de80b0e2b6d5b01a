// Holds `samenspel weight` against R survey on samples with strata, clusters, unequal chances and missing answers.
import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { commands } from './commands.js';
import { runTerminal } from './run-terminal.js';

const GOLDEN = 'test/golden/weighting-designs';

type Figure = {
  readonly question: string;
  readonly answer: string | null;
  readonly group: string | null;
  readonly estimate: number;
  readonly se: number;
  readonly ci95: readonly [number, number] | null;
};
type Crosstab = { readonly row: string } & Readonly<Record<'F' | 'df1' | 'df2' | 'p', number>>;
type Expected = {
  readonly options: readonly string[];
  readonly weights: readonly number[];
  readonly estimates: readonly Figure[];
  readonly crosstabs: readonly Crosstab[];
};

async function weigh(folder: string, options: readonly string[]) {
  let printed = '';
  const screen = {
    print: (text: string) => void (printed += text),
    remark: () => undefined,
    save: async () => undefined,
  };
  const files = ['--respondents', `${folder}/respondents.csv`, '--margins', `${folder}/margins.csv`];
  const code = await runTerminal(['weight', ...files, ...options], commands, screen);
  return { code, document: JSON.parse(printed) };
}

/** As a part of the expected number, or of one when that is smaller. */
const apart = (found: number | undefined, expected: number): number =>
  Math.abs((found ?? NaN) - expected) / Math.max(1, Math.abs(expected));

describe.each(['strata', 'clusters', 'unequal-chances'])('a sample with %s', (name) => {
  const folder = `${GOLDEN}/${name}`;

  it('has the weights, estimates, errors, intervals and tests of R', async () => {
    const expected: Expected = JSON.parse(await readFile(`${folder}/expected.json`, 'utf8'));
    const { code, document } = await weigh(folder, expected.options);
    expect(code).toBe(0);
    const weights = Object.values<number>(document.weights);
    expect(weights).toHaveLength(expected.weights.length);
    expected.weights.forEach((weight, row) => {
      expect(Math.abs((weights[row] ?? NaN) / weight - 1)).toBeLessThan(1e-9);
    });
    for (const { question, answer, group, estimate, se, ci95 } of expected.estimates) {
      const found: Figure = document.estimates.find(
        (each: Figure) => each.question === question && each.answer === answer && each.group === group,
      );
      expect(apart(found.estimate, estimate)).toBeLessThan(1e-8);
      expect(apart(found.se, se)).toBeLessThan(1e-8);
      ci95?.forEach((end, place) => expect(apart(found.ci95?.[place], end)).toBeLessThan(1e-8));
    }
    for (const { row, F, df1, df2, p } of expected.crosstabs) {
      const found: Crosstab = document.crosstabs.find((each: Crosstab) => each.row === row);
      const pairs = [
        [found.F, F],
        [found.df1, df1],
        [found.df2, df2],
        [found.p, p],
      ] as const;
      for (const [one, other] of pairs) expect(apart(one, other)).toBeLessThan(1e-8);
    }
    expect(expected.estimates.length).toBeGreaterThan(20);
  });
});
