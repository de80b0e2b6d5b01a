// Keeps the pictures of questions under the hash of their bytes.
import { Injectable } from '@nestjs/common';
import { sha256 } from '#domain/evidence/digest.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { LARGEST_PICTURE_BYTES, mediaTypeOf, type Picture } from './picture.js';
import { PictureStore } from './pictures.store.js';

export type KeptPicture =
  | { readonly ok: true; readonly digest: string }
  | { readonly ok: false; readonly refused: 'no-picture' | 'picture-too-large' };

@Injectable()
export class Pictures {
  constructor(
    private readonly store: PictureStore,
    private readonly clock: Clock,
  ) {}

  /** The same file twice is kept once. */
  async keep(tx: Tx, bytes: Buffer): Promise<KeptPicture> {
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType) return { ok: false, refused: 'no-picture' };
    if (bytes.length > LARGEST_PICTURE_BYTES) return { ok: false, refused: 'picture-too-large' };
    const digest = sha256(bytes);
    await this.store.insert(tx, { digest, mediaType, bytes, keptAt: this.clock.now() });
    return { ok: true, digest };
  }

  find(tx: Tx, digest: string): Promise<Picture | undefined> {
    return this.store.find(tx, digest);
  }
}
