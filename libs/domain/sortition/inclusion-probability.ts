// The chance that a person is drawn, which depends on the household; its inverse is the person's base weight.
import {
  binomialChances,
  chanceBelow,
  sumOfCounts,
  withoutTrial,
  type CountChances,
} from './count-chances.js';
import type { StratumSize } from './draw-document.js';
import type { FramePerson } from './frame.js';
import { householdKinds, kindKey, type CountedKind, type HouseholdKind } from './household-kinds.js';
import { integrationNodes } from './quadrature.js';

/**
 * For every person the probability, over all seeds, of being among the selected of `drawByTicket`.
 *
 * In: the people and the sizes of their strata. Out: a function from person to probability (0 for who is left out).
 *
 * Tickets count as independent and uniform on 0 to 1. A person of a household of m is drawn when theirs, t, is the
 * lowest of the m, and fewer than n of the other people who stand in the same stratum have a lower one:
 *
 *     P = ∫₀¹ (1 − t)^(m−1) · Pr(S(t) < n) dt
 *
 * where S(t) counts the other households that stand in this stratum with a ticket below t. Who of a household stands
 * is independent of how low its lowest ticket is, so a household of m with k members in the stratum is counted with
 * chance k/m · (1 − (1 − t)^m), independently of the others: S(t) is Poisson binomial, computed without approximation.
 * Only the integral is numerical (error below 1e-9, given to twelve decimals). Without housemates P is n / N exactly.
 *
 * It is not n/H · 1/m, as if households were drawn with equal chance: a large household has more tickets, so its
 * lowest comes earlier. In a small sample everybody has almost the same chance, and the household rule costs members
 * of large households only as far as two of them would have been drawn.
 *
 * Conditional on the frame, the people left out and the sizes; not on the seed. A draw that is refused because too few
 * people stand in a stratum counts here as one that takes all who stand; where that can hardly happen, as in any
 * sample much smaller than its stratum, it makes no difference.
 * Source: order sampling (Rosén, "Asymptotic theory for order sampling", 1997; exact integrals: Aires, "Algorithms to
 * find exact inclusion probabilities", 1999); Poisson binomial distribution (Wang 1993).
 */
export function inclusionProbabilities(
  people: readonly FramePerson[],
  sizes: readonly StratumSize[],
): (person: FramePerson) => number {
  const kinds = householdKinds(people);
  const tables = new Map(
    sizes.map(({ stratum, size }) => [stratum, probabilityTable(kinds.in(stratum), size)]),
  );
  return (person) => {
    if (person.excluded) return 0;
    return tables.get(person.stratum)?.get(kindKey(kinds.of(person))) ?? 0;
  };
}

/** The probability for a person of each kind of household in one stratum, by `kindKey`. */
function probabilityTable(kinds: readonly CountedKind[], size: number): ReadonlyMap<string, number> {
  const households = kinds.reduce((sum, kind) => sum + kind.households, 0);
  if (size === 0) return new Map();
  if (kinds.every(({ members }) => members === 1))
    return new Map(kinds.map((kind) => [kindKey(kind), Math.min(1, size / households)]));
  if (size >= households) return new Map(kinds.map((kind) => [kindKey(kind), 1 / kind.members]));
  return integrated(kinds, size);
}

/** Below `from` a ticket is certain to be among the lowest, above `to` certain not to be; between them the integral is summed. */
function integrated(kinds: readonly CountedKind[], size: number): ReadonlyMap<string, number> {
  const from = bisect((ticket) => Math.sqrt(expected(kinds, ticket)) > Math.sqrt(size) - TAIL).below;
  const to = bisect((ticket) => Math.sqrt(expected(kinds, ticket)) > Math.sqrt(size) + TAIL).above;
  const sums = new Map(
    kinds.map((kind) => [kindKey(kind), (1 - power(1 - from, kind.members)) / kind.members]),
  );
  for (const { at, weight } of integrationNodes(from, to, partsFor(kinds, size, to - from))) {
    const standing = countStanding(kinds, at);
    for (const kind of kinds) {
      const others = withoutTrial(standing, chanceToStand(kind, at));
      const key = kindKey(kind);
      sums.set(
        key,
        (sums.get(key) ?? 0) + weight * power(1 - at, kind.members - 1) * chanceBelow(size, others),
      );
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, rounded(sum)]));
}

/** To twelve decimals: what comes after is the noise of the sum. */
function rounded(chance: number): number {
  return Math.min(1, Math.round(chance * 1e12) / 1e12);
}

/** The number of households that stand in the stratum with a ticket below `ticket`. */
function countStanding(kinds: readonly CountedKind[], ticket: number): CountChances {
  return kinds
    .map((kind) => binomialChances(kind.households, chanceToStand(kind, ticket)))
    .reduce(sumOfCounts, binomialChances(0, 0));
}

function chanceToStand({ members, inside }: HouseholdKind, ticket: number): number {
  return (inside / members) * (1 - power(1 - ticket, members));
}

/** On square roots a count spreads by at most a half, so this is nine deviations or more: a tail below 1e-12. */
const TAIL = 4.5;

/** The expected number of households that stand in the stratum with a ticket below `ticket`. */
function expected(kinds: readonly CountedKind[], ticket: number): number {
  return kinds.reduce((sum, kind) => sum + kind.households * chanceToStand(kind, ticket), 0);
}

/** More parts where the integrand is steep: when nearly all households are drawn, and when one of them is very large. */
function partsFor(kinds: readonly CountedKind[], size: number, width: number): number {
  const middle = bisect((ticket) => expected(kinds, ticket) > size).below;
  const variance = kinds.reduce((sum, kind) => {
    const chance = chanceToStand(kind, middle);
    return sum + kind.households * chance * (1 - chance);
  }, 0);
  const narrowing = variance > 0 ? Math.sqrt(expected(kinds, middle) / variance) : 1;
  const largest = Math.max(...kinds.map(({ members }) => members));
  return Math.min(200, Math.ceil(Math.max(4 * narrowing, (width * largest) / 4)));
}

/** Where on 0…1 a condition that stays true once it is true becomes so: the last place known false, the first known true. */
function bisect(holds: (ticket: number) => boolean): { readonly below: number; readonly above: number } {
  let [below, above] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return { below, above };
}

/** Repeated multiplication: `Math.pow` may differ in its last digit between machines. */
function power(factor: number, times: number): number {
  let product = 1;
  for (let count = 0; count < times; count += 1) product *= factor;
  return product;
}
