// The lottery on pools whose exact outcome is known: equal chances, and a certificate that no forgery survives.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadSolver } from '#platform/solver/highs.js';
import { referencePool, referencePools, whereReference } from '../support/reference-pools.js';
import type { CertifiedLottery } from '#domain/panel-lottery/certificate.js';
import { checkCertificate } from '#domain/panel-lottery/check-certificate.js';
import { drawLottery, type PanelLottery } from '#domain/panel-lottery/draw-lottery.js';
import { numberPanels } from '#domain/panel-lottery/number-panels.js';
import { measuresOf } from '#domain/panel-lottery/measures.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import { faultInPanels } from '#domain/panel-lottery/check-panels.js';
import { panelNumber } from '#domain/sortition/panel-number.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { Solver } from '#domain/panel-lottery/solver.js';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

const ascending = (values: readonly number[]) => [...values].sort((one, other) => one - other);

function furthest(one: readonly number[], other: readonly number[]): number {
  return one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? NaN))), 0);
}

function published(question: PanelQuestion, lottery: PanelLottery): CertifiedLottery {
  const idOf = (person: number) => question.people[person]?.id ?? '';
  return {
    probabilities: Object.fromEntries(
      question.people.map(({ id }, index) => [id, lottery.probabilities[index] ?? NaN]),
    ),
    panels: lottery.panels.map(({ probability, people }) => ({ probability, members: people.map(idOf) })),
    certificate: lottery.certificate,
  };
}

describe(`${whereReference}exact leximin`, () => {
  it.each(referencePools.length > 0 ? referencePools : ['no pools'])('of %s', async (name) => {
    if (referencePools.length === 0) {
      expect(whereReference).toContain('absent');
      return;
    }
    const { question, leximin } = await referencePool(name);
    const lottery = drawLottery(solver, question, 'leximin');
    if (lottery === null) throw new Error('no panel');
    const expected = Object.values(leximin.probabilities);
    expect(lottery.probabilities).toHaveLength(expected.length);
    expect(furthest(ascending(lottery.probabilities), ascending(expected))).toBeLessThan(1e-6);
    const measures = measuresOf(lottery.probabilities);
    expect(measures.minimum).toBeCloseTo(leximin.minimum, 6);
    expect(measures.maximum).toBeCloseTo(leximin.maximum, 6);
    expect(measures.geometricMean).toBeCloseTo(leximin.geometricMean, 6);
    expect(measures.gini).toBeCloseTo(leximin.gini, 6);
    const never = question.people.filter((_, index) => (lottery.probabilities[index] ?? 0) < 1e-9);
    const expectedNever = Object.entries(leximin.probabilities).filter(([, chance]) => chance < 1e-9);
    expect(never.map(({ id }) => id).sort()).toEqual(expectedNever.map(([id]) => id).sort());
    const claimed = JSON.parse(JSON.stringify(published(question, lottery)));
    expect(checkCertificate(question, claimed)).toEqual({ ok: true, unlistedCuts: 0 });
  });
});

describe(`${whereReference}a thousand numbered panels`, () => {
  const names = referencePools.length > 0 ? referencePools : ['no pools'];

  it.each(names)(
    'of %s give everybody nearly the exact chance, in panels that meet every target',
    async (name) => {
      if (referencePools.length === 0) {
        expect(whereReference).toContain('absent');
        return;
      }
      const { question, lottery } = await drawn(name);
      const { panels, largestChange, lowestLoss } = numberPanels(solver, question, lottery, 1000);
      expect(panels).toHaveLength(1000);
      expect(faultInPanels(question, equallyLikely(question, panels))).toBeNull();
      const times = timesSeated(question, panels);
      const changes = times.map((count, person) =>
        Math.abs(count / 1000 - (lottery.probabilities[person] ?? NaN)),
      );
      expect(Math.max(...changes)).toBeCloseTo(largestChange, 12);
      expect(largestChange).toBeLessThan(2 / 1000);
      expect(lowestLoss).toBeLessThan(1.5 / 1000);
    },
  );

  it('are drawn as often as they promise, over twenty thousand seeds, within four standard deviations', async () => {
    const [name] = referencePools.filter((known) => known === 'sf_fixture_22');
    if (name === undefined) {
      expect(whereReference).toContain('absent');
      return;
    }
    const { question, lottery } = await drawn(name);
    const { panels } = numberPanels(solver, question, lottery, 1000);
    const draws = 20_000;
    const found = Array.from(
      { length: draws },
      (_, turn) => panels[panelNumber(sha256(`draw ${turn}`), 1000)] ?? [],
    );
    const seated = timesSeated(question, found);
    timesSeated(question, panels).forEach((count, person) => {
      const chance = count / 1000;
      const deviation = Math.sqrt(draws * chance * (1 - chance));
      expect(Math.abs((seated[person] ?? NaN) - draws * chance)).toBeLessThanOrEqual(4 * deviation);
    });
  });
});

async function drawn(name: string) {
  const { question } = await referencePool(name);
  const lottery = drawLottery(solver, question, 'leximin');
  if (lottery === null) throw new Error('no panel');
  return { question, lottery };
}

function timesSeated({ people }: PanelQuestion, panels: readonly (readonly number[])[]): number[] {
  const times = people.map(() => 0);
  for (const panel of panels) for (const person of panel) times[person] = (times[person] ?? 0) + 1;
  return times;
}

function equallyLikely(question: PanelQuestion, panels: readonly (readonly number[])[]) {
  const idOf = (person: number) => question.people[person]?.id ?? '';
  return {
    probabilities: Object.fromEntries(
      timesSeated(question, panels).map((count, person) => [idOf(person), count / panels.length]),
    ),
    panels: panels.map((people) => ({ probability: 1 / panels.length, members: people.map(idOf) })),
  };
}

describe(`${whereReference}the other methods`, () => {
  const known = ['sf_fixture_22', 'medium_37', 'diversimax_wide_60'].filter((name) =>
    referencePools.includes(name),
  );
  const methods = ['maximin', 'nash', 'goldilocks', 'random'] as const;
  it.each(methods)('%s keeps its certificate and every target', async (method) => {
    for (const name of known) {
      const { question, leximin } = await referencePool(name);
      const lottery = drawLottery(solver, question, method);
      if (lottery === null) throw new Error('no panel');
      const claimed = published(question, lottery);
      expect(checkCertificate(question, claimed)).toMatchObject({ ok: true });
      expect(faultInPanels(question, claimed)).toBeNull();
      const { minimum, geometricMean } = measuresOf(lottery.probabilities);
      expect(minimum).toBeLessThan(leximin.minimum + 1e-6);
      if (method === 'maximin') expect(minimum).toBeCloseTo(leximin.minimum, 6);
      if (method === 'nash') expect(geometricMean).toBeGreaterThan(leximin.geometricMean - 1e-6);
    }
    expect(known.length > 0 || whereReference !== '').toBe(true);
  });
});
