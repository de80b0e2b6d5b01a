// How many people answered, as far as that may be told: a handful of people is not even counted.

export const FEWEST_COUNTED = 10;

export const isCounted = (people: number): boolean => people >= FEWEST_COUNTED;

/** The number itself, or in words that there were too few. */
export const publicCount = (people: number): number | string =>
  isCounted(people) ? people : `minder dan ${FEWEST_COUNTED}`;
