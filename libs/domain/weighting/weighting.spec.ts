// Proves what weighting refuses, that it keeps its promises on any sample, and that it is fast.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { designWeights, equalWeights } from './design-weight.js';
import { furtherNormal, incompleteBeta, largerF, logGamma, studentQuantile } from './distributions.js';
import { estimateShares } from './estimate.js';
import { crossed, factorOf } from './factor.js';
import { shareInterval, wilsonInterval } from './intervals.js';
import { kish } from './kish.js';
import { checkMargins, type Margin } from './margin.js';
import { rake } from './rake.js';
import { raoScott } from './rao-scott.js';
import { checkDesign, simpleDesign } from './survey-design.js';
import { changeBetween } from './trend.js';
import { trim } from './trim.js';
import { weigh } from './weigh.js';

const margin = (name: string, values: readonly string[], totals: Record<string, number>): Margin => ({
  factor: factorOf(name, values, Object.keys(totals)),
  totals: Object.values(totals),
});

describe('what cannot be weighted', () => {
  const people = ['jong', 'jong', 'oud', 'oud'];

  it('names a class with a target but nobody in it', () => {
    const age = margin('leeftijd', people, { jong: 10, oud: 20, stokoud: 5 });
    expect(checkMargins([age])).toEqual([
      { refused: 'empty-class', variable: 'leeftijd', category: 'stokoud', target: 5 },
    ]);
  });

  it('names respondents in a class that the population does not have, and respondents without a class', () => {
    const age = margin('leeftijd', people, { jong: 10, oud: 0 });
    expect(checkMargins([age])).toMatchObject([
      { refused: 'class-without-target', category: 'oud', people: 2 },
    ]);
    const part = margin('leeftijd', people, { jong: 10 });
    expect(checkMargins([part])).toMatchObject([{ refused: 'unknown-class', rows: [2, 3] }]);
  });

  it('names margins of different populations', () => {
    const age = margin('leeftijd', people, { jong: 10, oud: 20 });
    const sex = margin('geslacht', ['m', 'v', 'm', 'v'], { m: 15, v: 16 });
    expect(checkMargins([age, sex])).toMatchObject([{ refused: 'margins-disagree' }]);
  });

  it('finds margins that exclude each other, and proposes ones that do not', () => {
    const age = margin('leeftijd', ['jong', 'jong', 'oud'], { jong: 10, oud: 20 });
    const home = margin('wijk', ['a', 'a', 'b'], { a: 15, b: 15 });
    const outcome = rake(equalWeights(3, 30), [age, home]);
    expect(outcome).toMatchObject({ ok: false, refused: 'margins-out-of-reach' });
    if (outcome.ok || 'refusals' in outcome) return;
    const total = (name: string) =>
      outcome.nearest
        .filter(({ variable }) => variable === name)
        .reduce((sum, { reached }) => sum + reached, 0);
    expect(total('leeftijd')).toBeCloseTo(total('wijk'), 9);
  });

  it('takes no chance outside 0 to 1, no stratum with one respondent, and no sample larger than its population', () => {
    expect(designWeights([0.5, 0, 1.2, NaN])).toEqual({
      ok: false,
      refused: 'not-a-chance',
      rows: [1, 2, 3],
    });
    const strata = Int32Array.from([0, 0, 1]);
    const design = { ...simpleDesign(equalWeights(3, 30), null), strata };
    expect(checkDesign(design)).toEqual([{ refused: 'single-unit-stratum', stratum: 1 }]);
    expect(checkDesign(simpleDesign(equalWeights(3, 2), 2))).toMatchObject([
      { refused: 'sample-larger-than-population', drawn: 3, population: 2 },
    ]);
  });

  it('cannot trim to bounds that leave out the mean', () => {
    expect(trim(Float64Array.of(1, 3), { lower: 2.5, upper: 4 }, [])).toMatchObject({
      refused: 'bounds-without-mean',
    });
  });
});

