// Answering, from the personal link to the sent answer: the only road by which an answer comes in.
import { Injectable } from '@nestjs/common';
import type { Answer, Questionnaire } from '#domain/questionnaire/question.js';
import { inLanguage } from '#domain/questionnaire/translation.js';
import { Invitations, type FoundInvitation } from '#features/invitations/index.js';
import {
  AnsweringChoices,
  Polls,
  type AnonymityLevel,
  type AnsweringChoice,
  type Poll,
} from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { sealBox } from '#platform/secrets/sealed-box.js';
import { pack, packageBytes, type AnswerRecord } from './answer-record.js';
import type { AnswerSession } from './answer-session.js';
import { AnswerSessions } from './answer-sessions.service.js';
import { AnswersStore, type AcceptOutcome, type StandKey } from './answers.store.js';
import { DraftBox } from './draft-box.service.js';
import { withAnswer, type Draft } from './draft.js';
import { entranceFor, type Entrance } from './entrance.js';
import { finishedAnswer } from './finished-answer.js';
import { Intake } from './intake.service.js';
import { OpenPolls } from './open-polls.service.js';
import { ProgressCounter } from './progress-counter.service.js';
import { receiptCode, receiptDigest } from './receipts.service.js';

export type Arrival = {
  readonly entrance: Entrance;
  readonly invitation: FoundInvitation;
  readonly poll: Poll;
  readonly level: AnonymityLevel;
};

/** Where somebody who is answering stands. */
export type Stand = {
  readonly entrance: Entrance;
  readonly pollId: string;
  /** The question of the poll to the residents. */
  readonly question: string;
  /** In the language of who answers. */
  readonly questionnaire: Questionnaire;
  readonly language: AnswerSession['language'];
  readonly draft: Draft;
  /** Mixes the options of questions that ask for it, the same at every visit. */
  readonly seed: string;
} & AnsweringChoice;

export type Submission =
  /** The code of the receipt, where the answer is in and the poll gives receipts; otherwise empty. */
  | { readonly outcome: AcceptOutcome; readonly pollId: string; readonly receipt: string }
  | { readonly outcome: 'incomplete'; readonly missing: number }
  | { readonly outcome: 'unknown' };

export type Saving = { readonly outcome: 'saved'; readonly draft: Draft } | { readonly outcome: 'not-saved' };

@Injectable()
export class Answering {
  constructor(
    private readonly store: AnswersStore,
    private readonly invitations: Invitations,
    private readonly polls: Polls,
    private readonly choices: AnsweringChoices,
    private readonly openPolls: OpenPolls,
    private readonly sessions: AnswerSessions,
    private readonly drafts: DraftBox,
    private readonly progress: ProgressCounter,
    private readonly randomness: Randomness,
    private readonly transactions: Transactions,
    private readonly intake: Intake,
  ) {}

  /** What a personal link leads to; changes nothing. Undefined for an unknown or mistyped link. */
  async arrive(tx: Tx, linkToken: string): Promise<Arrival | undefined> {
    const invitation = await this.invitations.byLink(tx, linkToken);
    return invitation && this.arrivalOf(tx, invitation);
  }

  /**
   * The token of the personal link that belongs to a letter code; undefined when no such code can be used. With tokens
   * (level B) also for who began: only their browser knows whether they are done.
   */
  async linkOfCode(
    tx: Tx,
    typed: string,
  ): Promise<{ arrival: Arrival; linkToken: string | undefined } | undefined> {
    const invitation = await this.invitations.byCode(tx, typed);
    if (!invitation) return undefined;
    const arrival = await this.arrivalOf(tx, invitation);
    const { entrance, level } = arrival;
    const leadsOn = entrance === 'open' || (level === 'B' && entrance === 'answered');
    if (!leadsOn) return { arrival, linkToken: undefined };
    const tokens = await this.invitations.linkFor(tx, [invitation]);
    return { arrival, linkToken: tokens.get(invitation.id) };
  }

