// Answering with a token (level B): a link is good for one signature on what the program cannot read, and the answer
// comes later with the signed token and nothing else, so that no moment joins the two.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inLanguage } from '#domain/questionnaire/translation.js';
import { AnsweringChoices, BlindKeys, Polls, type Poll } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { blindSign, isSigned, SIGNATURE_BYTES, TOKEN_BYTES } from '#platform/secrets/blind-signature.js';
import { sealBox } from '#platform/secrets/sealed-box.js';
import { pack, packageBytes, type AnswerRecord } from './answer-record.js';
import type { AnswerSession } from './answer-session.js';
import { Answering, type Stand } from './answering.service.js';
import { AnswersStore, type AcceptOutcome } from './answers.store.js';
import { entranceFor } from './entrance.js';
import { finishedAnswer } from './finished-answer.js';
import { draftFrom, type KeptAnswers } from './kept-answers.js';
import { OpenPolls } from './open-polls.service.js';
import { receiptCode, receiptDigest } from './receipts.service.js';
import { TokensStore, type IssueOutcome } from './tokens.store.js';

export type Signing =
  | { readonly outcome: 'issued'; readonly signature: Buffer }
  | { readonly outcome: Exclude<IssueOutcome, 'issued'> | 'unknown' | 'malformed' };

/** What a browser shows: what was filled in, and in which language and order the questions are put. */
export type Shown = {
  readonly kept: KeptAnswers;
  readonly language: AnswerSession['language'];
  readonly seed: string;
};

export type SignedToken = { readonly token: Buffer; readonly signature: Buffer };

export type TokenSubmission =
  | { readonly outcome: Extract<AcceptOutcome, 'accepted' | 'answered-before'>; readonly receipt: string }
  | { readonly outcome: 'poll-closed' | 'not-signed' | 'unknown' }
  | { readonly outcome: 'incomplete'; readonly missing: number };

@Injectable()
export class AnonymousAnswering {
  constructor(
    private readonly answering: Answering,
    private readonly tokens: TokensStore,
    private readonly store: AnswersStore,
    private readonly polls: Polls,
    private readonly choices: AnsweringChoices,
    private readonly keys: BlindKeys,
    private readonly openPolls: OpenPolls,
    private readonly randomness: Randomness,
  ) {}

  /** One signature per invitation; the same message is signed again, for who lost the line before it arrived. */
  async sign(tx: Tx, linkToken: string, blinded: Buffer): Promise<Signing> {
    const arrival = await this.answering.arrive(tx, linkToken);
    if (arrival?.level !== 'B') return { outcome: 'unknown' };
    const { poll, entrance, invitation } = arrival;
    if (entrance !== 'open' && entrance !== 'answered') return { outcome: 'poll-closed' };
    const key = blinded.length === SIGNATURE_BYTES ? await this.keys.privateKey(tx, poll.id) : undefined;
    const signature = key && blindSign(key, blinded);
    if (!signature) return { outcome: 'malformed' };
    const outcome = await this.tokens.issue(tx, {
      pollId: poll.id,
      invitationId: invitation.id,
      blinded: sha256(blinded),
    });
    return outcome === 'issued' ? { outcome, signature } : { outcome };
  }

  /** The poll behind an address, if it is answered with tokens. */
  async poll(tx: Tx, slug: string): Promise<Poll | undefined> {
    const poll = await this.polls.bySlug(tx, slug);
    const choice = poll && (await this.choices.of(tx, poll.id));
    return choice?.level === 'B' && poll?.openedAt ? poll : undefined;
  }

  /** SPKI, DER. */
  publicKey(tx: Tx, pollId: string): Promise<Buffer | undefined> {
    return this.keys.publicKey(tx, pollId);
  }

  /** Nothing of this is kept: what was filled in comes with every question and goes back. */
  async stand(tx: Tx, poll: Poll, { kept, language, seed }: Shown): Promise<Stand> {
    const sealed = await this.openPolls.sealed(tx, { ...poll, pollId: poll.id });
    const { forSample, checkPage, level, receipts } = sealed;
    return {
      entrance: entranceFor(poll, { answered: false, withdrawn: '' }),
      pollId: poll.id,
      question: poll.question,
      questionnaire: inLanguage(forSample, language),
      language,
      draft: draftFrom(forSample, kept),
      seed,
      checkPage,
      level,
      receipts,
    };
  }

  /** No class goes with the answer, because the program does not know whose it is and would have to believe the browser. */
  async submit(
    tx: Tx,
    poll: Poll,
    kept: KeptAnswers,
    { token, signature }: SignedToken,
  ): Promise<TokenSubmission> {
    if (poll.state !== 'open') return { outcome: 'poll-closed' };
    const publicKey = await this.keys.publicKey(tx, poll.id);
    if (!publicKey) return { outcome: 'unknown' };
    const rightLength = token.length === TOKEN_BYTES && signature.length === SIGNATURE_BYTES;
    if (!rightLength || !isSigned(publicKey, token, signature)) return { outcome: 'not-signed' };
    const sealed = await this.openPolls.sealed(tx, { ...poll, pollId: poll.id });
    const finished = finishedAnswer(sealed, draftFrom(sealed.questionnaire, kept));
    if (!finished.ok) return { outcome: 'incomplete', missing: finished.missing };
    const receipt = sealed.receipts ? receiptCode(token) : '';
    const record: AnswerRecord = {
      ...{ weightClass: '', background: {}, answers: finished.answers },
      ...(receipt === '' ? {} : { receipt: receiptDigest(poll.id, receipt) }),
    };
    const packed = pack(record, packageBytes(sealed.questionnaire));
    const outcome = await this.store.acceptToken(tx, {
      pollId: poll.id,
      token: sha256(token),
      answerId: this.randomness.id(),
      box: sealBox(sealed.publicKey, packed, poll.id),
    });
    return outcome === 'poll-closed' ? { outcome } : { outcome, receipt };
  }
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
