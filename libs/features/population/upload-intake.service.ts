// Takes in a chosen file: sealed, in parts, into an unlogged table, so that it survives a restart but reaches no backup.
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { watchEncoding, type TextEncoding } from '#platform/csv/text-encoding.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { asCsv } from '#platform/spreadsheet/as-csv.js';
import type { ImportKind } from './import-field.js';
import { LARGEST_UPLOAD_BYTES, WORKBOOK_LIMITS, type Upload, type UploadRefusal } from './upload.js';
import { Uploads } from './uploads.service.js';
import { UploadsStore } from './uploads.store.js';

export type ChosenFile = {
  readonly kind: ImportKind;
  readonly frameId: string | null;
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
};

export type KeptFile =
  { readonly ok: true; readonly upload: Upload } | ({ readonly ok: false } & UploadRefusal);

const PART_BYTES = 1024 * 1024;
/** Enough lines to recognise a column of citizen service numbers before anybody sees the file. */
const INSPECTED_ROWS = 1_000;

@Injectable()
export class UploadIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: UploadsStore,
    private readonly uploads: Uploads,
    private readonly keyring: Keyring,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Stores the file part by part while it comes in; a file that cannot be used is removed at once. */
  async keep(file: ChosenFile, accountId: string): Promise<KeptFile> {
    const upload = await this.begin(file, accountId);
    const by: Actor = { kind: 'staff', accountId };
    const table = await asCsv(file.chunks, WORKBOOK_LIMITS);
    const received = table.ok ? await this.receive(upload.id, table.chunks) : table;
    return this.transactions.run(async (tx) => {
      const kept = received.ok ? await this.finish(tx, { ...upload, ...received.facts }) : received;
      const facts = kept.ok
        ? { kind: file.kind, bytes: kept.upload.bytes }
        : { kind: file.kind, reason: kept.refused };
      const event = kept.ok ? 'population.file-uploaded' : 'population.file-refused';
      await this.audit.record(tx, { chain: 'population', event, actor: by, subject: upload.id, facts });
      if (!kept.ok) await this.store.remove(tx, upload.id);
      return kept;
    });
  }

  private async begin(file: ChosenFile, accountId: string): Promise<Upload> {
    const upload: Upload = {
      id: this.randomness.id(),
      kind: file.kind,
      frameId: file.frameId,
      fileName: file.name,
      encoding: 'utf-8',
      bytes: 0,
      digest: '',
      parts: null,
      uploadedBy: accountId,
      uploadedAt: this.clock.now(),
      mapping: null,
      outcome: null,
    };
    await this.transactions.run((tx) => this.store.add(tx, upload));
    return upload;
  }

  /** Each part in a transaction of its own, so that a slow line holds no connection. Reads on after a fault, to the end. */
  private async receive(uploadId: string, chunks: AsyncIterable<Uint8Array>): Promise<Received> {
    const encoding = watchEncoding();
    const hash = createHash('sha256');
    let bytes = 0;
    let parts = 0;
    for await (const part of inParts(chunks)) {
      bytes += part.length;
      if (bytes > LARGEST_UPLOAD_BYTES) continue;
      encoding.see(part);
      hash.update(part);
      const sealed = this.keyring.seal('uploads', part, `${uploadId} ${parts}`);
      const position = parts;
      await this.transactions.run((tx) => this.store.addPart(tx, { uploadId, position, sealed }));
      parts += 1;
    }
    if (bytes === 0) return { ok: false, refused: 'empty' };
    if (bytes > LARGEST_UPLOAD_BYTES) return { ok: false, refused: 'too-large' };
    const found = encoding.verdict();
    if (!found) return { ok: false, refused: 'no-text' };
    return { ok: true, facts: { bytes, parts, digest: hash.digest('hex'), encoding: found } };
  }

  private async finish(tx: Tx, upload: Upload): Promise<KeptFile> {
    const { bytes, parts, digest, encoding } = upload;
    await this.store.change(tx, upload.id, { bytes, parts, digest, encoding });
    const seen = await this.uploads.inspect(tx, upload, INSPECTED_ROWS);
    return seen.ok ? { ok: true, upload } : seen;
  }
}

type Received =
  | {
      readonly ok: true;
      readonly facts: { bytes: number; parts: number; digest: string; encoding: TextEncoding };
    }
  | { readonly ok: false; readonly refused: 'empty' | 'too-large' | 'no-text' };

async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
