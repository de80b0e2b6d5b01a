// Writes a point as a lottery over whole panels, or proves with a cut that no lottery has that average.
import { at } from './at.js';
import type { Dice } from './dice.js';
import { evenWeights } from './even-weights.js';
import { extremesOf } from './extremes.js';
import { faceAt } from './face.js';
import { nextPanel, type Debts, type Herding } from './herd.js';
import { Mixture, type Mix } from './mixture.js';
import { openPanelMaker, worthOf, type PanelMaker } from './panel-maker.js';
import type { Panel, PanelRow, PanelSpace } from './panel-space.js';
import type { Point, Relaxed } from './relaxation.js';
import type { Solver } from './solver.js';

export type Tools = { readonly solver: Solver; readonly dice: Dice };

export type Lottery = { readonly panels: readonly Panel[]; readonly weights: readonly number[] };

export type Separation =
  | { readonly kind: 'lottery'; readonly lottery: Lottery }
  /** Rows that every panel keeps and the point does not. */
  | { readonly kind: 'cuts'; readonly cuts: readonly PanelRow[] };

/** Chances are claimed to one in a million; a mix this close is exact. */
const EXACT = 1e-8;
/** What is left when no panel improves the mix any more may still be rounding of the solver. */
const ROUNDING = 2e-7;
const IMPROVEMENT = 1e-9;
const IN_LOTTERY = 1e-12;
/** Panels herded before the first mix and between mixes, and at most before other ways are tried, per type of person. */
const FIRST_SHARE = 1.1;
const NEXT_SHARE = 0.1;
const LAST_SHARE = 2;

/**
 * In: solver and dice, a space, and a point of it with the proofs that nothing does better. Out: panels of the space with
 * weights that average to the point (every chance within 1e-6), or null when panels near the point do not mix to it.
 *
 * Herded panels in the face of the point as a rule mix to it as they are; where they do not, more are generated (column
 * generation, Flanigan et al., Nature 2021).
 */
export function decompose(
  tools: Tools,
  space: PanelSpace,
  { point, proofs }: Pick<Relaxed, 'point' | 'proofs'>,
): Lottery | null {
  const mixture = new Mixture(tools.solver, space, point);
  const face = faceAt(space, point, proofs);
  const maker = openPanelMaker(tools.solver, face);
  try {
    const weights = mixInFace({ ...tools, space: face, maker, point }, mixture);
    return weights === null ? null : lotteryOf(mixture.panels, weights);
  } finally {
    mixture.close();
    maker.close();
  }
}

/**
 * In: solver and dice, a space, and a point that `decompose` gave up on. Out: the lottery after all, or cuts.
 *
 * Panels are priced over the whole space, with an exact integer program as the last word, so that what is learned when
 * the mix falls short holds for every panel.
 */
export function separate(tools: Tools, space: PanelSpace, point: Point): Separation {
  const mixture = new Mixture(tools.solver, space, point);
  const maker = openPanelMaker(tools.solver, space);
  try {
    addHerd({ ...tools, space, maker, point }, mixture, { debts: [...point], size: point.length });
    return mixAnywhere(maker, mixture);
  } finally {
    mixture.close();
    maker.close();
  }
}

/** The point without what it lies outside the face by rounding, which no panel makes up for. */
function within({ lower, upper }: PanelSpace, point: Point): Point {
  return point.map((seats, type) => Math.min(Math.max(seats, at(lower, type)), at(upper, type)));
}

/** The weights of the exact mix from panels in the face of the point; null when the face does not hold the panels for one. */
function mixInFace(herding: Herding, mixture: Mixture): readonly number[] | null {
  const types = herding.point.length;
  const debts: Debts = [...herding.point];
  if (addHerd(herding, mixture, { debts, size: Math.ceil(FIRST_SHARE * types) }) === 0) return null;
  if (!seatsEverybody(herding, mixture)) return null;
  const wanted = { counts: herding.space.counts, point: within(herding.space, herding.point) };
  const size = Math.ceil(NEXT_SHARE * types);
  do {
    const weights = evenWeights(wanted, mixture.panels);
    if (weights !== null) return weights;
  } while (mixture.panels.length < LAST_SHARE * types && addHerd(herding, mixture, { debts, size }) > 0);
  return mixByPrices(herding, mixture, size);
}

