// Reads and writes the pictures of questions; they are never changed.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Picture } from './picture.js';

@Injectable()
export class PictureStore {
  async insert(tx: Tx, picture: Picture & { readonly digest: string; readonly keptAt: Date }): Promise<void> {
    await tx.change(
      `insert into picture (digest, media_type, bytes, kept_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [picture.digest, picture.mediaType, picture.bytes, picture.keptAt],
    );
  }

  async find(tx: Tx, digest: string): Promise<Picture | undefined> {
    const [row] = await tx.query<Picture>(
      `select media_type as "mediaType", bytes from picture where digest = $1`,
      [digest],
    );
    return row;
  }
}
