// Holds weights, estimates, standard errors, intervals and tests against those of R survey on its own sets and on the Oss poll.
import { describe, expect, it } from '@jest/globals';
import {
  presentSets,
  readColumns,
  readJson,
  referencePath,
  whereReference,
} from '../../../test/support/reference-data.js';
import { auxiliaryOf } from './auxiliary.js';
import { calibrate, calibrationFactors } from './calibrate.js';
import { equalWeights } from './design-weight.js';
import { estimateMean, estimateShares, estimateTotal, type Estimate } from './estimate.js';
import { factorOf, type Factor } from './factor.js';
import { meanInterval, shareInterval } from './intervals.js';
import { kish } from './kish.js';
import type { Margin } from './margin.js';
import { postStratify } from './post-stratify.js';
import { rake } from './rake.js';
import { raoScott } from './rao-scott.js';
import { simpleDesign, type SurveyDesign } from './survey-design.js';
import { clipAndRake, trim } from './trim.js';
import { weightedSample } from './weighted-sample.js';

const OSS = 'test/golden/weighting';

/** The worst difference between two lists, as a part of the expected number. */
const apart = (found: ArrayLike<number>, expected: readonly number[]): number =>
  found.length === expected.length
    ? Math.max(...expected.map((value, index) => Math.abs((found[index] ?? NaN) - value) / Math.abs(value)))
    : Infinity;

type Expected = { est: number; se: number; ci95?: [number, number] };

function expectEstimate(found: Estimate | undefined, { est, se, ci95 }: Expected): void {
  expect(found?.estimate).toBeCloseTo(est, 8);
  expect(Math.abs((found?.se ?? NaN) - se)).toBeLessThan(1e-8 * Math.max(1, se));
  if (!ci95 || !found) return;
  const [low, high] = meanInterval(found);
  expect(Math.abs(low - ci95[0])).toBeLessThan(1e-8 * Math.max(1, Math.abs(low)));
  expect(Math.abs(high - ci95[1])).toBeLessThan(1e-8 * Math.max(1, Math.abs(high)));
}

function expectF(
  found: ReturnType<typeof raoScott>,
  { statistic, parameter, p }: { statistic: number; parameter: [number, number]; p: number },
): void {
  if (!found.ok) throw new Error(found.refused);
  expect(apart([found.F, found.df1, found.df2, found.p], [statistic, ...parameter, p])).toBeLessThan(1e-6);
}

