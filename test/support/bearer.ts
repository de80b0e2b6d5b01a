// A browser that answers with a token, without a browser: hides one, has it signed through a link, hands an answer in.
import { randomBytes } from 'node:crypto';
import { hideToken, uncoverSignature } from '#platform/browser/blind-token.js';
import { AnonymousAnswering, type Signing, type TokenSubmission } from '#features/answers/index.js';
import type { KeptAnswers, SignedToken } from '#features/answers/index.js';
import { Polls } from '#features/polls/index.js';
import type { Features } from './features.js';
import type { OpenPoll } from './open-poll.js';

export type Hidden = SignedHidden & { readonly blinded: Buffer };
type SignedHidden = { readonly token: Uint8Array; readonly inverse: Uint8Array; readonly publicKey: Buffer };

export async function hide(web: Features, poll: OpenPoll): Promise<Hidden> {
  const publicKey = await web.transactions.read((tx) => web.get(AnonymousAnswering).publicKey(tx, poll.id));
  if (!publicKey) throw new Error('the poll has no key');
  const { token, inverse, blinded } = await hideToken(publicKey, randomBytes(32));
  return { token, inverse, publicKey, blinded: Buffer.from(blinded) };
}

export const linkOf = (poll: OpenPoll, person: number): string =>
  poll.links.get(poll.invitations[person]?.id ?? '') ?? '';

export const signFor = (web: Features, link: string, blinded: Buffer): Promise<Signing> =>
  web.transactions.single((tx) => web.get(AnonymousAnswering).sign(tx, link, blinded));

export async function uncover(hidden: SignedHidden, blindSignature: Buffer): Promise<SignedToken> {
  const signature = await uncoverSignature(hidden.publicKey, hidden, blindSignature);
  return { token: Buffer.from(hidden.token), signature: Buffer.from(signature) };
}

/** The whole way to a signed token. */
export async function signedToken(web: Features, poll: OpenPoll, person: number): Promise<SignedToken> {
  const hidden = await hide(web, poll);
  const signing = await signFor(web, linkOf(poll, person), hidden.blinded);
  if (signing.outcome !== 'issued') throw new Error(`no signature: ${signing.outcome}`);
  return uncover(hidden, signing.signature);
}

export const keptAnswers = (text = ''): KeptAnswers => ({
  given: { veilig: { veilig: 'veilig' }, cijfer: { cijfer: '8' }, 'nog-iets': { 'nog-iets': text } },
  seen: ['veilig', 'cijfer', 'nog-iets'],
});

export const handIn = (
  web: Features,
  poll: OpenPoll,
  kept: KeptAnswers,
  signed: SignedToken,
): Promise<TokenSubmission> =>
  web.transactions.single(async (tx) => {
    const found = await web.get(Polls).find(tx, poll.id);
    if (!found) throw new Error('the poll is gone');
    return web.get(AnonymousAnswering).submit(tx, found, kept, signed);
  });
