// The half of a blind signature that happens in the browser: it makes a token, hides it from whoever signs, and uncovers the signature.
import { RSABSSA } from '@cloudflare/blindrsa-ts';

/** What must be kept until the signature comes; the inverse takes the blinding away again. */
export type HiddenToken = {
  /** The prepared message of RFC 9474: 32 random bytes before 32 random bytes of ours. */
  readonly token: Uint8Array;
  readonly blinded: Uint8Array;
  readonly inverse: Uint8Array;
};

const suite = RSABSSA.SHA384.PSS.Randomized();

/** Prepare and Blind of RFC 9474, §4.1 and §4.2. @param publicKey SPKI, DER @param own 32 random bytes, used once */
export async function hideToken(publicKey: Uint8Array, own: Uint8Array): Promise<HiddenToken> {
  const token = suite.prepare(own);
  const { blindedMsg, inv } = await suite.blind(await keyOf(publicKey), token);
  return { token, blinded: blindedMsg, inverse: inv };
}

/** Finalize of RFC 9474, §4.4; throws when what came back is no signature under this token. */
export async function uncoverSignature(
  publicKey: Uint8Array,
  { token, inverse }: Pick<HiddenToken, 'token' | 'inverse'>,
  blindSignature: Uint8Array,
): Promise<Uint8Array> {
  return suite.finalize(await keyOf(publicKey), token, blindSignature, inverse);
}

const keyOf = (publicKey: Uint8Array) =>
  globalThis.crypto.subtle.importKey(
    'spki',
    Uint8Array.from(publicKey),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
