// Versions of the questions of a poll: kept by hand before it opens, mended while it is open; each stands in the trail.
import { Injectable } from '@nestjs/common';
import type { Mending } from '#domain/questionnaire/mend.js';
import { QuestionnaireVersions } from '#features/questionnaires/index.js';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import type { PollDecision } from './decide-poll.js';
import type { Poll } from './poll.js';
import type { StaffActor } from './staff-actor.js';
import { PollStore } from './polls.store.js';

export type MendingWithReason = { readonly mending: Mending; readonly reason: string };

@Injectable()
export class PollVersions {
  constructor(
    private readonly store: PollStore,
    private readonly versions: QuestionnaireVersions,
    private readonly audit: Audit,
  ) {}

  async keep(tx: Tx, id: string, reason: string, by: StaffActor): Promise<PollDecision> {
    const poll = await this.store.lock(tx, id);
    if (poll?.state !== 'draft') return { ok: false, refused: 'not-in-this-state' };
    const digest = await this.versions.keep(tx, poll.questionnaireId, { reason, madeBy: by.accountId });
    await this.record(tx, poll, { event: 'poll.questions-kept', by, facts: { questionnaire: digest } });
    return { ok: true, poll };
  }

  /** Answers keep counting: the codes and the questions stay what they were. */
  async mend(
    tx: Tx,
    id: string,
    { mending, reason }: MendingWithReason,
    by: StaffActor,
  ): Promise<PollDecision> {
    const poll = await this.store.lock(tx, id);
    if (poll?.state !== 'open') return { ok: false, refused: 'questionnaire-not-live' };
    const wish = { mending, reason, madeBy: by.accountId };
    const mended = await this.versions.mend(tx, poll.questionnaireId, wish);
    if (!mended.ok) return mended;
    const facts = { texts: Object.keys(mending.texts).length, questionnaire: mended.digest };
    await this.record(tx, poll, { event: 'poll.typing-error-mended', by, facts });
    return { ok: true, poll };
  }

  private record(
    tx: Tx,
    { id }: Poll,
    { event, by, facts }: { event: string; by: StaffActor; facts: Readonly<Record<string, string | number>> },
  ): Promise<void> {
    return this.audit.record(tx, { chain: `poll:${id}`, event, actor: by, subject: id, facts });
  }
}
