// How many of many independent chances come true: the Poisson binomial distribution, exactly, in a window around its middle.

/** The chances of `first`, `first + 1`, … successes; what lies outside the list is less than 1e-17 of the most likely count. */
export type CountChances = { readonly first: number; readonly chances: Float64Array };

const NEGLIGIBLE = 1e-17;

/**
 * The binomial distribution.
 *
 * In: trials (whole, from 0) and the chance of success of each (0 to 1). Out: the chances of each number of successes.
 * Built outward from the most likely count by the ratio of neighbours and then normalised: only the four operations of
 * arithmetic, so the same digits on any machine.
 */
export function binomialChances(trials: number, chance: number): CountChances {
  if (trials === 0 || chance <= 0) return { first: 0, chances: Float64Array.of(1) };
  if (chance >= 1) return { first: trials, chances: Float64Array.of(1) };
  const odds = chance / (1 - chance);
  const mode = Math.min(trials, Math.floor((trials + 1) * chance));
  const below: number[] = [];
  for (let count = mode, term = 1; count > 0 && term > NEGLIGIBLE; count -= 1) {
    term *= count / ((trials - count + 1) * odds);
    below.push(term);
  }
  const above: number[] = [];
  for (let count = mode, term = 1; count < trials && term > NEGLIGIBLE; count += 1) {
    term *= ((trials - count) * odds) / (count + 1);
    above.push(term);
  }
  return { first: mode - below.length, chances: normalised([...below.reverse(), 1, ...above]) };
}

/** The distribution of the sum of two independent counts. */
export function sumOfCounts(one: CountChances, other: CountChances): CountChances {
  const chances = new Float64Array(one.chances.length + other.chances.length - 1);
  for (const [place, chance] of one.chances.entries()) addScaled(chances, other.chances, chance, place);
  return trimmed({ first: one.first + other.first, chances });
}

/**
 * The distribution of a count when one independent trial is taken out of it again.
 *
 * In: the chances of the whole count, and the chance of success of the one trial in it (0 to 1).
 * Solved from the side on which rounding cannot grow.
 */
export function withoutTrial(whole: CountChances, chance: number): CountChances {
  const { length } = whole.chances;
  const rest = new Float64Array(length);
  if (chance <= 0.5) {
    for (let place = 0; place < length; place += 1)
      rest[place] = (at(whole.chances, place) - chance * at(rest, place - 1)) / (1 - chance);
    return { first: whole.first, chances: rest };
  }
  for (let place = length - 1; place >= 0; place -= 1)
    rest[place] = (at(whole.chances, place) - (1 - chance) * at(rest, place + 1)) / chance;
  return { first: whole.first - 1, chances: rest };
}

/** The chance of fewer than `limit` successes. */
export function chanceBelow(limit: number, count: CountChances): number {
  const until = Math.min(count.chances.length, limit - count.first);
  let sum = 0;
  for (let place = 0; place < until; place += 1) sum += at(count.chances, place);
  return sum;
}

function addScaled(into: Float64Array, from: Float64Array, factor: number, offset: number): void {
  for (let place = 0; place < from.length; place += 1)
    into[offset + place] = at(into, offset + place) + factor * at(from, place);
}

function trimmed(count: CountChances): CountChances {
  const floor = NEGLIGIBLE * count.chances.reduce((most, chance) => Math.max(most, chance), 0);
  const from = count.chances.findIndex((chance) => chance > floor);
  const until = count.chances.findLastIndex((chance) => chance > floor) + 1;
  return { first: count.first + from, chances: count.chances.subarray(from, until) };
}

function normalised(terms: readonly number[]): Float64Array {
  const sum = terms.reduce((total, term) => total + term, 0);
  return Float64Array.from(terms, (term) => term / sum);
}

function at(list: Float64Array, place: number): number {
  return list[place] ?? 0;
}
