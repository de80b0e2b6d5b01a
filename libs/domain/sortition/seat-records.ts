// What is published of the seats after the draw: who left and who came, and a seal over the alternates; never what they are like.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { keyedDigest } from '#domain/evidence/keyed-digest.js';
import { inclusionProof, merkleRoot, type InclusionProof } from '#domain/evidence/merkle.js';
import { documentDigestOf } from './document-digest.js';
import { ticketOf } from './ticket.js';

export type StayChances = {
  /** Percent of the group that stays. */
  readonly everybody: number;
  /** Percent of people with this value who stay, where that differs. */
  readonly groups: readonly { readonly category: string; readonly value: string; readonly stays: number }[];
};

/** From version 3 `sealed` covers everything the choice was made of, so that the lawful holder can make it again. */
export type SeatRecordVersion = 2 | 3;

export type ReservesRecord = {
  readonly kind: 'reserves';
  readonly version: SeatRecordVersion;
  /** `documentDigest` of the record of the draw. */
  readonly draw: string;
  readonly rule: 'least-expected-miss-of-targets';
  readonly stay: StayChances;
  /** How many alternates. */
  readonly people: number;
  /** `rootOfReserves`: an alternate is shown only when a seat comes free for them. */
  readonly root: string;
  /** Digest of what is kept: figures from which attributes could be guessed. */
  readonly sealed: string;
};

export type ReplacementRecord = {
  readonly kind: 'replacement';
  readonly version: SeatRecordVersion;
  readonly draw: string;
  readonly rule: 'closest-to-targets-then-lowest-ticket';
  /** The alternates chosen in advance, or once they are all asked everybody else on the reserve list. */
  readonly from: 'alternates' | 'pool';
  /** Pseudonymous numbers. */
  readonly left: number;
  readonly chosen: number;
  /** `ticketOf` the seed of the draw and the number. */
  readonly ticket: string;
  /** That the chosen one was an alternate. */
  readonly alternate: ReserveOpening | null;
  readonly sealed: string;
};

export type ReserveOpening = { readonly salt: string; readonly path: InclusionProof };

export type SeatRecord = ReservesRecord | ReplacementRecord;

export type SeatsFile = {
  readonly kind: 'panel-seats';
  readonly version: 1;
  readonly draw: string;
  /** In the order in which they were made. */
  readonly records: readonly SeatRecord[];
  readonly documentDigest: string;
};

/**
 * In: the digest of a draw and its records. Out: the file that everybody may have.
 */
export function seatsFileOf(draw: string, records: readonly SeatRecord[]): SeatsFile {
  const document = { kind: 'panel-seats', version: 1, draw, records } as const;
  return { ...document, documentDigest: documentDigestOf(document) };
}

/** Canonical JSON and one line end. */
export const writeSeatsFile = (file: SeatsFile): string => `${canonicalJson(file)}\n`;

/** The ticket of a number in this draw: SHA-256 over `seed:number`, as in a draw for a poll. */
export const seatTicket = (seed: string, number: number): string => ticketOf(seed, String(number));

/**
 * In: an alternate's number and salt. Out: the commitment, SHA-256 of the canonical JSON of `["reserve", salt, number]`.
 */
export function reserveCommitmentOf(salt: string, number: number): string {
  return sha256(canonicalJson(['reserve', salt, number]));
}

/**
 * In: the secret of the seal and the numbers of the alternates. Out: the root over their salted commitments.
 */
export function rootOfReserves(secret: string, numbers: readonly number[]): string {
  return merkleRoot(commitmentsOf(secret, numbers));
}

/**
 * In: as `rootOfReserves`, and one of the numbers. Out: what shows that this number is one of them, or null when it is not.
 */
export function openReserve(
  secret: string,
  numbers: readonly number[],
  number: number,
): ReserveOpening | null {
  if (!numbers.includes(number)) return null;
  const salt = reserveSaltOf(secret, number);
  const path = inclusionProof(commitmentsOf(secret, numbers), reserveCommitmentOf(salt, number));
  return path === undefined ? null : { salt, path };
}

const reserveSaltOf = (secret: string, number: number): string => keyedDigest(secret, `reserve ${number}`);

const commitmentsOf = (secret: string, numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => reserveCommitmentOf(reserveSaltOf(secret, number), number));
