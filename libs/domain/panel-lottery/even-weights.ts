// Weights on panels whose average is a wanted point, as even as they get: quicker than a linear program when types are many.
import { at } from './at.js';
import type { Panel } from './panel-space.js';
import type { Point } from './relaxation.js';
import { SeatTable } from './seat-table.js';

export type Wanted = {
  /** People per type. */
  readonly counts: readonly number[];
  /** Seats per type on average. */
  readonly point: Point;
};

/** A tenth of what is claimed of a chance. */
const NEAR = 1e-7;
const MOST_ROUNDS = 8;
/** How far a search goes while some weights are below zero, and the last one. */
const ROUGH = 1e-6;
const FINE = 1e-24;
/** Steps per panel in one search. */
const PATIENCE = 1;
/** What is left of a weight that would have gone below zero. */
const RETREAT = 0.1;

/**
 * In: the point wanted, and panels. Out: one weight per panel, none below zero, with which everybody's chance is within
 * 1e-7 of the point's; or null when these panels do not come to it in a reasonable time.
 *
 * From equal weights it takes the smallest change, relative to the weights, that meets the point; where that would bring
 * a weight below zero, it goes on from what is left. Source: conjugate gradients for least squares (Hestenes & Stiefel,
 * 1952), with the scaling of Dikin (1967).
 */
export function evenWeights(wanted: Wanted, panels: readonly Panel[]): number[] | null {
  const table = new SeatTable(wanted.point, panels);
  let weights = new Float64Array(panels.length).fill(1 / panels.length);
  let isFine = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = weights;
    const changed = smallestChange(table, before, isFine ? FINE : ROUGH);
    const isBelow = changed.some((weight) => weight < 0);
    if (isFine && !isBelow) return isNear(wanted, panels, changed) ? [...changed] : null;
    isFine = !isBelow;
    weights = changed.map((weight, panel) => Math.max(weight, RETREAT * at(before, panel)));
  }
  return null;
}

/** The weights after the smallest relative change that brings them as close to the point as they come. */
function smallestChange(table: SeatTable, weights: Float64Array, tolerance: number): Float64Array {
  const change = new Float64Array(weights.length);
  const lacking = table.lacking(weights);
  let slope = times(weights, table.help(lacking));
  const direction = Float64Array.from(slope);
  let steepness = sumOfSquares(slope);
  const goal = steepness * tolerance;
  for (let step = 0; step < PATIENCE * weights.length && steepness > goal; step += 1) {
    const given = table.given(times(weights, direction));
    const length = steepness / sumOfSquares(given);
    add(change, direction, length);
    add(lacking, given, -length);
    slope = times(weights, table.help(lacking));
    const next = sumOfSquares(slope);
    turn(direction, slope, next / steepness);
    steepness = next;
  }
  return weights.map((weight, panel) => weight * (1 + at(change, panel)));
}

function times(values: Float64Array, others: Float64Array): Float64Array {
  return values.map((value, index) => value * (others[index] ?? 0));
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function add(sum: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < sum.length; index += 1)
    sum[index] = (sum[index] ?? 0) + factor * (values[index] ?? 0);
}

function turn(direction: Float64Array, slope: Float64Array, share: number): void {
  for (let index = 0; index < direction.length; index += 1)
    direction[index] = (slope[index] ?? 0) + share * (direction[index] ?? 0);
}

function isNear({ counts, point }: Wanted, panels: readonly Panel[], weights: Float64Array): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const seats = counts.map(() => 0);
  panels.forEach((panel, index) => {
    const share = at(weights, index) / total;
    panel.forEach((seated, type) => {
      if (seated > 0) seats[type] = at(seats, type) + share * seated;
    });
  });
  return counts.every((people, type) => Math.abs(at(seats, type) - at(point, type)) <= NEAR * people);
}
