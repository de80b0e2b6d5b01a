// Blind signatures on the server: signs what it cannot read, and later knows its own signature without knowing for whom.
//
// RSABSSA-SHA384-PSS-Randomized of RFC 9474, with the RSA of OpenSSL. The other half (blind, finalize) is the work of a
// browser: `libs/platform/browser/blind-token.ts`.
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/** The public key as SPKI, the private key as PKCS#8, both DER. */
export type BlindKeys = { readonly publicKey: Buffer; readonly privateKey: Buffer };

const MODULUS_BITS = 2048;
/** A blinded message and a signature are as long as the modulus. */
export const SIGNATURE_BYTES = MODULUS_BITS / 8;
/** 32 random bytes that RFC 9474 puts before the message, and a message of 32 random bytes of our own. */
export const TOKEN_BYTES = 64;
const SALT_BYTES = 48;

/** A key that signs for one poll and for nothing else. */
export async function makeBlindKeys(): Promise<BlindKeys> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_BITS,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey, privateKey };
}

/** SHA-256 of the public key as 64 hexadecimal digits: what is published before anybody is asked. */
export const keyFingerprint = (publicKey: Buffer): string =>
  createHash('sha256').update(publicKey).digest('hex');

/**
 * BlindSign of RFC 9474, §4.3: the same blinded message always gets the same signature. Undefined for a message that is
 * not below the modulus or not as long. The outcome is checked before it leaves, as the RFC asks, because a signature
 * with a mistake in it can give the key away.
 */
export function blindSign(privateKey: Buffer, blinded: Buffer): Buffer | undefined {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
  const raw = { padding: constants.RSA_NO_PADDING };
  try {
    const signature = privateDecrypt({ key, ...raw }, blinded);
    const back = publicEncrypt({ key: createPublicKey(key), ...raw }, signature);
    return back.equals(blinded) ? signature : undefined;
  } catch {
    return undefined;
  }
}

/** Whether this is our signature under this token (the prepared message of RFC 9474): RSASSA-PSS-VERIFY of RFC 8017, §8.1.2. */
export function isSigned(publicKey: Buffer, token: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify('sha384', token, { key, padding, saltLength: SALT_BYTES }, signature);
}