describe('what weights promise', () => {
  const person = fc.record({ age: fc.constantFrom('a', 'b', 'c'), home: fc.constantFrom('x', 'y') });
  const everyKind = ['a', 'b', 'c'].flatMap((age) => ['x', 'y'].map((home) => ({ age, home })));
  const people = fc.array(person, { maxLength: 60 }).map((some) => [...everyKind, ...some]);
  const totals = fc.tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 99 }),
  );

  it('meets every margin, whatever the sample, and does not care about the order of the margins', () => {
    fc.assert(
      fc.property(people, totals, (sample, [a, b, c]) => {
        const age = margin(
          'age',
          sample.map((each) => each.age),
          { a, b, c },
        );
        const home = margin(
          'home',
          sample.map((each) => each.home),
          { x: (a + b + c) / 3, y: (2 * (a + b + c)) / 3 },
        );
        const start = equalWeights(sample.length, a + b + c);
        const outcome = weigh(simpleDesign(start, null), [age, home]);
        const turned = rake(start, [home, age]);
        if (!outcome.ok || !turned.ok) throw new Error('every combination has people');
        for (const { target, reached } of outcome.weighed.margins)
          expect(reached / target).toBeCloseTo(1, 10);
        const { weights } = outcome.weighed.sample;
        expect(weights.every((weight) => weight > 0)).toBe(true);
        turned.weights.forEach((weight, row) => expect(weight / (weights[row] ?? 0)).toBeCloseTo(1, 9));
      }),
      { numRuns: 50 },
    );
  });

  it('meets margins whose sums differ by rounding, at the sum of the first', () => {
    const people = ['a', 'b', 'a', 'b', 'b'];
    const age = margin('age', people, { a: 30, b: 70 });
    const home = margin('home', ['x', 'x', 'y', 'y', 'x'], { x: 50.00004, y: 50 });
    const outcome = rake(equalWeights(5, 100), [age, home]);
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
    expect((outcome.weights[2] ?? 0) + (outcome.weights[3] ?? 0)).toBeCloseTo(50 / 1.0000004, 9);
  });

  it.each([10, 1, 0.1])('meets margins that leave hardly anybody in one combination (%d of 2,000)', (few) => {
    const [one, other] = [Array<string>(500).fill('0'), Array<string>(500).fill('1')];
    const rows = margin('rows', [...one, ...one, ...other], { '0': 1000 + few, '1': 1000 - few });
    const columns = margin('columns', [...one, ...other, ...other], { '0': 1000, '1': 1000 });
    const outcome = rake(equalWeights(1500, 2000), [rows, columns]);
    if (!outcome.ok) throw new Error('refused');
    expect(Math.abs(((outcome.weights[500] ?? 0) * 500) / few - 1)).toBeLessThan(1e-9);
    const nobody = margin('rows', [...one, ...one, ...other], { '0': 1000, '1': 1000 });
    expect(rake(equalWeights(1500, 2000), [nobody, columns])).toMatchObject({
      refused: 'margins-out-of-reach',
    });
  });

  it('costs nothing when weights are equal', () => {
    expect(kish(new Float64Array(50).fill(7))).toMatchObject({ n: 50, deff: 1, nEff: 50 });
  });

  it('crosses two factors into the combinations that occur', () => {
    const both = crossed(factorOf('a', ['1', '2', '1', '']), factorOf('b', ['x', 'y', 'y', 'x']));
    expect(both.categories).toEqual(['1|x', '1|y', '2|y']);
    expect([...both.codes]).toEqual([0, 2, 1, -1]);
  });

  it('gives a share of nothing an interval that starts at nothing', () => {
    const sample = weigh(simpleDesign(equalWeights(4, 30), null), [
      margin('a', ['x', 'y', 'x', 'y'], { x: 10, y: 20 }),
    ]);
    if (!sample.ok) throw new Error('refused');
    const [none] = estimateShares(
      sample.weighed.sample,
      factorOf('q', ['ja', 'ja', 'ja', 'ja'], ['nee', 'ja']),
    );
    const [low = NaN, high = NaN] = none ? shareInterval(none) : [];
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.3);
    expect(wilsonInterval(0.5, 100).map((end) => end.toFixed(4))).toEqual(['0.4038', '0.5962']);
  });

  it('tells a change between editions from chance', () => {
    const change = changeBetween({ estimate: 0.4, se: 0.02, df: 400 }, { estimate: 0.5, se: 0.02, df: 500 });
    expect(change.difference).toBeCloseTo(0.1, 12);
    expect(change.se).toBeCloseTo(0.0282842712, 9);
    expect(change.p).toBeLessThan(0.001);
    expect(change.ci95[0]).toBeGreaterThan(0.04);
  });

  it('compares nothing when a table has one row', () => {
    const sample = weigh(simpleDesign(equalWeights(2, 3), null), [margin('a', ['x', 'y'], { x: 1, y: 2 })]);
    if (!sample.ok) throw new Error('refused');
    const one = factorOf('q', ['ja', 'ja']);
    expect(raoScott(sample.weighed.sample, one, factorOf('a', ['x', 'y']))).toMatchObject({
      refused: 'nothing-to-compare',
    });
  });
});

describe('the distributions', () => {
  it('agree with printed tables', () => {
    expect(studentQuantile(0.95, 10)).toBeCloseTo(2.2281388519862735, 12);
    expect(studentQuantile(0.95, Infinity)).toBeCloseTo(1.959963984540054, 12);
    expect(largerF(3.5, 2.5, 17.25)).toBeCloseTo(0.0441, 2);
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 13);
    expect(incompleteBeta(0.3, 2, 5)).toBeCloseTo(0.579825, 12);
    expect(furtherNormal(3.5)).toBeCloseTo(0.000465258, 9);
  });
});
