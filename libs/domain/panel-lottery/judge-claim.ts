// How bounds on all panels make the claim of a method; the same arithmetic writes a certificate and checks one.
import { at } from './at.js';
import type { MethodName } from './certificate.js';
import { CLOSE, rejected, type Bounded, type Claim, type Verdict } from './claim.js';
import { extremesOf } from './extremes.js';
import { isAtLevels, judgeLevels, type Levels } from './judge-levels.js';
import { isDrawable } from './measures.js';

/**
 * In: a claim. Out: what bounds the method's measure and how far the claim is from it, or the first thing that is wrong.
 * The measures: leximin, maximin and random, the lowest chance of those who can be drawn; nash, their geometric mean;
 * goldilocks, the range it minimises.
 */
export function judgeClaim(claim: Claim): Verdict {
  const levels = judgeLevels(claim);
  return levels.ok ? JUDGES[claim.method](claim, levels) : levels;
}

const JUDGES: Record<MethodName, (claim: Claim, levels: Levels) => Verdict> = {
  leximin: (claim, levels) =>
    levels.held.size === claim.counts.length
      ? judgeLowest(claim, levels)
      : rejected('somebody is at no level'),
  maximin: judgeLowest,
  random: (claim, levels) => {
    const limit = lowestLimit(claim, levels);
    const [lowest] = extremesOf(drawn(claim, levels).map((type) => at(claim.chances, type).low));
    return limit === null
      ? rejected('no level above zero')
      : { ok: true, bound: limit, gap: Math.max(0, limit - lowest) };
  },
  nash: (claim, levels) => judgeWhole(claim, levels, judgeMean),
  goldilocks: (claim, levels) => judgeWhole(claim, levels, judgeRange),
};

function judgeLowest(claim: Claim, levels: Levels): Verdict {
  const limit = lowestLimit(claim, levels);
  if (limit === null) return rejected('no level above zero');
  if (!isAtLevels(claim, claim.levels)) return rejected('the chances are not those of the levels');
  const gaps = claim.levels.map(({ value }, index) => at(levels.limits, index) - value);
  return { ok: true, bound: limit, gap: Math.max(0, ...gaps) };
}

function lowestLimit(claim: Claim, { limits }: Levels): number | null {
  return limits[claim.levels.findIndex(({ value }) => isDrawable(value))] ?? null;
}

/** The types that can be drawn: all but those at level zero. */
function drawn(claim: Claim, { held }: Levels): number[] {
  return [...claim.counts.keys()].filter((type) => isDrawable(held.get(type) ?? 1));
}

type JudgeWhole = (claim: Claim, types: readonly number[], proof: Bounded) => Verdict;

/** Methods with one proof for everybody, after the levels at zero. */
function judgeWhole(claim: Claim, levels: Levels, judge: JudgeWhole): Verdict {
  if (claim.levels.some(({ value }) => isDrawable(value)))
    return rejected('a level above zero proves nothing here');
  if (!isAtLevels(claim, claim.levels)) return rejected('somebody who cannot be drawn has a chance');
  const proof = claim.proofs[claim.levels.length];
  const verdict =
    proof === undefined ? rejected('the proof is missing') : judge(claim, drawn(claim, levels), proof);
  if (!verdict.ok || verdict.gap <= CLOSE) return verdict;
  return rejected(`a lottery may be better by ${verdict.gap}`);
}

/**
 * Weights c > 0 on those who can be drawn, and Σ c · seats ≤ B for every panel: the geometric mean of their weighted
 * chances is at most the arithmetic mean, B ÷ people, so the geometric mean of chances is at most that over c's.
 */
function judgeMean(
  { counts, chances }: Claim,
  types: readonly number[],
  { weights, bound }: Bounded,
): Verdict {
  const people = types.reduce((sum, type) => sum + at(counts, type), 0);
  const logMean = (values: (type: number) => number) =>
    types.reduce((sum, type) => sum + at(counts, type) * Math.log(values(type)), 0) / people;
  const limit = bound / people / Math.exp(logMean((type) => at(weights, type)));
  const reached = Math.exp(logMean((type) => at(chances, type).low));
  if (!Number.isFinite(limit)) return rejected('the proof bounds nothing');
  return { ok: true, bound: limit, gap: Math.max(0, limit - reached) };
}

/**
 * Weights that pull up (total U) and push down (total D), and Σ weights · seats ≤ B for every panel: so U · lowest − D ·
 * highest ≤ B. With e = size ÷ people the range highest ÷ e + e ÷ lowest is then at least 2 √(U ÷ D) − B ÷ (D · e); where
 * nothing pushes down, at least 1 + e · U ÷ B, as the highest chance is never below e; and never less than what equal
 * chances for all who can be drawn would give.
 */
function judgeRange(claim: Claim, types: readonly number[], { weights, bound }: Bounded): Verdict {
  const { counts, chances, size } = claim;
  const equal = size / counts.reduce((sum, count) => sum + count, 0);
  const total = (sign: 1 | -1) =>
    types.reduce((sum, type) => sum + Math.max(0, sign * at(weights, type)) * at(counts, type), 0);
  const [up, down] = [total(1), total(-1)];
  const drawnEqual = size / types.reduce((sum, type) => sum + at(counts, type), 0);
  const limits = [
    2 * Math.sqrt(up / down) - bound / (down * equal),
    1 + (equal * up) / bound,
    drawnEqual / equal + equal / drawnEqual,
  ];
  const limit = Math.max(...limits.filter((value) => Number.isFinite(value)));
  const [lowest] = extremesOf(types.map((type) => at(chances, type).low));
  const [, highest] = extremesOf(types.map((type) => at(chances, type).high));
  if (!Number.isFinite(limit)) return rejected('the proof bounds nothing');
  return { ok: true, bound: limit, gap: Math.max(0, highest / equal + equal / lowest - limit) };
}