  /** Begins or takes up again: the same link always finds the same draft. */
  start(arrival: Arrival, linkToken: string, language?: AnswerSession['language']): AnswerSession {
    return this.sessions.begin(arrival.invitation.id, linkToken, language);
  }

  async stand(tx: Tx, session: AnswerSession): Promise<Stand | undefined> {
    const row = await this.store.stand(tx, this.keyOf(session));
    if (!row) return undefined;
    const { forSample, checkPage, level, receipts } = await this.openPolls.sealed(tx, row);
    return {
      entrance: entranceFor(row, row),
      pollId: row.pollId,
      question: row.question,
      questionnaire: inLanguage(forSample, session.language),
      language: session.language,
      draft: this.drafts.open(session.draftKey, row.box),
      seed: this.drafts.seedOf(session.draftKey),
      checkPage,
      level,
      receipts,
    };
  }

  /** `number` counts from 1; the answer was parsed against that question. */
  async saveDraft(
    tx: Tx,
    session: AnswerSession,
    stand: Stand,
    given: { number: number; answer: Answer | undefined },
  ): Promise<Saving> {
    const question = stand.questionnaire.questions[given.number - 1];
    if (!question || stand.level === 'B') return { outcome: 'not-saved' };
    const draft = withAnswer(stand.draft, { questionId: question.id, answer: given.answer });
    const saved = await this.store.saveDraft(tx, {
      pollId: stand.pollId,
      invitationId: session.invitationId,
      draftId: this.drafts.idOf(session.draftKey),
      box: this.drafts.seal(session.draftKey, draft, packageBytes(stand.questionnaire)),
    });
    if (!saved) return { outcome: 'not-saved' };
    if (!stand.draft.seen.includes(question.id))
      this.progress.passed(stand.pollId, stand.questionnaire, question.id);
    return { outcome: 'saved', draft };
  }

  /**
   * Seals what stands in the draft to the key of the poll and hands it in; the draft goes in the same stroke. Needs no
   * transaction of the caller's: handing in is one statement, and what is read before it cannot change any more or is
   * looked at again by that statement.
   */
  async submit(session: AnswerSession): Promise<Submission> {
    const key = this.keyOf(session);
    const row = await this.intake.stand(key);
    if (!row) return { outcome: 'unknown' };
    const entrance = entranceFor(row, row);
    const { pollId } = row;
    const sealed = await this.transactions.single((tx) => this.openPolls.sealed(tx, row));
    const receipt = sealed.receipts ? receiptCode(session.draftKey) : '';
    if (entrance === 'answered') return { outcome: 'answered-before', pollId, receipt };
    if (entrance !== 'open') return { outcome: 'poll-closed', pollId, receipt: '' };
    // With tokens no answer ever comes in together with a link.
    if (sealed.level === 'B') return { outcome: 'unknown' };
    const finished = finishedAnswer(sealed, this.drafts.open(session.draftKey, row.box));
    if (!finished.ok) return { outcome: 'incomplete', missing: finished.missing };
    const { weightClass, background } = row;
    const record: AnswerRecord = {
      ...{ weightClass, background, answers: finished.answers },
      ...(receipt === '' ? {} : { receipt: receiptDigest(pollId, receipt) }),
    };
    const outcome = await this.intake.accept({
      ...key,
      pollId,
      answerId: this.randomness.id(),
      box: sealBox(sealed.publicKey, pack(record, packageBytes(sealed.questionnaire)), pollId),
    });
    return { outcome, pollId, receipt: outcome === 'poll-closed' ? '' : receipt };
  }

  private async arrivalOf(tx: Tx, invitation: FoundInvitation): Promise<Arrival> {
    const poll = await this.polls.find(tx, invitation.subjectId);
    if (!poll) throw new Error('An invitation is for a poll that does not exist.');
    const { level } = await this.choices.of(tx, poll.id);
    return { entrance: entranceFor(poll, invitation), invitation, poll, level };
  }

  private keyOf({ invitationId, draftKey }: AnswerSession): StandKey {
    return { invitationId, draftId: this.drafts.idOf(draftKey) };
  }
}
