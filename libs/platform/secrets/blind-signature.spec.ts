// Proves blind signatures against the published values of RFC 9474, and the two halves (browser and server) against each other.
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { hideToken, uncoverSignature } from '../browser/blind-token.js';
import { blindSign, isSigned, keyFingerprint, makeBlindKeys } from './blind-signature.js';

type Vector = Readonly<
  Record<'p' | 'q' | 'msg' | 'msg_prefix' | 'salt' | 'inv' | 'blinded_msg' | 'blind_sig' | 'sig', string>
>;
const vector: Vector = JSON.parse(fs.readFileSync('test/golden/blind-signature/rfc9474-a1.json', 'utf8'));
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const number = (hex: string): bigint => BigInt(`0x${hex}`);
const E = 65_537n;

/** The key of the vector, which the RFC gives by its two primes. */
function keysOfVector(): { readonly publicKey: Buffer; readonly privateKey: Buffer } {
  const [p, q] = [number(vector.p), number(vector.q)];
  const d = inverse(E, (p - 1n) * (q - 1n));
  const part = (value: bigint): string => {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
  };
  const jwk = {
    kty: 'RSA',
    ...{ n: part(p * q), e: part(E), d: part(d), p: part(p), q: part(q) },
    ...{ dp: part(d % (p - 1n)), dq: part(d % (q - 1n)), qi: part(inverse(q, p)) },
  };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    privateKey: key.export({ type: 'pkcs8', format: 'der' }),
  };
}

/** By Euclid; both are coprime. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [low, high, one, other] = [value % modulus, modulus, 1n, 0n];
  while (low > 1n) {
    const times = high / low;
    [low, high, one, other] = [high - times * low, low, other - times * one, one];
  }
  return ((one % modulus) + modulus) % modulus;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the values of RFC 9474, appendix A.1', () => {
  const keys = keysOfVector();
  const token = bytes(vector.msg_prefix + vector.msg);

  it('come out of the signing of the server', () => {
    expect(blindSign(keys.privateKey, bytes(vector.blinded_msg))?.toString('hex')).toBe(vector.blind_sig);
  });

  it('come out of the uncovering of the browser, and are known again', async () => {
    const hidden = { token, inverse: bytes(vector.inv) };
    const signature = await uncoverSignature(keys.publicKey, hidden, bytes(vector.blind_sig));
    expect(Buffer.from(signature).toString('hex')).toBe(vector.sig);
    expect(isSigned(keys.publicKey, token, Buffer.from(signature))).toBe(true);
  });

  it('come out of the blinding of the browser, with the dice of the vector', async () => {
    const modulus = number(vector.p) * number(vector.q);
    const blind = inverse(number(vector.inv), modulus).toString(16).padStart(1024, '0');
    const dice = [vector.msg_prefix, vector.salt, blind].map(bytes);
    jest.spyOn(globalThis.crypto, 'getRandomValues').mockImplementation((wanted) => {
      const thrown = dice.shift() ?? Buffer.alloc(0);
      if (wanted instanceof Uint8Array && wanted.length === thrown.length) wanted.set(thrown);
      return wanted;
    });
    const hidden = await hideToken(keys.publicKey, bytes(vector.msg));
    expect(Buffer.from(hidden.token).toString('hex')).toBe(token.toString('hex'));
    expect(Buffer.from(hidden.inverse).toString('hex')).toBe(vector.inv);
    expect(Buffer.from(hidden.blinded).toString('hex')).toBe(vector.blinded_msg);
  });
});

describe('a token of a browser', () => {
  it('is signed unseen, and the same blinded message always gets the same signature', async () => {
    const keys = await makeBlindKeys();
    const hidden = await hideToken(keys.publicKey, randomBytes(32));
    const blinded = Buffer.from(hidden.blinded);
    const blindSignature = blindSign(keys.privateKey, blinded);
    if (!blindSignature) throw new Error('a message of our own browser is signed');
    expect(blindSign(keys.privateKey, blinded)).toEqual(blindSignature);
    const signature = Buffer.from(await uncoverSignature(keys.publicKey, hidden, blindSignature));
    const token = Buffer.from(hidden.token);
    expect([token.length, signature.length]).toEqual([64, 256]);
    expect(isSigned(keys.publicKey, token, signature)).toBe(true);
    // What the server saw when it signed is nowhere in what it sees later.
    for (const seen of [blinded, blindSignature]) {
      expect(signature.equals(seen)).toBe(false);
      expect(isSigned(keys.publicKey, token, seen)).toBe(false);
    }
  });

  it('is worth nothing under another key, for another token, or after a change of one bit', async () => {
    const [keys, others] = [await makeBlindKeys(), await makeBlindKeys()];
    const hidden = await hideToken(keys.publicKey, randomBytes(32));
    const blindSignature = blindSign(keys.privateKey, Buffer.from(hidden.blinded)) ?? Buffer.alloc(0);
    const signature = Buffer.from(await uncoverSignature(keys.publicKey, hidden, blindSignature));
    const token = Buffer.from(hidden.token);
    const turned = Buffer.from(signature);
    turned.writeUInt8(turned.readUInt8(200) ^ 1, 200);
    expect(isSigned(others.publicKey, token, signature)).toBe(false);
    expect(isSigned(keys.publicKey, Buffer.alloc(64, 7), signature)).toBe(false);
    expect(isSigned(keys.publicKey, token, turned)).toBe(false);
    await expect(uncoverSignature(others.publicKey, hidden, blindSignature)).rejects.toThrow();
  });

  it('is refused when it is not as long as the key, or not below its modulus', async () => {
    const { publicKey, privateKey } = await makeBlindKeys();
    expect(blindSign(privateKey, Buffer.alloc(255, 1))).toBeUndefined();
    expect(blindSign(privateKey, Buffer.alloc(257, 1))).toBeUndefined();
    expect(blindSign(privateKey, Buffer.alloc(256, 255))).toBeUndefined();
    expect(keyFingerprint(publicKey)).toMatch(/^[0-9a-f]{64}$/);
  });
});
