// Checks a drand beacon without asking anybody: the signature can only come from the network whose key this is.
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '#domain/evidence/digest.js';
import { bytesOfDigits } from '#domain/evidence/hexadecimal.js';
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
    return shortSignatures.verify(bytesOfDigits(signature), message, bytesOfDigits(QUICKNET_PUBLIC_KEY));
  } catch {
    // 96 digits that are no point of the curve
    return false;
  }
}

function roundDigest(round: number): Uint8Array {
  return bytesOfDigits(sha256(bytesOfDigits(round.toString(16).padStart(16, '0'))));
}
