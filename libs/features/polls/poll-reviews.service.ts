// Colleagues read along with the questions of a poll: they comment, and one who had no hand in the poll looks them over.
import { Injectable } from '@nestjs/common';
import { QuestionnaireReviews } from '#features/questionnaires/index.js';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import type { PollDecision } from './decide-poll.js';
import { PollMakers } from './poll-makers.service.js';
import type { Poll } from './poll.js';
import type { StaffActor } from './staff-actor.js';
import { PollStore } from './polls.store.js';

type Deed = {
  readonly event: string;
  readonly by: StaffActor;
  readonly facts?: Readonly<Record<string, string>>;
};

@Injectable()
export class PollReviews {
  constructor(
    private readonly store: PollStore,
    private readonly reviews: QuestionnaireReviews,
    private readonly audit: Audit,
    private readonly makers: PollMakers,
  ) {}

  comment(
    tx: Tx,
    id: string,
    { questionId, text }: { questionId: string; text: string },
    by: StaffActor,
  ): Promise<PollDecision> {
    return this.decided(tx, id, async (poll) => {
      await this.reviews.comment(tx, poll.questionnaireId, { questionId, text, by: by.accountId });
      return { event: 'poll.comment-made', by, facts: { question: questionId } };
    });
  }

  settle(tx: Tx, id: string, commentId: string, by: StaffActor): Promise<PollDecision> {
    return this.decided(tx, id, async (poll) => {
      const settled = await this.reviews.settle(tx, poll.questionnaireId, {
        id: commentId,
        by: by.accountId,
      });
      return settled ? { event: 'poll.comment-settled', by } : undefined;
    });
  }

  /** Whoever made or changed the poll cannot be the second pair of eyes; that they tried stands in the trail. */
  async approve(tx: Tx, id: string, by: StaffActor): Promise<PollDecision> {
    if (!(await this.mayApprove(tx, id, by))) {
      const event = { chain: `poll:${id}`, event: 'poll.own-work-refused', actor: by, subject: id };
      await this.audit.record(tx, event);
      return { ok: false, refused: 'own-work' };
    }
    return this.decided(tx, id, async (poll) => {
      const questionnaire = await this.reviews.approve(tx, poll.questionnaireId, by.accountId);
      return { event: 'poll.questions-looked-over', by, facts: { questionnaire } };
    });
  }

  async mayApprove(tx: Tx, id: string, by: StaffActor): Promise<boolean> {
    return !(await this.makers.hadAHand(tx, id, by));
  }

  /** Only while there is something to change; without a deed nothing is recorded. */
  private async decided(
    tx: Tx,
    id: string,
    work: (poll: Poll) => Promise<Deed | undefined>,
  ): Promise<PollDecision> {
    const poll = await this.store.lock(tx, id);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    if (poll.state !== 'draft' && poll.state !== 'scheduled')
      return { ok: false, refused: 'not-in-this-state' };
    const deed = await work(poll);
    if (!deed) return { ok: true, poll };
    const { event, by, facts = {} } = deed;
    await this.audit.record(tx, { chain: `poll:${id}`, event, actor: by, subject: id, facts });
    return { ok: true, poll };
  }
}
