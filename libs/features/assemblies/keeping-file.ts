// The file for the griffier or the notary: with it and the public record the whole draw can be made again.
import type { Certificate, PublishedPanel } from '#domain/panel-lottery/certificate.js';
import { sealOf } from '#domain/sortition/own-file.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import type { PanelKeeping } from './panel.js';
import type { SeatKept } from './seat-kept.js';

export type KeepingFile = {
  readonly kind: 'panel-keeping';
  readonly version: 2;
  /** `documentDigest` of the record as it was sealed. */
  readonly seal: string;
  /** Everybody in the pool, with salt, household and values: confidential. */
  readonly pool: readonly PooledPerson[];
  /** From it follows the salt of every seat and of all totals. */
  readonly secret: string;
  /** Per panel the pseudonymous numbers of its people, ascending. */
  readonly panels: readonly (readonly number[])[];
  /** The exact lottery of which the numbered panels are the rounding. */
  readonly lottery: readonly PublishedPanel[];
  /** By id. */
  readonly probabilities: Readonly<Record<string, number>>;
  /** Why no lottery is fairer. */
  readonly certificate: Certificate;
  /**
   * What was kept of every record of the seats, in their order; null where it was erased. A file from before this was handed
   * out has no such member.
   */
  readonly seats?: readonly (SeatKept | null)[];
};

/**
 * In: a record, what was kept apart when it was sealed, and what was kept of every record of its seats. Out: the file, people
 * by their ids instead of by position.
 */
export function keepingFileOf(
  record: PanelRecord,
  { pool, opening, proof }: PanelKeeping,
  seats: readonly (SeatKept | null)[],
): KeepingFile {
  const idOf = (position: number): string => pool[position]?.id ?? '';
  return {
    kind: 'panel-keeping',
    version: 2,
    seal: sealOf(record),
    pool,
    secret: opening.secret,
    panels: opening.panels,
    lottery: proof.panels.map(({ probability, people }) => ({ probability, members: people.map(idOf) })),
    probabilities: Object.fromEntries(
      proof.probabilities.map((chance, position) => [idOf(position), chance]),
    ),
    certificate: proof.certificate,
    seats,
  };
}
