// A stream of numbers that looks random and is the same everywhere: it only breaks ties, it never decides who is drawn.

export type Dice = {
  /** A number from 0 up to, not including, 1. */
  next(): number;
};

/**
 * In: a whole number to start from. Out: dice that give the same stream for the same start.
 * Source: the linear congruential generator of Knuth & Lewis (Numerical Recipes), 32 bits, integer arithmetic.
 */
export function diceFrom(start: number): Dice {
  let state = start >>> 0;
  return {
    next: () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    },
  };
}
