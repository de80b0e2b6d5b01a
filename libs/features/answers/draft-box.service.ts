// Locks drafts away under a key that comes from the personal link: who holds only the database can read none.
import { Injectable } from '@nestjs/common';
import { Randomness } from '#platform/randomness/randomness.js';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { NONCE_BYTES, openWith, sealWith } from '#platform/secrets/keyring.js';
import { pack, unpack } from './answer-record.js';
import { emptyDraft, isDraft, type Draft } from './draft.js';

@Injectable()
export class DraftBox {
  constructor(private readonly randomness: Randomness) {}

  /** Under which id the draft is kept; leads to nobody without the link. */
  idOf(draftKey: Buffer): Buffer {
    return hmacSha256(draftKey, 'place of the draft');
  }

  /** A seed that belongs to this draft and tells nothing about it. */
  seedOf(draftKey: Buffer): string {
    return hmacSha256(draftKey, 'order of options').toString('hex', 0, 8);
  }

  /** As long as every other draft of this questionnaire. */
  seal(draftKey: Buffer, draft: Draft, bytes: number): Buffer {
    const nonce = this.randomness.bytes(NONCE_BYTES);
    return sealWith(lockOf(draftKey), { plain: pack(draft, bytes), context: CONTEXT, nonce });
  }

  open(draftKey: Buffer, box: Buffer | null): Draft {
    if (!box) return emptyDraft;
    const plain = openWith(lockOf(draftKey), box, CONTEXT);
    const draft = plain && unpack(plain);
    if (!isDraft(draft)) throw new Error('A draft does not open with the key it was found by.');
    return draft;
  }
}

const CONTEXT = 'draft';

const lockOf = (draftKey: Buffer): Buffer => hmacSha256(draftKey, 'lock of the draft');
