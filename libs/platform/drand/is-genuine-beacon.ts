// Checks a drand beacon without asking anybody: the signature can only come from the network whose key this is.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { createHash } from 'node:crypto';
import { QUICKNET_PUBLIC_KEY } from '#domain/sortition/quicknet.js';

/** Domain separation of the scheme `bls-unchained-g1-rfc9380`, which quicknet uses. */
const SCHEME = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/**
 * Whether the signature (96 hexadecimal digits, a point of G1) is quicknet's signature of this round: of SHA-256 over the round
 * as eight bytes, highest first. False for anything malformed. Takes a fraction of a second.
 */
export function isGenuineBeacon({
  round,
  signature,
}: {
  readonly round: number;
  readonly signature: string;
}): boolean {
  if (!Number.isSafeInteger(round) || round < 1 || !/^[0-9a-f]{96}$/.test(signature)) return false;
  const { shortSignatures } = bls12_381;
  const message = shortSignatures.hash(roundDigest(round), SCHEME);
  try {
    return shortSignatures.verify(bytesOf(signature), message, bytesOf(QUICKNET_PUBLIC_KEY));
  } catch {
    // 96 digits that are no point of the curve
    return false;
  }
}

function roundDigest(round: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(round));
  return createHash('sha256').update(bytes).digest();
}

function bytesOf(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}
