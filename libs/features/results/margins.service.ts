// Margins that staff read from a file and choose: what was counted already is counted anew, weighted to them.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { Poll, StaffActor } from '#features/polls/index.js';
import { Audit, SYSTEM, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { refuseMargins, type MarginsRefusal, type MarginsText, type PollMargins } from './margins.js';
import { MarginsStore } from './margins.store.js';
import { Results } from './results.service.js';
import type { ResultDocument } from './result.js';
import { ResultsStore } from './results.store.js';
import { weighAnswers, type ClassedAnswer, type InvitedClass, type WeighedAnswers } from './weigh-answers.js';
import { weighToMargins } from './weigh-to-margins.js';

export type MarginsDecision =
  { readonly ok: true } | { readonly ok: false; readonly refused: MarginsRefusal };

type Weighed = {
  readonly poll: Pick<Poll, 'letters'>;
  readonly answers: readonly ClassedAnswer[];
  readonly invited: readonly InvitedClass[];
  readonly weighed: WeighedAnswers | undefined;
};

@Injectable()
export class Margins {
  constructor(
    private readonly store: MarginsStore,
    private readonly resultsStore: ResultsStore,
    private readonly results: Results,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** The newest first. */
  ofPoll(tx: Tx, pollId: string): Promise<readonly PollMargins[]> {
    return this.store.ofPoll(tx, pollId);
  }

  /** Keeps what a file says; nothing is weighted to it before somebody chooses that. */
  async keep(
    tx: Tx,
    pollId: string,
    { fileName, totals }: MarginsText,
    by: StaffActor,
  ): Promise<MarginsDecision> {
    const refused = await this.refusal(tx, pollId);
    if (refused) return { ok: false, refused };
    const [id, digest] = [this.randomness.id(), sha256(canonicalJson(totals))];
    await this.store.add(tx, {
      ...{ id, pollId, fileName, totals, digest },
      ...{ readBy: by.accountId, readAt: this.clock.now() },
    });
    await this.record(tx, pollId, { event: 'result.margins-read', by, facts: { digest } });
    return { ok: true };
  }

  async choose(
    tx: Tx,
    pollId: string,
    { id, source }: { readonly id: string; readonly source: string },
    by: StaffActor,
  ): Promise<MarginsDecision> {
    const refused = await this.refusal(tx, pollId);
    if (refused) return { ok: false, refused };
    const at = this.clock.now();
    if (!(await this.store.choose(tx, { id, pollId, source, by: by.accountId, at })))
      return { ok: false, refused: 'margins-unknown' };
    const digest = (await this.store.inUse(tx, pollId))?.digest ?? '';
    await this.record(tx, pollId, { event: 'result.margins-chosen', by, facts: { digest, source } });
    await this.countAnew(tx, pollId, by);
    return { ok: true };
  }

  /** Back to the numbers of the frame. */
  async leave(tx: Tx, pollId: string, by: StaffActor): Promise<MarginsDecision> {
    const refused = await this.refusal(tx, pollId);
    if (refused) return { ok: false, refused };
    const inUse = await this.store.inUse(tx, pollId);
    if (!inUse) return { ok: false, refused: 'margins-unknown' };
    await this.store.leave(tx, pollId, { by: by.accountId, at: this.clock.now() });
    await this.record(tx, pollId, { event: 'result.margins-left', by, facts: { digest: inUse.digest } });
    await this.countAnew(tx, pollId, by);
    return { ok: true };
  }

  /** The weights of these answers; what cannot be met is written down, and the numbers of the frame count instead. */
  async weigh(
    tx: Tx,
    { id: pollId, letters }: Pick<Poll, 'id' | 'letters'>,
    answers: readonly ClassedAnswer[],
    invited: readonly InvitedClass[],
  ): Promise<WeighedAnswers | undefined> {
    const kind = letters ? 'probability' : 'panel';
    const chosen = await this.store.inUse(tx, pollId);
    if (!chosen) return weighAnswers(answers, invited, kind);
    const { source, digest, totals } = chosen;
    const { weighed, notMet } = weighToMargins(answers, invited, kind, { source, digest, totals });
    await this.store.notMet(tx, chosen.id, notMet);
    const facts = { digest };
    if (notMet.length > 0)
      await this.record(tx, pollId, { event: 'result.margins-not-met', by: SYSTEM, facts });
    return weighed;
  }

  /** The weights behind an earlier version of the result, when these were others than now. */
  otherWeights(
    { weighting }: Pick<ResultDocument, 'weighting'>,
    { poll: { letters }, answers, invited, weighed }: Weighed,
  ): { readonly otherWeights?: Float64Array } {
    if (!weighting || !weighed) return {};
    const kind = letters ? 'probability' : 'panel';
    const { margins } = weighting;
    const before = margins
      ? weighToMargins(answers, invited, kind, margins).weighed
      : weighAnswers(answers, invited, kind);
    const weights = before?.sample.weights;
    const isSame = weights?.every((weight, person) => weight === weighed.sample.weights[person]);
    return weights && isSame === false ? { otherWeights: weights } : {};
  }

  private async refusal(tx: Tx, pollId: string): Promise<MarginsRefusal | undefined> {
    await this.resultsStore.lockPoll(tx, pollId);
    return refuseMargins(await this.resultsStore.current(tx, pollId));
  }

  /** Nobody read it yet; the sweep counts again, with these weights. */
  private async countAnew(tx: Tx, pollId: string, by: StaffActor): Promise<void> {
    const result = await this.resultsStore.current(tx, pollId);
    if (result) await this.results.withdraw(tx, result.id, OTHER_WEIGHTS, by);
  }

  private record(
    tx: Tx,
    pollId: string,
    { event, by, facts }: { readonly event: string; readonly by: Actor; readonly facts: AuditFacts },
  ): Promise<unknown> {
    return this.audit.record(tx, { chain: `poll:${pollId}`, event, actor: by, subject: pollId, facts });
  }
}

const OTHER_WEIGHTS = 'De antwoorden worden anders gewogen.';
