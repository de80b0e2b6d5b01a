// Times of weighting at the size of a large survey: 100,000 respondents, 6 margins; estimates, cross-tabs, and counts per neighbourhood.
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const ROWS = 100_000;
const CLASSES = [4, 3, 8, 3, 5, 6];
const POPULATION = 1_000_000;
const ROUNDS = 5;

const load = (file) => import(path.resolve('dist/libs/domain/weighting', `${file}.js`));

export async function run(print) {
  const { rake } = await load('rake');
  const { equalWeights } = await load('design-weight');
  const { simpleDesign } = await load('survey-design');
  const { weigh } = await load('weigh');
  const { raoScott } = await load('rao-scott');
  const { estimateShares } = await load('estimate');
  const dice = seeded(20240613);
  const margins = CLASSES.map((classes, index) => madeMargin(`m${index}`, classes, dice));
  const start = equalWeights(ROWS, POPULATION);
  const cold = milliseconds(() => rake(start, margins));
  const warm = median(Array.from({ length: ROUNDS }, () => milliseconds(() => rake(start, margins))));
  const { weighed } = weigh(simpleDesign(start, POPULATION), margins);
  const answer = madeFactor('q', 3, dice);
  const by = margins[2].factor;
  const test = median(
    Array.from({ length: 3 }, () => milliseconds(() => raoScott(weighed.sample, answer, by))),
  );
  const split = median(
    Array.from({ length: 3 }, () =>
      milliseconds(() => {
        by.categories.forEach((_, code) => {
          const counts = Uint8Array.from(by.codes, (own) => (own === code ? 1 : 0));
          estimateShares(weighed.sample, answer, counts);
        });
      }),
    ),
  );
  print(`${ROWS} respondents, ${CLASSES.length} margins, one thread`);
  print(
    `raking to 1e-12: ${warm.toFixed(0)} ms (${cold.toFixed(0)} ms the first time); aim 150 ms, R survey about 1,000 ms`,
  );
  print(`Rao-Scott on 3 x 8: ${test.toFixed(0)} ms; aim 1,000 ms, R survey about 32,000 ms`);
  print(`shares in 8 groups with errors: ${split.toFixed(0)} ms; aim 300 ms, R survey about 3,500 ms`);
}

function madeFactor(name, classes, dice) {
  const codes = new Int32Array(ROWS).map(() => Math.floor(dice() ** 1.3 * classes));
  return { name, categories: Array.from({ length: classes }, (_, code) => `c${code}`), codes };
}

function madeMargin(name, classes, dice) {
  const factor = madeFactor(name, classes, dice);
  const wanted = factor.categories.map(() => 0);
  factor.codes.forEach((code) => {
    wanted[code] += 0.7 + 0.6 * (code / classes);
  });
  const sum = wanted.reduce((total, each) => total + each, 0);
  return { factor, totals: wanted.map((each) => (each / sum) * POPULATION) };
}

/** The same numbers in every run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

function milliseconds(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
