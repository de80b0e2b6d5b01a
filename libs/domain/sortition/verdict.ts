// What a list of checks comes down to: the same, or the first difference.
import type { Difference } from './first-difference.js';

/** One check in words, and the difference it found. */
export type Check = { readonly about: string; readonly difference: Difference | undefined };

export type Compared =
  | { readonly ok: true; readonly same: true; readonly checked: readonly string[] }
  | { readonly ok: true; readonly same: false; readonly check: string; readonly difference: Difference };

/** In: the checks that were made, in order. Out: `same` with all of them, or the first that found a difference. */
export function verdictOf(checks: readonly Check[]): Compared {
  for (const { about, difference } of checks)
    if (difference !== undefined) return { ok: true, same: false, check: about, difference };
  return { ok: true, same: true, checked: checks.map(({ about }) => about) };
}
