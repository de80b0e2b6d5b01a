// How many letters to send where, so that enough people of every group register.

export type LetterStratum = {
  readonly stratum: string;
  /** People in the register who may be written to. */
  readonly people: number;
  /** Addresses they live at: at most one letter each. */
  readonly households: number;
  /** The share of letters that is expected to bring a registration, above 0 and at most 1. */
  readonly response: number;
  /** How much stronger than its share of the people this group should be in the pool; 1 when left out. */
  readonly weight?: number;
};

export type LetterPlan = {
  readonly strata: readonly {
    readonly stratum: string;
    /** Registrations hoped for. */
    readonly wanted: number;
    readonly letters: number;
    /** Registrations expected from those letters. */
    readonly expected: number;
  }[];
  readonly letters: number;
  readonly expected: number;
  /** Strata with fewer addresses than letters would be needed. */
  readonly short: readonly {
    readonly stratum: string;
    readonly needed: number;
    readonly households: number;
  }[];
};

/**
 * In: how many registrations are wanted in all, and the strata. Out: registrations shared out by people times weight
 * (largest remainders, ties by name), and per stratum the letters that bring so many at the expected response; never more
 * letters than addresses, and what is missing then is told. Refuses (throws) a response that is not above 0 and at most 1.
 */
export function planLetters(pool: number, strata: readonly LetterStratum[]): LetterPlan {
  const wanted = sharedOut(pool, strata);
  const planned = strata.map((one, index) => plannedFor(one, wanted[index] ?? 0));
  return {
    strata: planned.map(({ stratum, wanted: hoped, letters, expected }) => ({
      stratum,
      wanted: hoped,
      letters,
      expected,
    })),
    letters: planned.reduce((sum, { letters }) => sum + letters, 0),
    expected: planned.reduce((sum, { expected }) => sum + expected, 0),
    short: planned.flatMap(({ stratum, needed, letters, households }) =>
      needed > letters ? [{ stratum, needed, households }] : [],
    ),
  };
}

function plannedFor({ stratum, households, response }: LetterStratum, wanted: number) {
  if (!(response > 0 && response <= 1))
    throw new RangeError(`The response expected in ${stratum} is not above 0 and at most 1.`);
  // One part in a thousand million less, or 30 registrations at 0.1 would take 301 letters.
  const needed = Math.max(0, Math.ceil(wanted / response - 1e-9));
  const letters = Math.min(needed, households);
  return { stratum, wanted, needed, households, letters, expected: letters * response };
}

function sharedOut(pool: number, strata: readonly LetterStratum[]): number[] {
  const sizes = strata.map(({ people, weight = 1 }) => people * weight);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shares = sizes.map((size) => (total === 0 ? 0 : (pool * size) / total));
  const whole = shares.map(Math.floor);
  const left =
    Math.round(shares.reduce((sum, share) => sum + share, 0)) - whole.reduce((sum, one) => sum + one, 0);
  const remainder = (index: number) => (shares[index] ?? 0) - (whole[index] ?? 0);
  const nameOf = (index: number) => strata[index]?.stratum ?? '';
  const inOrder = [...strata.keys()].sort(
    (one, other) => remainder(other) - remainder(one) || (nameOf(one) < nameOf(other) ? -1 : 1),
  );
  for (const index of inOrder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
