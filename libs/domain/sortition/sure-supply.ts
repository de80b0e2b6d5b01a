// How many people a stratum can surely give, whatever the seed: a sealed draw must not run short afterwards.
import type { CountedKind } from './household-kinds.js';

/** Six standard deviations: less than one seed in a hundred million falls below. */
const DEVIATIONS = 6;

/**
 * In: the kinds of households with a member in the stratum (`householdKinds(people).in(stratum)`). Out: a number of people who
 * will stand there for their household: those whose whole household lives in the stratum are certain; of the
 * households across strata, each stands here with chance inside / members.
 */
export function sureSupply(kinds: readonly CountedKind[]): number {
  const certain = sumOf(kinds, ({ members, inside, households }) => (inside === members ? households : 0));
  const mean = sumOf(kinds, ({ members, inside, households }) => (households * inside) / members);
  const variance = sumOf(
    kinds,
    ({ members, inside, households }) => (households * inside * (members - inside)) / (members * members),
  );
  return Math.max(certain, Math.floor(mean - DEVIATIONS * Math.sqrt(variance)));
}

function sumOf(kinds: readonly CountedKind[], term: (kind: CountedKind) => number): number {
  return kinds.reduce((sum, kind) => sum + term(kind), 0);
}
