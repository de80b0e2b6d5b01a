// Reads a kept file back until it is confirmed, discarded, or an hour old; every web program can reach it.
import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { openCsv, type CsvFault, type OpenedCsv } from '#platform/csv/open-csv.js';
import { asUtf8 } from '#platform/csv/text-encoding.js';
import type { Tx } from '#platform/database/transactions.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { watchForNumbers } from './personal-number.js';
import { UPLOAD_MINUTES, type Upload, type UploadPreview, type UploadRefusal } from './upload.js';
import { UploadsStore } from './uploads.store.js';

export type PreviewedFile =
  ({ readonly ok: true } & UploadPreview) | ({ readonly ok: false } & UploadRefusal);

const PREVIEW_ROWS = 8;

@Injectable()
export class Uploads {
  constructor(
    private readonly store: UploadsStore,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A complete upload of this person; somebody else's does not exist for them. */
  async find(tx: Tx, id: string, accountId: string): Promise<Upload | undefined> {
    const upload = await this.store.find(tx, id);
    return upload?.parts !== null && upload?.uploadedBy === accountId ? upload : undefined;
  }

  /** Column names and the first lines. */
  preview(tx: Tx, upload: Upload): Promise<PreviewedFile> {
    return this.inspect(tx, upload, PREVIEW_ROWS);
  }

  /** The file as lines; undefined when its parts did not survive a crash of the database. */
  async open(tx: Tx, upload: Upload): Promise<OpenedCsv | undefined> {
    const first = await this.store.part(tx, upload.id, 0);
    return first ? openCsv(asUtf8(this.bytes(tx, upload), upload.encoding), upload.fileName) : undefined;
  }

  async discard(tx: Tx, upload: Upload, by: Actor): Promise<void> {
    await this.store.remove(tx, upload.id);
    const facts = { kind: upload.kind };
    await this.audit.record(tx, {
      chain: 'population',
      event: 'population.file-discarded',
      actor: by,
      subject: upload.id,
      facts,
    });
  }

  /** Removes what nobody confirmed within the hour; answers how many. */
  removeLeftBehind(tx: Tx): Promise<number> {
    return this.store.removeOlder(tx, new Date(this.clock.now().getTime() - UPLOAD_MINUTES * 60_000));
  }

  /** Reads the first lines and refuses what can be seen to be wrong in them. */
  async inspect(tx: Tx, upload: Upload, most: number): Promise<PreviewedFile> {
    const opened = await this.open(tx, upload);
    if (!opened) return { ok: false, refused: 'lost' };
    if (!opened.ok) return refusalOf(opened.faults);
    const watch = watchForNumbers(opened.columns);
    const rows: (readonly string[])[] = [];
    let anything = false;
    for await (const reading of opened.readings) {
      if (!reading.ok && reading.fault.kind !== 'wrong-width') return refusalOf([reading.fault]);
      anything = true;
      if (reading.ok) rows.push(reading.row.cells);
      if (reading.ok) watch.see(reading.row.cells);
      if (rows.length >= most) break;
    }
    const found = watch.found();
    if (found) return { ok: false, refused: 'personal-number', ...found };
    if (!anything) return { ok: false, refused: 'no-rows' };
    return { ok: true, columns: opened.columns, rows: rows.slice(0, PREVIEW_ROWS) };
  }

  private async *bytes(tx: Tx, upload: Upload): AsyncGenerator<Uint8Array> {
    for (let position = 0; position < (upload.parts ?? 0); position += 1) {
      const sealed = await this.store.part(tx, upload.id, position);
      const part = sealed && this.keyring.open('uploads', sealed, `${upload.id} ${position}`);
      if (!part) throw new Error(`Part ${position} of upload ${upload.id} is gone or was changed.`);
      yield part;
    }
  }
}

function refusalOf(faults: readonly CsvFault[]): { readonly ok: false } & UploadRefusal {
  const [fault] = faults;
  switch (fault?.kind) {
    case 'nameless-column':
    case 'double-column':
      return { ok: false, refused: fault.kind, column: fault.column ?? '' };
    case 'misplaced-quote':
    case 'open-quote':
      return { ok: false, refused: 'broken-off', line: fault.line };
    case 'not-utf8':
    case 'wrong-width':
      return { ok: false, refused: 'no-text' };
    case 'empty':
    case undefined:
      return { ok: false, refused: 'empty' };
  }
}
