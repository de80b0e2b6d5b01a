// When a stratum cannot give what is asked: the draw nearest to it that can be made.
import { allocate, type StratumCount } from './allocate.js';
import type { DrawParameters, StratumPlan, StratumSize } from './draw-document.js';

/** A stratum that was asked for more people than can be taken from it. */
export type Shortage = { readonly stratum: string; readonly asked: number; readonly available: number };

/** `size` people in all, with these per stratum; a size of 0 when nobody can be drawn at all. */
export type Proposal = { readonly size: number; readonly allocation: readonly StratumSize[] };

/** The strata that cannot give their size, given how many people each can give. */
export function shortagesOf(
  strata: readonly StratumSize[],
  available: (stratum: string) => number,
): readonly Shortage[] {
  return strata
    .map(({ stratum, size }) => ({ stratum, asked: size, available: available(stratum) }))
    .filter((one) => one.asked > one.available);
}

/**
 * The smallest change after which the draw can be made.
 *
 * In: the plan, its parameters, and how many people each stratum can give. Out: with a given allocation, the same sizes
 * lowered only where they must; otherwise the largest smaller sample whose allocation fits.
 */
export function nearestDraw(
  strata: readonly StratumPlan[],
  { size, allocation }: DrawParameters,
  available: (stratum: string) => number,
): Proposal {
  if (allocation !== 'proportional' && allocation !== 'equal') return lowered(strata, available);
  const supply = strata.reduce((total, { stratum }) => total + available(stratum), 0);
  for (let smaller = Math.min(size - 1, supply); smaller > 0; smaller -= 1) {
    const tried = allocate(smaller, eligible(strata), allocation);
    if (tried.ok && shortagesOf(tried.sizes, available).length === 0)
      return { size: smaller, allocation: tried.sizes };
  }
  return { size: 0, allocation: strata.map(({ stratum }) => ({ stratum, size: 0 })) };
}

/** The people of each stratum who are not left out: the measure of a proportional allocation. */
export function eligible(strata: readonly Omit<StratumPlan, 'size'>[]): StratumCount[] {
  return strata.map(({ stratum, frame, excluded }) => ({ stratum, people: frame - excluded }));
}

function lowered(strata: readonly StratumPlan[], available: (stratum: string) => number): Proposal {
  const allocation = strata.map(({ stratum, size }) => ({
    stratum,
    size: Math.min(size, available(stratum)),
  }));
  return { size: allocation.reduce((total, one) => total + one.size, 0), allocation };
}
