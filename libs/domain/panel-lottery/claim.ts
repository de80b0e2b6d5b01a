// A lottery's claim in numbers: what it gives each type, and the bounds that are to show that nothing does better.
import type { CertifiedLevel, MethodName } from './certificate.js';

/** One proof: weights per type, and a number that no panel's Σ weights · seats exceeds. */
export type Bounded = { readonly weights: readonly number[]; readonly bound: number };

export type Claim = {
  readonly method: MethodName;
  readonly size: number;
  /** People per type. */
  readonly counts: readonly number[];
  /** Per type the lowest and the highest chance of its people. */
  readonly chances: readonly { readonly low: number; readonly high: number }[];
  readonly levels: readonly CertifiedLevel[];
  /** One per level, then one for the whole where a method has it. */
  readonly proofs: readonly Bounded[];
};

/** What no lottery passes in the method's measure, and how far the claimed lottery is from that. */
export type Verdict =
  | { readonly ok: true; readonly bound: number; readonly gap: number }
  | { readonly ok: false; readonly fault: string };

/** Claims hold to one in a million. */
export const CLOSE = 1e-6;

/**
 * In: what is wrong. Out: the verdict that says so.
 */
export function rejected(fault: string): { readonly ok: false; readonly fault: string } {
  return { ok: false, fault };
}
