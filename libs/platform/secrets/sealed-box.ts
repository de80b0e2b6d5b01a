// A letter box of its own for one poll: anyone with the public key can put something in, only the private key gets it out.
import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { openWith, sealWith } from './keyring.js';

/** Raw X25519 keys of 32 bytes each. */
export type BoxKeys = { readonly publicKey: Buffer; readonly privateKey: Buffer };

export function makeBoxKeys(): BoxKeys {
  const pair = generateKeyPairSync('x25519');
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-KEY_BYTES),
  };
}

/**
 * The box: 32 bytes of a key used once, then AES-256-GCM under what X25519 and HKDF-SHA-256 make of both keys.
 * It opens only with the private key and the same context.
 */
export function sealBox(publicKey: Buffer, plain: Buffer, context: string): Buffer {
  const once = generateKeyPairSync('x25519');
  const onceRaw = once.publicKey.export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  const secret = diffieHellman({ privateKey: once.privateKey, publicKey: readPublic(publicKey) });
  const key = deriveKey(secret, onceRaw, publicKey);
  return Buffer.concat([onceRaw, sealWith(key, { plain, context, nonce: NO_NONCE })]);
}

/** What was put in, or undefined when the box was meant for another key or context, or was tampered with. */
export function openBox(keys: BoxKeys, box: Buffer, context: string): Buffer | undefined {
  if (box.length < KEY_BYTES) return undefined;
  const onceRaw = box.subarray(0, KEY_BYTES);
  const secret = sharedSecret(keys.privateKey, onceRaw);
  if (!secret) return undefined;
  return openWith(deriveKey(secret, onceRaw, keys.publicKey), box.subarray(KEY_BYTES), context);
}

const KEY_BYTES = 32;
/** Every box has a key of its own, so nothing is gained by a random nonce. */
const NO_NONCE = Buffer.alloc(12);
/** DER headers of a raw X25519 key (RFC 8410). */
const PUBLIC_HEADER = Buffer.from('302a300506032b656e032100', 'hex');
const PRIVATE_HEADER = Buffer.from('302e020100300506032b656e04220420', 'hex');

const readPublic = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_HEADER, raw]), format: 'der', type: 'spki' });

/** A key that was made to lead to a known secret is refused by OpenSSL. */
function sharedSecret(privateRaw: Buffer, publicRaw: Buffer): Buffer | undefined {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_HEADER, privateRaw]),
    format: 'der',
    type: 'pkcs8',
  });
  try {
    return diffieHellman({ privateKey, publicKey: readPublic(publicRaw) });
  } catch {
    return undefined;
  }
}

/** Both public keys go into the derivation, so that a box cannot be re-addressed. */
function deriveKey(secret: Buffer, once: Buffer, recipient: Buffer): Buffer {
  return Buffer.from(
    hkdfSync('sha256', secret, Buffer.concat([once, recipient]), 'samenspel sealed box', KEY_BYTES),
  );
}
