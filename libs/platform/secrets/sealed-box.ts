// A letter box of its own for one poll: anyone with the public key can put something in, only the private key gets it out.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { openWith, sealWith } from './keyring.js';

/** Raw X25519 keys of 32 bytes each. */
export type BoxKeys = { readonly publicKey: Buffer; readonly privateKey: Buffer };

export function makeBoxKeys(): BoxKeys {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url'), privateKey: Buffer.from(d, 'base64url') };
}

/**
 * The box: 32 bytes of a key used once, then AES-256-GCM under what X25519 and HKDF-SHA-256 make of both keys.
 * It opens only with the private key and the same context.
 */
export function sealBox(publicKey: Buffer, plain: Buffer, context: string): Buffer {
  const once = generateKeyPairSync('x25519');
  const onceRaw = rawPublic(once.publicKey);
  const secret = diffieHellman({ privateKey: once.privateKey, publicKey: readOwner(publicKey) });
  const key = deriveKey(secret, onceRaw, publicKey);
  return Buffer.concat([onceRaw, sealWith(key, { plain, context, nonce: NO_NONCE })]);
}

/** What was put in, or undefined when the box was meant for another key or context, or was tampered with. */
export function openBox(keys: BoxKeys, box: Buffer, context: string): Buffer | undefined {
  if (box.length < KEY_BYTES) return undefined;
  const onceRaw = box.subarray(0, KEY_BYTES);
  const secret = sharedSecret(keys, onceRaw);
  if (!secret) return undefined;
  return openWith(deriveKey(secret, onceRaw, keys.publicKey), box.subarray(KEY_BYTES), context);
}

const KEY_BYTES = 32;
/** Every box has a key of its own, so nothing is gained by a random nonce. */
const NO_NONCE = Buffer.alloc(12);

/** As JWK (RFC 8037), because OpenSSL takes ten times as long to read the same 32 bytes as DER. */
const okp = (publicRaw: Buffer) => ({ kty: 'OKP', crv: 'X25519', x: publicRaw.toString('base64url') });

const readPublic = (raw: Buffer): KeyObject => createPublicKey({ key: okp(raw), format: 'jwk' });

/** Thousands of boxes go to one owner, whose key is read once. */
const owners = new WeakMap<Buffer, KeyObject>();

function readOwner(raw: Buffer): KeyObject {
  const key = owners.get(raw) ?? readPublic(raw);
  owners.set(raw, key);
  return key;
}

const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');

/** A key that was made to lead to a known secret is refused by OpenSSL. */
function sharedSecret(keys: BoxKeys, publicRaw: Buffer): Buffer | undefined {
  const own = { ...okp(keys.publicKey), d: keys.privateKey.toString('base64url') };
  try {
    const privateKey = createPrivateKey({ key: own, format: 'jwk' });
    return diffieHellman({ privateKey, publicKey: readPublic(publicRaw) });
  } catch {
    return undefined;
  }
}

/** HKDF-SHA-256 (RFC 5869) of one block. Both public keys go in, so that a box cannot be re-addressed. */
function deriveKey(secret: Buffer, once: Buffer, recipient: Buffer): Buffer {
  const extracted = createHmac('sha256', Buffer.concat([once, recipient]))
    .update(secret)
    .digest();
  return createHmac('sha256', extracted).update('samenspel sealed box\u0001').digest();
}