describe('the Oss poll of 800', () => {
  const column = readColumns(`${OSS}/respondents.csv`);
  const expected = readJson(`${OSS}/expected.json`);
  const known: Record<string, Record<string, number>> = readJson(`${OSS}/population.json`).margins;
  const margins: Margin[] = Object.entries(known).map(([name, totals]) => ({
    factor: factorOf(name, column(name), Object.keys(totals)),
    totals: Object.values(totals),
  }));
  const start = equalWeights(800, 74000);
  const auxiliary = auxiliaryOf(margins);
  const raked = () => {
    const outcome = rake(start, margins);
    if (!outcome.ok) throw new Error('not raked');
    return outcome.weights;
  };
  const answers = (name: string) => factorOf(name, column(name), ['voor', 'tegen', 'weet_niet']);
  const sampleWith = (population: number | null) =>
    weightedSample(simpleDesign(start, population), raked(), auxiliary);

  it('gives the raked weights to one part in a thousand million', () => {
    expect(apart(raked(), expected.weights.raked)).toBeLessThan(1e-9);
    const { deff, nEff, smallest, largest } = kish(raked());
    expect(
      apart(
        [deff, nEff, smallest, largest],
        [expected.kish.deff, expected.kish.nEff, expected.kish.min, expected.kish.max],
      ),
    ).toBeLessThan(1e-9);
  });

  it('gives the calibrated weights: raking, linear with its negative ones, and logit between bounds', () => {
    const raking = calibrate(start, auxiliary, { kind: 'raking' });
    const linear = calibrationFactors(start, auxiliary, { kind: 'linear' });
    const logit = calibrate(start, auxiliary, { kind: 'logit', bounds: { lower: 0.1, upper: 6 } });
    if (!raking.ok || !linear.ok || !logit.ok) throw new Error('not calibrated');
    expect(apart(raking.weights, expected.weights.calibrate_raking)).toBeLessThan(1e-9);
    expect(
      apart(
        linear.factors.map((factor) => factor * 92.5),
        expected.weights.calibrate_linear,
      ),
    ).toBeLessThan(1e-9);
    expect(apart(logit.weights, expected.weights.bounded_logit.w)).toBeLessThan(1e-9);
  });

  it('refuses negative weights and bounds that exclude a class, and says so', () => {
    expect(calibrate(start, auxiliary, { kind: 'linear' })).toMatchObject({ refused: 'negative-weights' });
    const bounds = { lower: 0.3, upper: 6 };
    expect(calibrate(start, auxiliary, { kind: 'logit', bounds })).toMatchObject({
      refused: 'totals-out-of-reach',
    });
  });

  it('trims as R does, and reports the totals that breaks', () => {
    const { lower, upper, w, margins: broken } = expected.weights.trimmed_strict;
    const cut = trim(raked(), { lower, upper }, margins);
    if (!cut.ok) throw new Error(cut.refused);
    expect(apart(cut.trimmed.weights, w)).toBeLessThan(1e-9);
    for (const { variable, category, reached } of cut.trimmed.margins)
      expect(reached).toBeCloseTo(broken[variable][category], 6);
  });

  it('cuts and rakes again until both hold', () => {
    const { w, upper } = expected.weights.trimmed_clip_rerake;
    const clipped = clipAndRake(raked(), upper, margins);
    if (!clipped.ok) throw new Error(clipped.refused);
    expect(apart(clipped.weights, w)).toBeLessThan(1e-6);
  });

  it.each([
    ['raked_withFpc', 74000],
    ['raked_noFpc', null],
  ])('estimates shares, means and ticks with their errors: %s', (name, population) => {
    const sample = sampleWith(population);
    const reference = expected.estimates[name];
    const [voor, tegen, unsure] = estimateShares(sample, answers('q1_windmolens'));
    expectEstimate(voor, reference.q1.q1voor);
    expectEstimate(tegen, reference.q1.q1tegen);
    expectEstimate(unsure, reference.q1.q1weet_niet);
    for (const [answer, share] of [
      ['voor', voor],
      ['weet_niet', unsure],
    ] as const)
      expect(apart(share ? shareInterval(share) : [], reference.q1_ciprop[answer].xlogit.ci95)).toBeLessThan(
        1e-8,
      );
    const numbers = (text: string) =>
      Float64Array.from(column(text), (cell) => (cell === '' ? NaN : Number(cell)));
    expectEstimate(
      estimateMean(sample, numbers('q2_veiligheid_likert')),
      reference.q2_mean.q2_veiligheid_likert,
    );
    const mark = estimateMean(sample, numbers('q3_rapportcijfer'));
    expectEstimate(mark, reference.q3_mean.q3);
    expect(mark?.base).toBe(reference.q3_n);
    for (const tick of ['q4_groen', 'q4_geen'])
      expectEstimate(estimateShares(sample, factorOf(tick, column(tick), ['0', '1']))[1], reference.q4[tick]);
  });

  it.each([
    ['raked_withFpc', 74000],
    ['raked_noFpc', null],
  ])('estimates per wijk and tests cross-tabs: %s', (name, population) => {
    const sample = sampleWith(population);
    const reference = expected.estimates[name];
    const wijken = factorOf('wijk', column('wijk'));
    wijken.categories.forEach((wijk, code) => {
      const counts = Uint8Array.from(wijken.codes, (own) => (own === code ? 1 : 0));
      const [voor] = estimateShares(sample, answers('q1_windmolens'), counts);
      const { n, est, se } = reference.q1_by_wijk[wijk];
      expectEstimate(voor, { est: est.voor, se: se.voor });
      expect(voor?.base).toBe(n);
      expect(
        apart(voor ? shareInterval(voor) : [], reference.q1voor_by_wijk_logit[wijk].ci95_dfSub),
      ).toBeLessThan(1e-8);
    });
    for (const other of ['education', 'wijk', 'age'])
      expectF(
        raoScott(sample, answers('q1_windmolens'), factorOf(other, column(other))),
        reference[`crosstab_q1_${other}`].chisq.F,
      );
  });

  it('leaves weights that were not fitted to anything their larger error', () => {
    const fixed = weightedSample(simpleDesign(start, null), raked(), null);
    const [voor] = estimateShares(fixed, answers('q1_windmolens'));
    expectEstimate(voor, expected.estimates.raked_weightsTreatedAsFixed_noFpc.q1.q1voor);
  });
});

