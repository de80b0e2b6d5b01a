// The id of a row in a link: with a mark that only we can make, so that nothing needs to be stored to know it again.
import { timingSafeEqual } from 'node:crypto';
import type { Keyring, KeyPurpose } from './keyring.js';

/** What the link does, in one word: a mark made for one deed never serves another. */
export type SignedFor = { readonly purpose: KeyPurpose; readonly deed: string };

const ID = /^[0-9a-f]{32}$/;
const MARK_BYTES = 16;

/** The id in hexadecimal digits, a dash, and 128 bits in base64url. */
export function signId(keyring: Keyring, signedFor: SignedFor, id: string): string {
  const bare = id.replaceAll('-', '');
  return `${bare}-${markOf(keyring, signedFor, bare).toString('base64url')}`;
}

/** The id with its dashes, or undefined for a token that we did not make. */
export function readSignedId(keyring: Keyring, signedFor: SignedFor, token: string): string | undefined {
  const bare = token.slice(0, 32);
  if (!ID.test(bare) || !isSame(token, signId(keyring, signedFor, bare))) return undefined;
  return bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function isSame(token: string, made: string): boolean {
  const [one, other] = [Buffer.from(token), Buffer.from(made)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function markOf(keyring: Keyring, { purpose, deed }: SignedFor, bare: string): Buffer {
  return keyring.hash(purpose, `${deed} ${bare}`).subarray(0, MARK_BYTES);
}
