// From a seed that nobody could know beforehand to the number of one panel, every number equally likely.
import { sha256 } from '#domain/evidence/digest.js';
import type { PanelSeedValue } from './panel-value.js';

/**
 * In: a seed in hexadecimal digits (at least one) and how many panels there are, from 1. Out: a number from 0 up to, not
 * including, that many.
 *
 * The seed is read as a number; a seed in the incomplete last round of numbers is replaced by its SHA-256 digest (as
 * text, lower case) until it falls in a whole round, so that the remainder favours nobody. With a 256-bit seed and 1,000
 * panels that practically never happens, and the panel number is the seed modulo 1,000. A seed too short to number the
 * panels is digested first.
 */
export function panelNumber(seed: string, panels: number): number {
  const digits = seed.toLowerCase();
  const count = BigInt(panels);
  const range = 16n ** BigInt(digits.length);
  const value = BigInt(`0x${digits}`);
  const whole = range - (range % count);
  return value < whole ? Number(value % count) : panelNumber(sha256(digits), panels);
}

/**
 * In: the public value, the seed made of it, and how many panels there are. Out: the number of the panel that it chose:
 * what the balls say, and with any other value `panelNumber` of the seed.
 */
export function chosenPanel(
  value: PanelSeedValue,
  { seed, panels }: { readonly seed: string; readonly panels: number },
): number {
  return value.kind === 'balls' ? Number(value.number) : panelNumber(seed, panels);
}
