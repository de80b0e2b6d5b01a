// Whether levels are levels: that nobody can be raised above one without lowering somebody who is no higher.
import { at } from './at.js';
import type { CertifiedLevel } from './certificate.js';
import { CLOSE, rejected, type Bounded, type Claim } from './claim.js';

export type Levels = {
  readonly ok: true;
  /** The types at a level, and its value. */
  readonly held: ReadonlyMap<number, number>;
  /** Per level what no lottery passes. */
  readonly limits: readonly number[];
};

/**
 * In: a claim. Out: its levels with what bounds them, or the first thing that is wrong.
 *
 * A level's weights share out 1 over the people not held before. Any lottery that leaves those held their chances gives
 * the others `bound − what those held take` on average at most: so whoever has weight is at the level in every lottery
 * that is as good. At level zero nobody can be drawn.
 */
export function judgeLevels(claim: Claim): Levels | { readonly ok: false; readonly fault: string } {
  const held = new Map<number, number>();
  const limits: number[] = [];
  for (const [index, level] of claim.levels.entries()) {
    const proof = claim.proofs[index];
    const limit = proof === undefined ? null : limitOf(claim, held, proof);
    if (limit === null) return rejected(`level ${index + 1} has no proof`);
    if (!(limit <= level.value + CLOSE)) return rejected(`level ${index + 1} can be passed`);
    const stray = level.fixed.some((type) => held.has(type) || !((proof?.weights[type] ?? 0) > 0));
    if (stray) return rejected(`level ${index + 1} holds somebody without proof`);
    for (const type of level.fixed) held.set(type, level.value);
    limits.push(limit);
  }
  return { ok: true, held, limits };
}

/** What those not held yet can get at most; null when the weights do not share out 1 among them. */
function limitOf({ counts }: Claim, held: ReadonlyMap<number, number>, proof: Bounded): number | null {
  const share = (type: number) => (proof.weights[type] ?? NaN) * at(counts, type);
  const types = [...counts.keys()];
  const given = types.reduce((sum, type) => (held.has(type) ? sum : sum + share(type)), 0);
  if (types.some((type) => !(share(type) >= 0)) || !(Math.abs(given - 1) <= CLOSE)) return null;
  return [...held].reduce((left, [type, chance]) => left - share(type) * chance, proof.bound);
}

/**
 * In: a claim and levels of it. Out: whether the people of each level have its chance, and all others no less.
 */
export function isAtLevels({ chances }: Claim, levels: readonly CertifiedLevel[]): boolean {
  const held = new Set<number>();
  return levels.every(({ value, fixed }) => {
    const nobodyBelow = chances.every(({ low }, type) => held.has(type) || low >= value - CLOSE);
    for (const type of fixed) held.add(type);
    return nobodyBelow && fixed.every((type) => at(chances, type).high <= value + CLOSE);
  });
}
