// Reads and writes uploads and their sealed parts.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Upload } from './upload.js';
import { uploadsTable } from './uploads.table.js';

@Injectable()
export class UploadsStore {
  async add(tx: Tx, upload: Upload): Promise<void> {
    await tx.repository(uploadsTable).insert(upload);
  }

  async change(tx: Tx, id: string, change: Partial<Upload>): Promise<void> {
    await tx.repository(uploadsTable).update({ id }, change);
  }

  async find(tx: Tx, id: string): Promise<Upload | undefined> {
    return (await tx.repository(uploadsTable).findOneBy({ id })) ?? undefined;
  }

  /** The upload, which nobody else can confirm until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<Upload | undefined> {
    await tx.query('select from upload where id = $1 for update', [id]);
    return this.find(tx, id);
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.change('delete from upload where id = $1', [id]);
  }

  /** Answers how many. */
  removeOlder(tx: Tx, than: Date): Promise<number> {
    return tx.change('delete from upload where uploaded_at < $1', [than]);
  }

  async addPart(tx: Tx, part: { uploadId: string; position: number; sealed: Buffer }): Promise<void> {
    await tx.change('insert into upload_part (upload_id, position, sealed) values ($1, $2, $3)', [
      part.uploadId,
      part.position,
      part.sealed,
    ]);
  }

  async part(tx: Tx, uploadId: string, position: number): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ sealed: Buffer }>(
      'select sealed from upload_part where upload_id = $1 and position = $2',
      [uploadId, position],
    );
    return row?.sealed;
  }
}
