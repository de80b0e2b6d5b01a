// How far several coders agree, beyond what chance would give.

/** What one coder made of one unit; undefined: this coder did not see it. */
export type Judgement = string | undefined;

/**
 * Krippendorff's alpha for nominal data: 1 - observed / expected disagreement. 1: all agree; 0: as if by chance; below 0:
 * worse than chance.
 *
 * In: per unit the judgements of its coders, in any order and number. Units with fewer than two judgements say nothing
 * and are left out. Out: alpha, or undefined when nothing can be said: no unit was judged twice, or all judgements are
 * the same word, so that there is nothing to agree about.
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), C: any number of observers, nominal, missing data.
 */
export function krippendorffAlpha(units: readonly (readonly Judgement[])[]): number | undefined {
  const pairable = units
    .map((unit) => unit.filter((judgement): judgement is string => judgement !== undefined))
    .filter((unit) => unit.length >= 2);
  const totals = new Map<string, number>();
  let observed = 0;
  for (const unit of pairable) {
    const counts = countsOf(unit);
    for (const [word, count] of counts) totals.set(word, (totals.get(word) ?? 0) + count);
    const agreeing = sum([...counts.values()].map((count) => count * (count - 1)));
    observed += (unit.length * (unit.length - 1) - agreeing) / (unit.length - 1);
  }
  const values = sum([...totals.values()]);
  const agreeingByChance = sum([...totals.values()].map((count) => count * (count - 1)));
  const expected = values * (values - 1) - agreeingByChance;
  if (values === 0 || expected === 0) return undefined;
  return 1 - ((values - 1) * observed) / expected;
}

/**
 * Cohen's kappa for two coders: (observed - expected agreement) / (1 - expected agreement), each coder with their own shares.
 *
 * In: pairs of judgements on the same units. Out: kappa, or undefined without pairs or when both always say the same one word.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37-46.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const [ones, others] = [countsOf(pairs.map(([one]) => one)), countsOf(pairs.map(([, other]) => other))];
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const expected = sum([...ones].map(([word, count]) => count * (others.get(word) ?? 0))) / pairs.length ** 2;
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
