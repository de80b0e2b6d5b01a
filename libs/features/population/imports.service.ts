// Rehearses an import, so that nobody is surprised, and then does it: everything in one transaction, or nothing.
import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { ColumnMapping } from './column-mapping.js';
import type { FrameDetails } from './frame-details.js';
import { FramesStore } from './frames.store.js';
import type { ImportKind } from './import-field.js';
import type { ImportOutcome } from './import-outcome.js';
import { ImportLines, type CarriedIn } from './import-lines.service.js';
import type { Upload, UploadRefusal } from './upload.js';
import { UploadsStore } from './uploads.store.js';

/** What the confirming person decides, beside the file itself. */
export type ImportOrder = {
  /** Needed for a new frame. */
  readonly details: FrameDetails | null;
  /** Needed for mutations: until when they are known, yyyy-mm-dd. */
  readonly mutationsUntil: string | null;
  readonly drawn: Drawn;
};

/** Names are taken of these people only; null: of everybody in the frame. */
export type Drawn = ReadonlySet<string> | null;

export type ImportRefusal =
  UploadRefusal | { readonly refused: 'gone' | 'erased' | 'not-rehearsed' | 'nothing-usable' };

export type ImportDone =
  | { readonly ok: true; readonly frameId: string; readonly outcome: ImportOutcome }
  | ({ readonly ok: false } & ImportRefusal);

const EVENTS: Readonly<Record<ImportKind, string>> = {
  frame: 'population.frame-imported',
  names: 'population.names-imported',
  emails: 'population.emails-imported',
  mutation: 'population.mutations-applied',
};

@Injectable()
export class Imports {
  constructor(
    private readonly frames: FramesStore,
    private readonly uploads: UploadsStore,
    private readonly lines: ImportLines,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Does the whole import, takes it back, and remembers what it would do. A refused file is removed. */
  async rehearse(
    tx: Tx,
    upload: Upload,
    { mapping, drawn }: { readonly mapping: ColumnMapping; readonly drawn: Drawn },
  ): Promise<CarriedIn> {
    await tx.change('savepoint before_import');
    const frameId = upload.frameId ?? (await this.addFrame(tx, upload, UNDECIDED));
    const carried = await this.lines.carryIn(tx, upload, { frameId, mapping, drawn });
    await tx.change('rollback to savepoint before_import');
    if (carried.ok) await this.uploads.change(tx, upload.id, { mapping, outcome: carried.outcome });
    if (!carried.ok) await this.dismiss(tx, upload, carried.refused);
    return carried;
  }

  /** Does what was rehearsed, once, however often it is confirmed. */
  async confirm(tx: Tx, uploadId: string, order: ImportOrder, by: StaffActor): Promise<ImportDone> {
    const upload = await this.uploads.lock(tx, uploadId);
    if (upload?.uploadedBy !== by.accountId) return { ok: false, refused: 'gone' };
    const { mapping, outcome } = upload;
    if (!mapping || !outcome) return { ok: false, refused: 'not-rehearsed' };
    if (outcome.taken === 0) return { ok: false, refused: 'nothing-usable' };
    const frame = upload.frameId === null ? undefined : await this.frames.lock(tx, upload.frameId);
    if (frame?.erasedAt) return { ok: false, refused: 'erased' };
    await tx.change('savepoint before_import');
    const frameId = frame?.id ?? (await this.addFrame(tx, upload, order.details ?? UNDECIDED));
    const carried = await this.lines.carryIn(tx, upload, { frameId, mapping, drawn: order.drawn });
    if (carried.ok) return this.settle(tx, { upload, frameId, outcome: carried.outcome, order, by });
    await tx.change('rollback to savepoint before_import');
    await this.dismiss(tx, upload, carried.refused);
    return carried;
  }

  private async settle(tx: Tx, { upload, frameId, outcome, order, by }: Settlement): Promise<ImportDone> {
    const { taken, refused, counts } = outcome;
    if (upload.kind === 'frame')
      await this.frames.change(tx, frameId, { persons: taken, households: counts.households ?? 0, refused });
    if (upload.kind === 'mutation')
      await this.frames.addMutation(tx, {
        id: this.randomness.id(),
        frameId,
        extractedOn: order.mutationsUntil ?? localTimeOf(this.clock.now()).day,
        appliedAt: this.clock.now(),
        appliedBy: by.accountId,
        deceased: counts.deceased ?? 0,
        moved: counts.moved ?? 0,
        secret: counts.secret ?? 0,
        unknown: counts.unknown ?? 0,
      });
    await this.uploads.remove(tx, upload.id);
    await this.audit.record(tx, {
      chain: 'population',
      event: EVENTS[upload.kind],
      actor: by,
      subject: frameId,
      facts: { taken, refused, ...counts, fileDigest: upload.digest },
    });
    return { ok: true, frameId, outcome };
  }

  private async addFrame(tx: Tx, upload: Upload, details: FrameDetails): Promise<string> {
    const id = this.randomness.id();
    await this.frames.add(tx, {
      ...details,
      id,
      importedAt: this.clock.now(),
      importedBy: upload.uploadedBy,
      fileDigest: upload.digest,
      persons: 0,
      households: 0,
      refused: 0,
      mutatedUntil: null,
      erasedAt: null,
    });
    return id;
  }

  private async dismiss(tx: Tx, upload: Upload, reason: string): Promise<void> {
    await this.uploads.remove(tx, upload.id);
    await this.audit.record(tx, {
      chain: 'population',
      event: 'population.file-refused',
      actor: { kind: 'staff', accountId: upload.uploadedBy },
      subject: upload.id,
      facts: { kind: upload.kind, reason },
    });
  }
}

export type StaffActor = Extract<Actor, { readonly kind: 'staff' }>;

type Settlement = {
  readonly upload: Upload;
  readonly frameId: string;
  readonly outcome: ImportOutcome;
  readonly order: ImportOrder;
  readonly by: StaffActor;
};

/** Details of a frame that only lives during a rehearsal. */
const UNDECIDED: FrameDetails = {
  name: '',
  purpose: '',
  source: '',
  extractedOn: '1970-01-01',
  deleteBy: '1970-01-01',
};
