// Answers that staff type from paper or hear on the telephone: with the letter code, counted once, marked with their origin.
import { Injectable } from '@nestjs/common';
import type { Answers } from '#domain/questionnaire/question.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { hmacSha256 } from '#platform/secrets/hmac.js';
import { sealBox } from '#platform/secrets/sealed-box.js';
import { pack, packageBytes, type AnswerOrigin, type AnswerRecord } from './answer-record.js';
import { AnswerSessions } from './answer-sessions.service.js';
import { Answering } from './answering.service.js';
import { AnswersStore, type AcceptOutcome, type StandRow } from './answers.store.js';
import { DraftBox } from './draft-box.service.js';
import { differingQuestions, type Draft } from './draft.js';
import type { Entrance } from './entrance.js';
import { OpenPolls } from './open-polls.service.js';
import { receiptCode, receiptDigest } from './receipts.service.js';

export type PaperEntry = {
  readonly pollId: string;
  readonly code: string;
  readonly answers: Answers;
  readonly origin: Extract<AnswerOrigin, 'paper' | 'phone'>;
  /** Who types, as the id of their account. */
  readonly by: string;
  /** True: kept until a colleague has typed the same. */
  readonly twice: boolean;
  /** True: where the two entries differ, the second looked at the paper again and is right. */
  readonly settled?: boolean;
};

export type EntryOutcome =
  | { readonly outcome: AcceptOutcome | 'kept-for-a-colleague' | 'needs-a-colleague' }
  /** Ids of the questions on which the two entries differ, and what the colleague typed. */
  | { readonly outcome: 'differs'; readonly questions: readonly string[]; readonly first: Answers }
  | { readonly outcome: 'unknown-code' };

@Injectable()
export class PaperEntries {
  constructor(
    private readonly answering: Answering,
    private readonly sessions: AnswerSessions,
    private readonly store: AnswersStore,
    private readonly openPolls: OpenPolls,
    private readonly drafts: DraftBox,
    private readonly randomness: Randomness,
  ) {}

  /** Whether a code leads to an invitation of this poll, and whether it can still be answered; undefined when not. */
  async entrance(tx: Tx, pollId: string, code: string): Promise<Entrance | undefined> {
    const found = await this.answering.linkOfCode(tx, code);
    return found?.arrival.poll.id === pollId ? found.arrival.entrance : undefined;
  }

  /** The answers were read by the same rules as those of a resident. */
  async enter(tx: Tx, entry: PaperEntry): Promise<EntryOutcome> {
    const found = await this.answering.linkOfCode(tx, entry.code);
    if (found?.arrival.poll.id !== entry.pollId) return { outcome: 'unknown-code' };
    const { entrance } = found.arrival;
    if (entrance === 'answered') return { outcome: 'answered-before' };
    if (found.linkToken === undefined) return { outcome: 'poll-closed' };
    const key = hmacSha256(Buffer.from(found.linkToken), 'first entry from paper');
    const draftId = this.drafts.idOf(key);
    const row = await this.store.stand(tx, { invitationId: found.arrival.invitation.id, draftId });
    if (!row) return { outcome: 'unknown-code' };
    const first = row.box ? this.drafts.open(key, row.box) : undefined;
    const questions = first ? differingQuestions(first.answers, entry.answers) : [];
    const isMended = first?.enteredBy === entry.by && questions.length > 0;
    if (isMended || (!first && entry.twice))
      return this.keep(tx, entry, { key, invitationId: row.invitationId });
    if (first?.enteredBy === entry.by) return { outcome: 'needs-a-colleague' };
    if (first && questions.length > 0 && !entry.settled)
      return { outcome: 'differs', questions, first: first.answers };
    const { questionnaire, publicKey, level, receipts } = await this.openPolls.sealed(tx, row);
    // Among answers without classes, classes would be a mark of their own.
    const classes = level === 'B' ? { weightClass: '', background: {} } : row;
    const { weightClass, background } = classes;
    const record: AnswerRecord = {
      ...{ weightClass, background, answers: entry.answers, origin: entry.origin },
      ...(receipts ? { receipt: this.receiptOf(row, found.linkToken) } : {}),
    };
    const { pollId, invitationId } = row;
    const box = sealBox(publicKey, pack(record, packageBytes(questionnaire)), pollId);
    const answer = { pollId, invitationId, draftId, answerId: this.randomness.id(), box };
    const outcomeOf = await this.store.accept(tx, pollId, [answer]);
    return { outcome: outcomeOf(answer) };
  }

  /** The same as if they had answered with their link themselves. */
  private receiptOf({ pollId, invitationId }: StandRow, linkToken: string): string {
    const { draftKey } = this.sessions.begin(invitationId, linkToken);
    return receiptDigest(pollId, receiptCode(draftKey));
  }

  private async keep(
    tx: Tx,
    { pollId, answers, by }: PaperEntry,
    { key, invitationId }: { readonly key: Buffer; readonly invitationId: string },
  ): Promise<EntryOutcome> {
    const draft: Draft = { answers, seen: [], enteredBy: by };
    const saved = await this.store.saveDraft(tx, {
      pollId,
      invitationId,
      draftId: this.drafts.idOf(key),
      box: this.drafts.seal(key, draft, PAGE_BYTES),
    });
    return { outcome: saved ? 'kept-for-a-colleague' : 'answered-before' };
  }
}

/** Drafts are filled up to a multiple of this; only those of staff, who know what is on the paper anyway. */
const PAGE_BYTES = 4096;
