// The full check of a draw: made again from the people themselves.
import { isDrawn, type DrawProof } from './draw-proof.js';
import { draw, type DrawInput, type DrawRefusal } from './draw.js';
import { firstDifference, type Difference } from './first-difference.js';
import { excludeDigestOf, frameDigestOf } from './frame-digest.js';
import { frameRootOf, SALT_COLUMN } from './frame-root.js';
import type { FrameFault } from './frame.js';
import type { Check } from './verdict.js';

export type CheckedAgainstFrame =
  | { readonly ok: true; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly faults: readonly FrameFault[] };

/** Whether this is the list of left-out people that was used. Null: no list. */
export function checkExclusions(proof: DrawProof, excluded: ReadonlySet<string> | null): Check {
  const difference = firstDifference(excludeDigestOf(excluded), proof.excludeDigest, 'excludeDigest');
  return { about: 'digest of the people left out', difference };
}

/**
 * In: a proof and the frame and left-out people it was made from. Out: the checks that need them, ending with the draw
 * made again with the same parameters and seed and compared member by member. Refuses a frame with faults.
 */
export function checkAgainstFrame(
  proof: DrawProof,
  input: Omit<DrawInput, 'parameters'>,
): CheckedAgainstFrame {
  const checks: Check[] = [
    {
      about: 'digest of the frame',
      difference: firstDifference(frameDigestOf(input.frame), proof.frameDigest, 'frameDigest'),
    },
    checkExclusions(proof, input.excluded),
  ];
  if (isDrawn(proof) && input.frame.columns.includes(SALT_COLUMN)) {
    const root = frameRootOf(input.frame);
    if (!root.ok) return root;
    checks.push({
      about: 'Merkle root over the commitments',
      difference: firstDifference(root.root, proof.frameRoot, 'frameRoot'),
    });
  }
  const drawn = draw({ ...input, parameters: proof.parameters }, proof.seed);
  if (!drawn.ok && drawn.refused === 'bad-frame') return { ok: false, faults: drawn.faults };
  const difference = drawn.ok ? outcomeDifference(drawn.document, proof) : refusalDifference(drawn);
  return { ok: true, checks: [...checks, { about: 'the whole draw, made again', difference }] };
}

function outcomeDifference(again: DrawProof, proof: DrawProof): Difference | undefined {
  const { strata, selected, reserves } = proof;
  return firstDifference(
    { strata: again.strata, selected: again.selected, reserves: again.reserves },
    { strata, selected, reserves },
  );
}

function refusalDifference(refusal: DrawRefusal): Difference {
  return { at: 'selected', expected: `no draw: ${refusal.refused}`, found: 'a draw' };
}
