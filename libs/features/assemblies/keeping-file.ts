// The file for the griffier or the notary: with it and the public record the whole draw can be made again.
import type { Certificate, PublishedPanel } from '#domain/panel-lottery/certificate.js';
import type { OpenedTotals, PanelRecord } from '#domain/sortition/panel-record.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import type { PanelKeeping } from './panel.js';

export type KeepingFile = {
  readonly kind: 'panel-keeping';
  readonly version: 1;
  /** `documentDigest` of the record as it was sealed. */
  readonly seal: string;
  /** Everybody in the pool, with salt, household and values: confidential. */
  readonly pool: readonly PooledPerson[];
  /** What opens the sealed totals, per panel. */
  readonly totals: readonly OpenedTotals[];
  /** The exact lottery of which the numbered panels are the rounding. */
  readonly lottery: readonly PublishedPanel[];
  /** By id. */
  readonly probabilities: Readonly<Record<string, number>>;
  /** Why no lottery is fairer. */
  readonly certificate: Certificate;
};

/**
 * In: a record and what was kept apart when it was sealed. Out: the file, people by their ids instead of by position.
 */
export function keepingFileOf(record: PanelRecord, { pool, panels, proof }: PanelKeeping): KeepingFile {
  const idOf = (position: number): string => pool[position]?.id ?? '';
  return {
    kind: 'panel-keeping',
    version: 1,
    seal: record.stage === 'drawn' ? record.sealDigest : record.documentDigest,
    pool,
    totals: panels,
    lottery: proof.panels.map(({ probability, people }) => ({ probability, members: people.map(idOf) })),
    probabilities: Object.fromEntries(
      proof.probabilities.map((chance, position) => [idOf(position), chance]),
    ),
    certificate: proof.certificate,
  };
}
