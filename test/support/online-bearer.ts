// A browser that answers with a token over HTTP, without a browser: what the script of the pages does, and nothing else.
import { randomBytes } from 'node:crypto';
import { hideToken, uncoverSignature } from '#platform/browser/blind-token.js';
import type { KeptAnswers } from '#features/answers/index.js';

export type Begun = {
  readonly blinded: Buffer;
  readonly blindSignature: Buffer;
  readonly token: Buffer;
  readonly signature: Buffer;
};

/** Every message comes from a network of its own, as far as the program can see, or a thousand people share one limit. */
let network = 0;
function freshNetwork(): string {
  network += 1;
  return `10.${network >> 16}.${(network >> 8) & 255}.${network & 255}`;
}

const post = (address: string, body: object): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      'x-forwarded-for': freshNetwork(),
    },
    body: JSON.stringify(body),
  });

export async function publishedKey(site: string, slug: string): Promise<Buffer> {
  const said: unknown = await (await fetch(`${site}/anoniem/${slug}/sleutel`)).json();
  return Buffer.from(textIn(said, 'key'), 'base64');
}

/** Makes a token and has it signed through a personal link. */
export async function beginOnline(site: string, key: Buffer, link: string): Promise<Begun> {
  const hidden = await hideToken(key, randomBytes(32));
  const blinded = Buffer.from(hidden.blinded);
  const response = await post(`${site}/p/${link}/zegel`, { blinded: blinded.toString('base64') });
  if (response.status !== 200) throw new Error(`no signature: ${response.status}`);
  const blindSignature = Buffer.from(textIn(await response.json(), 'signature'), 'base64');
  const signature = Buffer.from(await uncoverSignature(key, hidden, blindSignature));
  return { blinded, blindSignature, token: Buffer.from(hidden.token), signature };
}

export const handInOnline = (
  site: string,
  slug: string,
  kept: KeptAnswers,
  { token, signature }: Pick<Begun, 'token' | 'signature'>,
): Promise<Response> =>
  post(`${site}/anoniem/${slug}/verstuur`, {
    ...{ kept, language: 'nl', seed: 'x' },
    token: token.toString('base64'),
    signature: signature.toString('base64'),
  });

function textIn(said: unknown, name: string): string {
  const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined;
  if (typeof value !== 'string') throw new Error(`the reply has no ${name}`);
  return value;
}
