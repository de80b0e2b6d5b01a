// One digest for a whole list of people, of which each person can prove to be part without showing the others.
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './digest.js';
import { bytesOfDigits } from './hexadecimal.js';

/** The neighbours that lead from one leaf to the root, lowest first; `side` is where the neighbour stands. */
export type InclusionProof = readonly { readonly side: 'left' | 'right'; readonly digest: string }[];

/**
 * What is published of one person: a digest from which nothing can be guessed, because of the salt.
 *
 * In: a random salt (at least 32 hexadecimal digits; without it every birth year could be tried), the id, and the
 * attributes by name. Out: SHA-256 of the canonical JSON of `[salt, id, attributes]`, 64 hexadecimal digits.
 * Refuses (throws) a shorter salt.
 */
export function commitmentOf(salt: string, id: string, attributes: Readonly<Record<string, string>>): string {
  if (!/^[0-9a-f]{32,}$/.test(salt))
    throw new RangeError('A salt is at least 32 lower-case hexadecimal digits.');
  return sha256(canonicalJson([salt, id, attributes]));
}

/**
 * The root of the Merkle tree over the commitments, in their own (ascending) order whatever order they come in.
 *
 * In: commitments, 64 hexadecimal digits each. Out: 64 hexadecimal digits; for no commitments, SHA-256 of nothing.
 * Leaf = SHA-256(0x00 ‖ commitment), node = SHA-256(0x01 ‖ left ‖ right), split at the largest power of two below
 * the number of leaves. Refuses (throws) anything that is no commitment, and the same commitment twice.
 * Source: RFC 6962 §2.1.
 */
export function merkleRoot(commitments: readonly string[]): string {
  const leaves = inOrder(commitments);
  return leaves.length === 0 ? sha256('') : rootOf(leaves);
}

/**
 * The proof that one commitment is in the tree of `merkleRoot(commitments)`, or undefined when it is not.
 * Source: RFC 6962 §2.1.1.
 */
export function inclusionProof(
  commitments: readonly string[],
  commitment: string,
): InclusionProof | undefined {
  const leaves = inOrder(commitments);
  const position = leaves.indexOf(commitment);
  return position < 0 ? undefined : path(leaves, position);
}

/** Whether the proof leads from the commitment to the root; a proof of any other shape is simply false. */
export function isIncluded(root: string, commitment: string, proof: InclusionProof): boolean {
  if (![root, commitment, ...proof.map((step) => step.digest)].every(isDigest)) return false;
  return (
    root ===
    proof.reduce(
      (digest, step) => (step.side === 'left' ? node(step.digest, digest) : node(digest, step.digest)),
      leaf(commitment),
    )
  );
}

/**
 * In: a proof and how many commitments the tree holds, from 1. Out: whether such a proof stands at one of their places.
 * With `isIncluded` it shows that a root cannot hold more commitments than it should.
 */
export function isPathAmong(proof: InclusionProof, leaves: number): boolean {
  let left = leaves;
  for (const { side } of proof.toReversed()) {
    if (left <= 1) return false;
    const split = splitOf(left);
    left = side === 'right' ? split : left - split;
  }
  return left === 1;
}

function inOrder(commitments: readonly string[]): string[] {
  const sorted = [...commitments].sort();
  for (const [position, commitment] of sorted.entries()) {
    if (!isDigest(commitment)) throw new RangeError('A commitment is 64 lower-case hexadecimal digits.');
    if (commitment === sorted[position - 1]) throw new RangeError('The same commitment stands here twice.');
  }
  return sorted;
}

function rootOf(leaves: readonly string[]): string {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return leaf(only);
  const split = splitOf(leaves.length);
  return node(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

function path(leaves: readonly string[], position: number): InclusionProof {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  if (position < split) return [...path(left, position), { side: 'right', digest: rootOf(right) }];
  return [...path(right, position - split), { side: 'left', digest: rootOf(left) }];
}

function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

const leaf = (commitment: string): string => sha256(bytesOfDigits(`00${commitment}`));
const node = (left: string, right: string): string => sha256(bytesOfDigits(`01${left}${right}`));
const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
