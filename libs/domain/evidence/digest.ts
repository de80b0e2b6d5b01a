// SHA-256, the one hash of this house.
import { hash } from 'node:crypto';

/**
 * In: text (hashed as UTF-8) or bytes. Out: 64 lower-case hexadecimal digits.
 * Source: FIPS 180-4.
 */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}
