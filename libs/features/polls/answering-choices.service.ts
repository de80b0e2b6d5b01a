// How residents answer a poll: with or without a last look at everything before it is sent. Staff choose it while it is a draft.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { AnsweringChoicesStore } from './answering-choices.store.js';
import type { PollDecision } from './decide-poll.js';
import type { StaffActor } from './polls.service.js';
import { PollStore } from './polls.store.js';

@Injectable()
export class AnsweringChoices {
  constructor(
    private readonly store: AnsweringChoicesStore,
    private readonly polls: PollStore,
    private readonly audit: Audit,
  ) {}

  /** True: all answers are shown once more before they are sent. */
  checkPage(tx: Tx, pollId: string): Promise<boolean> {
    return this.store.checkPage(tx, pollId);
  }

  async chooseCheckPage(tx: Tx, pollId: string, shown: boolean, by: StaffActor): Promise<PollDecision> {
    const poll = await this.polls.lock(tx, pollId);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (poll.state !== 'draft') return { ok: false, refused: 'not-in-this-state' };
    await this.store.keep(tx, pollId, shown);
    const event = { chain: `poll:${pollId}`, event: 'poll.check-page-chosen', actor: by, subject: pollId };
    await this.audit.record(tx, { ...event, facts: { shown } });
    return { ok: true, poll };
  }
}
