// How residents answer a poll: with a last look or without, how anonymous, with a receipt or without. Staff choose it
// while it is a draft.
import { Injectable } from '@nestjs/common';
import { isClosed } from '#domain/questionnaire/closed-questions.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Audit, type AuditFacts } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import type { AnsweringChoice } from './answering-choice.js';
import { AnsweringChoicesStore } from './answering-choices.store.js';
import { BlindKeys } from './blind-keys.service.js';
import type { PollDecision } from './decide-poll.js';
import type { StaffActor } from './staff-actor.js';
import { PollStore } from './polls.store.js';

type Deed = { readonly event: string; readonly facts: AuditFacts };

@Injectable()
export class AnsweringChoices {
  constructor(
    private readonly store: AnsweringChoicesStore,
    private readonly polls: PollStore,
    private readonly questionnaires: Questionnaires,
    private readonly keys: BlindKeys,
    private readonly audit: Audit,
  ) {}

  of(tx: Tx, pollId: string): Promise<AnsweringChoice> {
    return this.store.of(tx, pollId);
  }

  /** Every choice that changed stands in the trail; with level B also the fingerprint of the key, before anybody is asked. */
  async choose(tx: Tx, pollId: string, choice: AnsweringChoice, by: StaffActor): Promise<PollDecision> {
    const poll = await this.polls.lock(tx, pollId);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (poll.state !== 'draft') return { ok: false, refused: 'not-in-this-state' };
    const stored = choice.receipts ? await this.questionnaires.find(tx, poll.questionnaireId) : undefined;
    if (stored && !isClosed(stored.document)) return { ok: false, refused: 'questions-not-closed' };
    await this.keepChoice(tx, pollId, choice, by);
    return { ok: true, poll };
  }

  /** A copy of a poll is answered in the same way, under a key of its own. */
  async copy(tx: Tx, from: string, to: string, by: StaffActor): Promise<void> {
    await this.keepChoice(tx, to, await this.store.of(tx, from), by);
  }

  private async keepChoice(tx: Tx, pollId: string, choice: AnsweringChoice, by: StaffActor): Promise<void> {
    const before = await this.store.of(tx, pollId);
    const key = choice.level === 'B' ? await this.keys.make(tx, pollId) : '';
    await this.store.keep(tx, pollId, choice);
    for (const { event, facts } of deedsOf(before, choice, key))
      await this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject: pollId, facts });
  }
}

function deedsOf(
  before: AnsweringChoice,
  { checkPage, level, receipts }: AnsweringChoice,
  key: string,
): Deed[] {
  return [
    ...(checkPage === before.checkPage
      ? []
      : [{ event: 'poll.check-page-chosen', facts: { shown: checkPage } }]),
    ...(level === before.level
      ? []
      : [{ event: 'poll.level-chosen', facts: { level, ...(key === '' ? {} : { key }) } }]),
    ...(receipts === before.receipts ? [] : [{ event: 'poll.receipts-chosen', facts: { given: receipts } }]),
  ];
}
