// The document of `samenspel weight`: weights, estimates with what they are worth, and cross-tabs.
import { estimateMean, estimateShares, type Estimate } from '#domain/weighting/estimate.js';
import type { Factor } from '#domain/weighting/factor.js';
import { meanInterval, shareInterval, type Interval } from '#domain/weighting/intervals.js';
import { raoScott } from '#domain/weighting/rao-scott.js';
import { PRECISION_OF, type SampleKind, type Weighed } from '#domain/weighting/weigh.js';

export type Asked = {
  readonly kind: SampleKind;
  readonly ids: readonly string[];
  readonly questions: readonly Factor[];
  readonly numeric: readonly { readonly column: string; readonly values: Float64Array }[];
  readonly by: readonly Factor[];
};

/** The document; estimates of an open link have no standard error and no interval. */
export function weightDocument(weighed: Weighed, asked: Asked) {
  const { sample, kish, margins, cycles, trimmed } = weighed;
  const { n, deff, nEff } = kish;
  const groups: readonly Group[] = [{ by: null, group: null }, ...asked.by.flatMap(groupsOf)];
  return {
    method: { name: 'raking', version: 1, cycles, trimmed },
    sample: asked.kind,
    precision: PRECISION_OF[asked.kind],
    assumptions: ASSUMPTIONS[asked.kind],
    population: kish.sumOfWeights,
    weights: Object.fromEntries(asked.ids.map((id, row) => [id, sample.weights[row] ?? 0])),
    kish: { n, deff, nEff, smallest: kish.smallest, largest: kish.largest },
    estimates: groups.flatMap((group) => estimatesIn(weighed, asked, group)),
    margins,
    crosstabs: asked.kind === 'open' ? [] : crosstabs(weighed, asked),
  };
}

const ASSUMPTIONS: Readonly<Record<SampleKind, string>> = {
  probability:
    'Everybody in the population had a known chance to be drawn; non-response is corrected for the margins only.',
  panel:
    'Nobody was drawn by chance. The intervals hold only if, within the classes of the margins, members of the panel think as others do.',
  open: 'Whoever wanted to take part could. No uncertainty can be stated for such a sample.',
};

type Group = {
  readonly by: string | null;
  readonly group: string | null;
  readonly counts?: Uint8Array;
};

function groupsOf({ name, categories, codes }: Factor): Group[] {
  return categories.map((group, category) => ({
    by: name,
    group,
    counts: Uint8Array.from(codes, (code) => (code === category ? 1 : 0)),
  }));
}

function estimatesIn({ sample }: Weighed, { questions, numeric, kind }: Asked, { by, group, counts }: Group) {
  const shares = questions.flatMap((factor) =>
    estimateShares(sample, factor, counts).map((share, code) => ({
      question: factor.name,
      answer: factor.categories[code] ?? '',
      ...{ by, group },
      ...worth(share, kind, shareInterval),
    })),
  );
  const means = numeric.flatMap(({ column, values }) => {
    const mean = estimateMean(sample, values, counts);
    return mean ? [{ question: column, answer: null, by, group, ...worth(mean, kind, meanInterval) }] : [];
  });
  return [...shares, ...means];
}

/** A group of one has no chance error that can be told. */
function worth(found: Estimate, kind: SampleKind, interval: (estimate: Estimate) => Interval) {
  const { base, estimate, se, df, nEff } = found;
  const known = kind !== 'open' && df > 0;
  return { base, nEff, estimate, se: known ? se : null, ci95: known ? interval(found) : null };
}

function crosstabs({ sample }: Weighed, { questions, by }: Asked) {
  return questions.flatMap((row) =>
    by.flatMap((column) => {
      const test = raoScott(sample, row, column);
      if (!test.ok) return [];
      const { F, df1, df2, p } = test;
      return [{ row: row.name, column: column.name, F, df1, df2, p }];
    }),
  );
}

/** What a person reads on the screen. */
export function weightSummary({ kish, margins, trimmed }: Weighed, kind: SampleKind): string[] {
  const worst = margins.reduce(
    (most, { target, reached }) => Math.max(most, Math.abs(reached - target) / Math.max(1, target)),
    0,
  );
  const off = (100 * worst).toFixed(1);
  return [
    `${kish.n} respondents weighted to ${Math.round(kish.sumOfWeights)} people; design effect ${kish.deff.toFixed(2)}, worth ${Math.round(kish.nEff)} respondents.`,
    ...(trimmed
      ? [
          `${trimmed.raised} weights raised and ${trimmed.lowered} lowered; the worst margin is now ${off}% off.`,
        ]
      : []),
    ...(kind === 'probability' ? [] : [ASSUMPTIONS[kind]]),
  ];
}
