// HMAC under a key that was made for one poll; the keys of the house itself are in the keyring.
import { createHmac } from 'node:crypto';

/** 32 bytes. */
export function hmacSha256(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