function mixByPrices(herding: Herding, mixture: Mixture, size: number): readonly number[] | null {
  for (;;) {
    const mix = mixture.mix();
    if (mix.shortfall <= EXACT) return mix.weights;
    const scale = herding.space.counts.reduce((sum, people) => sum + people, 0);
    const shortage = Array.from(mix.prices, (price, type) => price * scale * at(herding.space.counts, type));
    if (addHerd(herding, mixture, { debts: shortage, size }) > 0) continue;
    if (mix.shortfall <= ROUNDING) return mix.weights;
    if (addIfBetter(mixture, mix, herding.maker.near(mix.prices))) continue;
    if (!addIfBetter(mixture, mix, herding.maker.best(mix.prices))) return null;
  }
}

/** Whether the panels, with some more where needed, have a seat for every type that the point promises one. */
function seatsEverybody({ maker, point }: Herding, mixture: Mixture): boolean {
  const seen = new Set<number>();
  const see = (panel: Panel) => panel.forEach((seats, type) => seats > 0 && seen.add(type));
  mixture.panels.forEach(see);
  return point.every((expected, type) => {
    if (expected <= EXACT || seen.has(type)) return true;
    const panel = maker.best(Float64Array.from(point, (_, other) => (other === type ? 1 : 0)));
    if (panel === null || at(panel, type) === 0) return false;
    mixture.add(panel);
    see(panel);
    return true;
  });
}

type Batch = { readonly debts: Debts; readonly size: number };

/** Adds herded panels; the number of new ones. Stops early when the same panels keep coming back. */
function addHerd(herding: Herding, mixture: Mixture, { debts, size }: Batch): number {
  let [fresh, stale] = [0, 0];
  while (fresh < size && stale <= 10 + size / 10) {
    const panel = nextPanel(herding, debts);
    if (panel === null) return fresh;
    if (mixture.add(panel)) fresh += 1;
    else stale += 1;
  }
  return fresh;
}

function addIfBetter(mixture: Mixture, mix: Mix, panel: Panel | null): boolean {
  if (panel === null || worthOf(panel, mix.prices) <= mix.barrier + IMPROVEMENT) return false;
  return mixture.add(panel);
}

/** Prices panels over the whole space, so that what is learned when the mix falls short holds for every panel. */
function mixAnywhere(maker: PanelMaker, mixture: Mixture): Separation {
  for (;;) {
    const mix = mixture.mix();
    if (mix.shortfall <= EXACT) return { kind: 'lottery', lottery: lotteryOf(mixture.panels, mix.weights) };
    if (addIfBetter(mixture, mix, maker.near(mix.prices))) continue;
    const best = maker.best(mix.prices);
    if (addIfBetter(mixture, mix, best)) continue;
    if (mix.shortfall <= ROUNDING)
      return { kind: 'lottery', lottery: lotteryOf(mixture.panels, mix.weights) };
    return { kind: 'cuts', cuts: [cutFrom(mix, best)] };
  }
}

/** No panel is worth more than the best one at these prices, but the point is. */
function cutFrom({ prices, barrier }: Mix, best: Panel | null): PanelRow {
  const [, scale] = extremesOf(prices);
  const types = [...prices.keys()].filter((type) => at(prices, type) > 0);
  const worth = best === null ? barrier : worthOf(best, prices);
  return {
    lower: -Infinity,
    upper: Math.max(worth, barrier) / scale,
    types,
    weights: types.map((type) => at(prices, type) / scale),
  };
}

/**
 * In: panels and their weights. Out: the lottery over those that weigh anything, weights adding up to one.
 */
export function lotteryOf(panels: readonly Panel[], weights: readonly number[]): Lottery {
  const kept = [...panels.keys()].filter((panel) => at(weights, panel) > IN_LOTTERY);
  const total = kept.reduce((sum, panel) => sum + at(weights, panel), 0);
  return {
    panels: kept.map((panel) => at(panels, panel)),
    weights: kept.map((panel) => at(weights, panel) / total),
  };
}
