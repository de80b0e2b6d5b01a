// How many answers staff aim for in a poll; until they say so, the page proposes a number.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import type { PollDecision } from './decide-poll.js';
import { FieldworkGoalsStore } from './fieldwork-goals.store.js';
import type { StaffActor } from './staff-actor.js';
import { PollStore } from './polls.store.js';

@Injectable()
export class FieldworkGoals {
  constructor(
    private readonly store: FieldworkGoalsStore,
    private readonly polls: PollStore,
    private readonly audit: Audit,
  ) {}

  /** Undefined: nobody chose a number. */
  goalOf(tx: Tx, pollId: string): Promise<number | undefined> {
    return this.store.goalOf(tx, pollId);
  }

  /** Only until the poll closes: a goal that is set afterwards is no goal. */
  async choose(tx: Tx, pollId: string, answers: number, by: StaffActor): Promise<PollDecision> {
    const poll = await this.polls.lock(tx, pollId);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (!['draft', 'scheduled', 'open'].includes(poll.state))
      return { ok: false, refused: 'not-in-this-state' };
    await this.store.keep(tx, pollId, answers);
    const event = { chain: `poll:${pollId}`, event: 'poll.goal-chosen', actor: by, subject: pollId };
    await this.audit.record(tx, { ...event, facts: { answers } });
    return { ok: true, poll };
  }
}
