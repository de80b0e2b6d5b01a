// Every key comes from one secret that lives outside the database: codes, seals and hashes are worthless without it.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Randomness } from '../randomness/randomness.js';

/** What a key is for; a key never serves two purposes. */
export type KeyPurpose =
  | 'audit-people'
  | 'invitation-lookup'
  | 'contact-ledger'
  | 'uploads'
  | 'poll-keys'
  | 'answer-session'
  | 'staff-session'
  | 'second-factor'
  | 'one-click'
  | 'return-path'
  | 'registrations'
  | 'follow-requests'
  | 'registration-form'
  | 'suppressed-address';

@Injectable()
export class Keyring {
  private readonly keys = new Map<KeyPurpose, Buffer>();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
    private readonly randomness: Randomness,
  ) {}

  /** HMAC-SHA-256 of the text under the key of this purpose: 32 bytes. */
  hash(purpose: KeyPurpose, text: string): Buffer {
    return createHmac('sha256', this.key(purpose)).update(text).digest();
  }

  /** AES-256-GCM; the context is bound to the box, so that a box opens only where it was made for. */
  seal(purpose: KeyPurpose, plain: Buffer, context: string): Buffer {
    return sealWith(this.key(purpose), { plain, context, nonce: this.randomness.bytes(NONCE_BYTES) });
  }

  /** What was sealed, or undefined when the box was made elsewhere or was tampered with. */
  open(purpose: KeyPurpose, box: Buffer, context: string): Buffer | undefined {
    return openWith(this.key(purpose), box, context);
  }

  private key(purpose: KeyPurpose): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const secret = Buffer.from(this.config.secret, 'hex');
    const derived = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `samenspel ${purpose}`, 32));
    this.keys.set(purpose, derived);
    return derived;
  }
}

export type Sealable = { readonly plain: Buffer; readonly context: string; readonly nonce: Buffer };

export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The nonce: 12 random bytes, never used twice under one key. GCM pads nothing, so `final` only makes or checks the tag. */
export function sealWith(key: Buffer, { plain, context, nonce }: Sealable): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function openWith(key: Buffer, box: Buffer, context: string): Buffer | undefined {
  if (box.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(context)).setAuthTag(box.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const plain = decipher.update(box.subarray(NONCE_BYTES + TAG_BYTES));
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}
