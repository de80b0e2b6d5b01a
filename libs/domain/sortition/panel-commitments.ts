// What is published of a panel before it is drawn: one root over salted commitments, from which nothing follows about who is in it.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { keyedDigest } from '#domain/evidence/keyed-digest.js';
import { merkleRoot } from '#domain/evidence/merkle.js';

/** One seat of one panel. `salt`: 64 lower-case hexadecimal digits that nobody can guess. */
export type SeatOpening = {
  readonly panel: number;
  /** The pseudonymous number of the person in it. */
  readonly number: number;
  readonly salt: string;
};

/**
 * In: an opened seat. Out: its commitment, SHA-256 of the canonical JSON of `["seat", salt, panel, number]`.
 */
export function seatCommitmentOf({ panel, number, salt }: SeatOpening): string {
  return sha256(canonicalJson(['seat', salt, panel, number]));
}

/**
 * In: all opened seats of one panel. Out: the root that seals it. `merkleRoot` puts the commitments, which are random, in
 * their own order: the tree shows how many seats there are, and a path in it nothing else.
 */
export function rootOfSeats(seats: readonly SeatOpening[]): string {
  return merkleRoot(seats.map(seatCommitmentOf));
}

/**
 * In: the roots of all panels, from panel 0. Out: one root over them that also binds their order.
 */
export function rootOfPanels(roots: readonly string[]): string {
  return merkleRoot(roots.map((root, panel) => sha256(canonicalJson(['panel', panel, root]))));
}

/**
 * In: the secret of a seal (64 lower-case hexadecimal digits, kept apart), a panel and the numbers in it. Out: its seats,
 * each with a salt that follows from the secret and from nothing that is published.
 */
export function openSeats(secret: string, panel: number, numbers: readonly number[]): readonly SeatOpening[] {
  return numbers.map((number) => {
    return { panel, number, salt: keyedDigest(secret, `seat ${panel} ${number}`) };
  });
}

/** The salt that hides the totals of one panel. */
export const totalsSaltOf = (secret: string, panel: number): string => keyedDigest(secret, `totals ${panel}`);

/** The salt of one person in one seal, so that nobody has the same number in two draws. */
export const personSaltOf = (secret: string, salt: string): string => keyedDigest(secret, `person ${salt}`);
