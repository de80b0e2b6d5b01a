// A registrant's own check: that they were in the pool, under which number, and in which panels.
import { commitmentOf } from '#domain/evidence/merkle.js';
import type { PanelRecord } from './panel-record.js';

/** What only the registrant and the municipality have. Attributes as `attributesOf` names them. */
export type Registration = {
  readonly salt: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type OwnPlace = {
  /** The pseudonymous number. */
  readonly number: number;
  /** The panels this number is in, from 0: as many out of all panels as the chance to be drawn. */
  readonly panels: readonly number[];
  readonly drawn: boolean;
};

/**
 * In: a published record and one registration. Out: the place of that person in it, or null when the commitment is not
 * there: then something about the registration was changed, or it was left out.
 */
export function findInRecord(record: PanelRecord, { salt, id, attributes }: Registration): OwnPlace | null {
  const number = record.commitments.indexOf(commitmentOf(salt, id, attributes)) + 1;
  if (number === 0) return null;
  const panels = record.panels.flatMap((panel, index) => (panel.includes(number) ? [index] : []));
  return { number, panels, drawn: record.stage === 'drawn' && record.members.includes(number) };
}
