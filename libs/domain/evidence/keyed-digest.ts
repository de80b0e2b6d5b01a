// A digest that only who holds the key can make: from one secret as many independent salts as are needed.
import { sha256 } from './digest.js';
import { bytesOfDigits } from './hexadecimal.js';

const BLOCK = 64;

/**
 * In: a key of 64 lower-case hexadecimal digits, and text (UTF-8). Out: HMAC-SHA-256, 64 lower-case hexadecimal digits.
 * Refuses (throws) a key of another length. Source: RFC 2104, FIPS 198-1.
 */
export function keyedDigest(key: string, text: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new RangeError('A key is 64 lower-case hexadecimal digits.');
  const padded = new Uint8Array(BLOCK);
  padded.set(bytesOfDigits(key));
  const inner = sha256(joined(masked(padded, 0x36), new TextEncoder().encode(text)));
  return sha256(joined(masked(padded, 0x5c), bytesOfDigits(inner)));
}

const masked = (bytes: Uint8Array, mask: number): Uint8Array => bytes.map((byte) => byte ^ mask);

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
