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
    /** Registrations hoped for: a share, not rounded. */
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
 * In: how many registrations are wanted in all, and the strata. Out: per stratum its share of the registrations by people
 * times weight, and the letters that bring so many at the expected response: whole letters by largest remainders, ties by
 * name, so that no stratum is more than one letter away from its share, however small it is; never more letters than
 * addresses, and what is missing then is told. Refuses (throws) a response that is not above 0 and at most 1.
 */
export function planLetters(pool: number, strata: readonly LetterStratum[]): LetterPlan {
  const wanted = sharesOf(pool, strata);
  const needed = wholeLetters(strata, wanted);
  const planned = strata.map(({ stratum, households, response }, index) => {
    const letters = Math.min(needed[index] ?? 0, households);
    return { stratum, wanted: wanted[index] ?? 0, letters, expected: letters * response };
  });
  return {
    strata: planned,
    letters: planned.reduce((sum, { letters }) => sum + letters, 0),
    expected: planned.reduce((sum, { expected }) => sum + expected, 0),
    short: strata.flatMap(({ stratum, households }, index) =>
      (needed[index] ?? 0) > households ? [{ stratum, needed: needed[index] ?? 0, households }] : [],
    ),
  };
}

function sharesOf(pool: number, strata: readonly LetterStratum[]): readonly number[] {
  const sizes = strata.map(({ people, weight = 1 }) => people * weight);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (total === 0 ? 0 : (pool * size) / total));
}

/** What floating point leaves of a sum that is whole: 30 registrations at 0.1 take 300 letters, not 301. */
const NOTHING = 1e-9;

function wholeLetters(strata: readonly LetterStratum[], wanted: readonly number[]): readonly number[] {
  const exact = strata.map(({ stratum, response }, index) => {
    if (!(response > 0 && response <= 1))
      throw new RangeError(`The response expected in ${stratum} is not above 0 and at most 1.`);
    return (wanted[index] ?? 0) / response;
  });
  const whole = exact.map((letters) => Math.floor(letters + NOTHING));
  const all = Math.ceil(exact.reduce((sum, letters) => sum + letters, 0) - NOTHING);
  const left = all - whole.reduce((sum, letters) => sum + letters, 0);
  const remainder = (index: number) => (exact[index] ?? 0) - (whole[index] ?? 0);
  const nameOf = (index: number) => strata[index]?.stratum ?? '';
  const inOrder = [...strata.keys()]
    .filter((index) => remainder(index) > NOTHING)
    .sort((one, other) => remainder(other) - remainder(one) || (nameOf(one) < nameOf(other) ? -1 : 1));
  for (const index of inOrder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
