// Reads the key that signs mail, and refuses one with which mail would silently go unsigned.
import { createPrivateKey, type KeyObject } from 'node:crypto';

export type ReadKey =
  { readonly ok: true; readonly key: KeyObject } | { readonly ok: false; readonly fault: string };

const SMALLEST_BITS = 2048;

/** In: PEM. Refuses everything but RSA of 2048 bits or more. Source: RFC 8301 (sizes), RFC 8463 (Ed25519, little supported). */
export function readDkimKey(pem: string): ReadKey {
  const key = keyFrom(pem);
  if (!key) return { ok: false, fault: 'is not a private key in PEM form.' };
  if (key.asymmetricKeyType !== 'rsa') {
    return {
      ok: false,
      fault: `is a key of the kind ${key.asymmetricKeyType ?? 'unknown'}. Many receivers know only RSA: make an RSA key of ${SMALLEST_BITS} bits.`,
    };
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < SMALLEST_BITS) {
    return { ok: false, fault: `is an RSA key of ${bits} bits. Make one of at least ${SMALLEST_BITS} bits.` };
  }
  return { ok: true, key };
}

function keyFrom(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
