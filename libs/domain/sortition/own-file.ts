// What one registrant gets: their registration, their number, and their seats in the sealed panels. It says nothing of anybody else.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { commitmentOf, inclusionProof, type InclusionProof } from '#domain/evidence/merkle.js';
import { documentDigestOf } from './document-digest.js';
import { count, digest, exactly, text } from './draw-shapes.js';
import { openSeats, seatCommitmentOf } from './panel-commitments.js';
import type { PanelRecord } from './panel-record.js';
import { attributesOf, type PanelOpening, type PooledPerson } from './seal-panels.js';
import { listOf, objectWith, textLike, type ShapeFault } from './shape.js';

export type OwnSeat = {
  readonly panel: number;
  readonly salt: string;
  /** From the commitment of this seat to the root of the panel. */
  readonly path: InclusionProof;
};

export type OwnFile = {
  readonly kind: 'panel-own';
  readonly version: 1;
  /** `documentDigest` of the record when it was sealed. */
  readonly seal: string;
  readonly id: string;
  readonly salt: string;
  /** As `attributesOf` names them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The pseudonymous number. */
  readonly number: number;
  /** The panels this number is in, ascending: as many out of all panels as the chance to be drawn. */
  readonly seats: readonly OwnSeat[];
  /** Digest of all other members. */
  readonly documentDigest: string;
};

/**
 * In: a record, what opens it, and one person of its pool. Out: the file for that person, or null when this person with
 * these attributes is not in the pool.
 */
export function ownFileOf(record: PanelRecord, opening: PanelOpening, person: PooledPerson): OwnFile | null {
  const attributes = attributesOf(person, record.categories);
  const { id, salt } = person;
  const number = record.commitments.indexOf(commitmentOf(salt, id, attributes)) + 1;
  if (number === 0) return null;
  const seats = opening.panels.flatMap((numbers, panel) => {
    if (!numbers.includes(number)) return [];
    const opened = openSeats(opening.secret, panel, numbers);
    const own = opened.find((seat) => seat.number === number);
    const commitments = opened.map(seatCommitmentOf);
    const path = own && inclusionProof(commitments, seatCommitmentOf(own));
    return own && path ? [{ panel, salt: own.salt, path }] : [];
  });
  const document = { kind: 'panel-own', version: 1, seal: sealOf(record), id, salt, attributes } as const;
  const whole = { ...document, number, seats };
  return { ...whole, documentDigest: documentDigestOf(whole) };
}

/** The digest that stands for the seal, at any stage. */
export const sealOf = (record: PanelRecord): string =>
  record.stage === 'drawn' ? record.sealDigest : record.documentDigest;

/**
 * In: the file of one person. Out: its text: canonical JSON and one line end. Not one byte may differ.
 */
export function writeOwnFile(own: OwnFile): string {
  return `${canonicalJson(own)}\n`;
}

export type ReadOwnFile =
  | { readonly ok: true; readonly file: OwnFile }
  | { readonly ok: false; readonly faults: readonly ShapeFault[] };

/**
 * In: what `JSON.parse` gave. Out: the file, or every member that has not the shape it should have.
 */
export function readOwnFile(value: unknown): ReadOwnFile {
  if (isOwnFile(value)) return { ok: true, file: value };
  return { ok: false, faults: shape(value, '') };
}

const isOwnFile = (value: unknown): value is OwnFile => shape(value, '').length === 0;

const salt = textLike('at least 32 lower-case hexadecimal digits', /^[0-9a-f]{32,}$/);

const members = objectWith({
  kind: exactly('panel-own'),
  version: exactly(1),
  seal: digest,
  id: text,
  salt,
  number: count,
  seats: listOf(
    objectWith({
      panel: count,
      salt: digest,
      path: listOf(objectWith({ side: exactly('left', 'right'), digest })),
    }),
  ),
  documentDigest: digest,
});

function shape(value: unknown, at: string): readonly ShapeFault[] {
  const faults = members(value, at);
  if (faults.length > 0 || typeof value !== 'object' || value === null) return faults;
  const attributes: unknown = new Map(Object.entries(value)).get('attributes');
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    return [{ at: 'attributes', expected: 'an object' }];
  return Object.entries(attributes).flatMap(([name, given]) => text(given, `attributes.${name}`));
}