describe(`${whereReference}the school sets that come with R survey`, () => {
  const open = (name: string) => ({
    column: readColumns(referencePath('weighting', name, 'data.csv')),
    expected: readJson(referencePath('weighting', name, 'expected.json')),
  });
  const numbers = (cells: readonly string[]) => Float64Array.from(cells, Number);
  const codes = ({ codes: own }: Factor) => own;

  const check = (
    design: SurveyDesign,
    column: (name: string) => string[],
    reference: ReturnType<typeof readJson>,
  ) => {
    const sample = weightedSample(design, design.weights, null);
    expectEstimate(estimateMean(sample, numbers(column('api00'))), reference.mean.api00);
    expectEstimate(estimateTotal(sample, numbers(column('enroll'))), {
      ...reference.total.enroll,
      ci95: undefined,
    });
    const wide = factorOf('sch.wide', column('sch.wide'), ['Yes', 'No']);
    const [yes] = estimateShares(sample, wide);
    expect(apart(yes ? shareInterval(yes) : [], reference.ciprop_schwide_yes.xlogit.ci95)).toBeLessThan(1e-8);
    expectF(raoScott(sample, wide, factorOf('stype', column('stype'))), reference.chisq_schwide_stype.F);
  };

  const agrees = { apisrs: agreesOnPlain, apistrat: agreesOnStrata, apiclus1: agreesOnClusters };
  for (const set of presentSets('weighting', ['apisrs', 'apistrat', 'apiclus1']))
    it(`agrees on ${set}`, () => agrees[set]());

  function agreesOnPlain(): void {
    const { column, expected } = open('apisrs');
    check(simpleDesign(numbers(column('pw')), 6194), column, expected.withFpc);
    check(simpleDesign(numbers(column('pw')), null), column, expected.withoutFpc);
  }

  function agreesOnStrata(): void {
    const { column, expected } = open('apistrat');
    const strata = codes(factorOf('stype', column('stype'), ['E', 'M', 'H']));
    const design = {
      weights: numbers(column('pw')),
      strata,
      clusters: null,
      populationOfStratum: [4421, 1018, 755],
    };
    check(design, column, expected.withFpc);
    check({ ...design, populationOfStratum: null }, column, expected.withoutFpc);
  }

  function agreesOnClusters(): void {
    const { column, expected } = open('apiclus1');
    const clusters = codes(factorOf('dnum', column('dnum')));
    const design = { weights: numbers(column('pw')), strata: null, clusters, populationOfStratum: [757] };
    const { stype, 'sch.wide': wide, api99_total: total } = expected.populationMargins;
    const margin = (name: string, totals: Record<string, number>): Margin => ({
      factor: factorOf(name, column(name), Object.keys(totals)),
      totals: Object.values(totals),
    });
    const types = margin('stype', stype);
    const both = [types, margin('sch.wide', wide)];
    const api99 = [{ name: 'api99', values: numbers(column('api99')), total }];
    const post = postStratify(design.weights, types);
    const twice = rake(design.weights, both);
    const linear = calibrate(design.weights, auxiliaryOf(both), { kind: 'linear' });
    const api = calibrate(design.weights, auxiliaryOf([types], api99), { kind: 'linear' });
    if (!post.ok || !twice.ok || !linear.ok || !api.ok) throw new Error('not fitted');
    const fits = [
      [expected.design, design.weights, null],
      [expected.postStratified, post.weights, auxiliaryOf([types])],
      [expected.raked, twice.weights, auxiliaryOf(both)],
      [expected.calibrated.linear, linear.weights, auxiliaryOf(both)],
      [expected.calibrated.linear_api99, api.weights, auxiliaryOf([types], api99)],
    ] as const;
    for (const [reference, weights, auxiliary] of fits) {
      expect(apart(weights, reference.weights)).toBeLessThan(1e-9);
      const sample = weightedSample(design, weights, auxiliary);
      const meanOf = (name: string) => estimateMean(sample, numbers(column(name)));
      expectEstimate(meanOf('api00'), reference.mean.api00);
      expectEstimate(meanOf('enroll'), reference.mean.enroll);
      const improved = factorOf('comp.imp', column('comp.imp'), ['Yes', 'No']);
      const [yes] = estimateShares(sample, improved);
      expect(apart(yes ? shareInterval(yes) : [], reference.ciprop_comp_imp_yes.xlogit.ci95)).toBeLessThan(
        1e-8,
      );
      expectF(raoScott(sample, improved, types.factor), reference.chisq_comp_stype.F);
    }
  }

  it('agrees by hand on two small strata', () => {
    const design = {
      weights: Float64Array.of(2, 2, 5, 5),
      strata: Int32Array.of(0, 0, 1, 1),
      clusters: null,
      populationOfStratum: [4, 10],
    };
    const mean = estimateMean(weightedSample(design, design.weights, null), Float64Array.of(1, 3, 2, 8));
    // 14 people, total 4·2 + 10·5; variance (4²·(1−2/4)·2/2 + 10²·(1−2/10)·18/2) / 14².
    expect(mean?.estimate).toBeCloseTo(58 / 14, 12);
    expect(mean?.se).toBeCloseTo(Math.sqrt(8 + 720) / 14, 12);
  });
});
