// Carries the lines of an upload into a frame: one walk through the file, in the caller's transaction.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { areaFinder } from './area.js';
import type { ColumnMapping } from './column-mapping.js';
import { FramesStore } from './frames.store.js';
import type { ImportOutcome } from './import-outcome.js';
import { ImportsStore } from './imports.store.js';
import { readEmail, readMutation, readName, readPerson } from './read-lines.js';
import type { LineRefusal, RefusalReason } from './refusal.js';
import { takeLines, type Lines, type NumberedRow, type TakenLines } from './take-lines.js';
import type { Upload, UploadRefusal } from './upload.js';
import { Uploads } from './uploads.service.js';

export type ImportTarget = {
  readonly frameId: string;
  readonly mapping: ColumnMapping;
  /** Names are delivered of these people only; null: of everybody in the frame. */
  readonly drawn: ReadonlySet<string> | null;
};

export type CarriedIn =
  { readonly ok: true; readonly outcome: ImportOutcome } | ({ readonly ok: false } & UploadRefusal);

@Injectable()
export class ImportLines {
  constructor(
    private readonly frames: FramesStore,
    private readonly store: ImportsStore,
    private readonly uploads: Uploads,
    private readonly clock: Clock,
  ) {}

  /** Everything in the file that can be taken; when the file is refused, the caller rolls back. */
  async carryIn(tx: Tx, upload: Upload, target: ImportTarget): Promise<CarriedIn> {
    const opened = await this.uploads.open(tx, upload);
    if (!opened?.ok) return { ok: false, refused: 'lost' };
    await this.store.clearRefusals(tx, target.frameId, upload.kind);
    const lines = { columns: opened.columns, readings: opened.readings, mapping: target.mapping };
    switch (upload.kind) {
      case 'frame':
        return this.takePersons(tx, lines, target);
      case 'names':
        return this.takeNames(tx, lines, target);
      case 'emails':
        return this.takeEmails(tx, lines, target);
      case 'mutation':
        return this.takeMutations(tx, lines, target);
    }
  }

  private async takePersons(tx: Tx, lines: Lines, { frameId }: ImportTarget): Promise<CarriedIn> {
    const findArea = areaFinder(await this.frames.areas(tx));
    const readers = { findArea, thisYear: this.clock.now().getUTCFullYear() };
    const taken = await takeLines(lines, {
      read: (text) => readPerson(text, readers),
      keyOf: (person) => person.pseudonym,
      save: async (rows) => {
        await this.store.addPersons(tx, frameId, rows.map(rowOf));
        return [];
      },
      keepRefusals: (refusals) => this.store.addRefusals(tx, { frameId, kind: 'frame' }, refusals),
    });
    if (!taken.ok) return refusedFile(taken);
    const { households, institutions } = await this.store.countAddresses(tx, frameId);
    return { ok: true, outcome: { ...taken.tally, counts: { households, institutions } } };
  }

  private async takeNames(tx: Tx, lines: Lines, { frameId, drawn }: ImportTarget): Promise<CarriedIn> {
    const taken = await takeLines(lines, {
      read: readName,
      keyOf: (name) => name.pseudonym,
      save: async (rows) => {
        const asked = rows.filter(({ row }) => drawn?.has(row.pseudonym) ?? true);
        const saved = await this.store.saveNames(tx, frameId, asked.map(rowOf));
        return missing(rows, saved, (pseudonym) =>
          drawn === null || drawn.has(pseudonym) ? 'unknown-person' : 'not-drawn',
        );
      },
      keepRefusals: (refusals) => this.store.addRefusals(tx, { frameId, kind: 'names' }, refusals),
    });
    return taken.ok ? { ok: true, outcome: { ...taken.tally, counts: {} } } : refusedFile(taken);
  }

  private async takeEmails(tx: Tx, lines: Lines, { frameId }: ImportTarget): Promise<CarriedIn> {
    const now = this.clock.now();
    const taken = await takeLines(lines, {
      read: readEmail,
      keyOf: (email) => email.pseudonym,
      save: async (rows) =>
        missing(rows, await this.store.saveEmails(tx, frameId, rows.map(rowOf), now), () => 'unknown-person'),
      keepRefusals: (refusals) => this.store.addRefusals(tx, { frameId, kind: 'emails' }, refusals),
    });
    return taken.ok ? { ok: true, outcome: { ...taken.tally, counts: {} } } : refusedFile(taken);
  }

  /** A mutation file is about the whole town: who is not in the frame is counted, not refused. */
  private async takeMutations(tx: Tx, lines: Lines, { frameId }: ImportTarget): Promise<CarriedIn> {
    const counts = { deceased: 0, moved: 0, secret: 0, unknown: 0 };
    const taken = await takeLines(lines, {
      read: readMutation,
      keyOf: (line) => `${line.mutation} ${line.pseudonym}`,
      save: async (rows) => {
        const known = await this.store.applyMutations(tx, frameId, rows.map(rowOf));
        for (const { row } of rows) counts[known.has(row.pseudonym) ? row.mutation : 'unknown'] += 1;
        return [];
      },
      keepRefusals: (refusals) => this.store.addRefusals(tx, { frameId, kind: 'mutation' }, refusals),
    });
    return taken.ok ? { ok: true, outcome: { ...taken.tally, counts } } : refusedFile(taken);
  }
}

function rowOf<Row>(numbered: NumberedRow<Row>): Row {
  return numbered.row;
}

function missing(
  rows: readonly NumberedRow<{ readonly pseudonym: string }>[],
  saved: ReadonlySet<string>,
  reason: (pseudonym: string) => RefusalReason,
): readonly LineRefusal[] {
  return rows
    .filter(({ row }) => !saved.has(row.pseudonym))
    .map(({ line, row }) => ({ line, field: 'pseudonym', reason: reason(row.pseudonym) }));
}

function refusedFile(taken: Exclude<TakenLines, { readonly ok: true }>): CarriedIn {
  return taken.refused === 'personal-number' ? { ok: false, refused: taken.refused, ...taken.found } : taken;
}
