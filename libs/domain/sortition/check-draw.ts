// The verdict on a draw: the same, or where it first differs, and which checks stand behind that.
import { checkAgainstFrame, checkExclusions } from './check-against-frame.js';
import { checkDocumentDigest, checkProof } from './check-proof.js';
import type { DrawProof } from './draw-proof.js';
import type { Frame, FrameFault } from './frame.js';
import type { BeaconCheck } from './public-value.js';
import { verdictOf, type Check, type Compared } from './verdict.js';

export type DrawEvidence = {
  /** Null: only what the document itself can prove is checked. */
  readonly frame: Frame | null;
  /** Null: no list of people to leave out was given. */
  readonly excluded: ReadonlySet<string> | null;
  readonly isGenuine: BeaconCheck;
};

export type Verdict = Compared | { readonly ok: false; readonly faults: readonly FrameFault[] };

/**
 * In: a proof of the right shape and the evidence at hand. Out: `same` with every check made, or the first check that
 * failed with the first difference it found. Refuses a frame with faults.
 */
export function checkDraw(proof: DrawProof, { frame, excluded, isGenuine }: DrawEvidence): Verdict {
  const checks: Check[] = [...checkProof(proof, isGenuine)];
  if (frame === null && excluded !== null) checks.push(checkExclusions(proof, excluded));
  if (frame !== null) {
    const against = checkAgainstFrame(proof, { frame, excluded });
    if (!against.ok) return against;
    checks.push(...against.checks);
  }
  checks.push(checkDocumentDigest(proof));
  return verdictOf(checks);
}
