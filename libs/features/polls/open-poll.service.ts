// Opens a poll: in one transaction the questions are sealed, the drawn invited, the messages planned and all of it recorded.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations, type Reach } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Audit, SYSTEM, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { open, schedule, unschedule, type PollDecision, type PollRefusal } from './decide-poll.js';
import type { Poll } from './poll.js';
import { mayOpen } from './preflight.js';
import { PreflightInspection } from './preflight-inspection.service.js';
import { PollStore } from './polls.store.js';

export type Opened =
  | {
      readonly ok: true;
      readonly poll: Poll;
      /** To be handed to `Mailings.prompt` after the commit. */
      readonly mailing: { readonly id: string; readonly messages: number };
    }
  | { readonly ok: false; readonly refused: PollRefusal };

@Injectable()
export class OpenPoll {
  constructor(
    private readonly store: PollStore,
    private readonly inspection: PreflightInspection,
    private readonly questionnaires: Questionnaires,
    private readonly draws: Draws,
    private readonly invitations: Invitations,
    private readonly mailings: Mailings,
    private readonly population: Population,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async open(tx: Tx, id: string, by: Actor): Promise<Opened> {
    const decision = await this.whenReady(tx, id, (poll) => open(poll, this.clock.now()));
    if (!decision.ok) return decision;
    const { poll } = decision;
    const sealed = await this.questionnaires.seal(tx, poll.questionnaireId);
    if (!sealed.ok) return sealed;
    const reach = await this.invite(tx, poll);
    const mailing = await this.planMailing(tx, poll, by);
    await this.store.save(tx, poll);
    const { emails, letters } = reach;
    const facts = { invited: emails + letters, emails, letters, questionnaire: sealed.digest };
    await this.record(tx, poll, { event: 'poll.opened', by, facts });
    return { ok: true, poll, mailing };
  }

  /** The same check as for opening, so that nobody is surprised when the hour comes. */
  async plan(tx: Tx, id: string, by: Actor): Promise<PollDecision> {
    const decision = await this.whenReady(tx, id, (poll) => schedule(poll, this.clock.now()));
    if (!decision.ok) return decision;
    await this.store.save(tx, decision.poll);
    await this.record(tx, decision.poll, { event: 'poll.scheduled', by, facts: {} });
    return decision;
  }

  /** A scheduled poll that cannot open at its hour becomes a draft again, so that somebody looks at it. */
  async refuseOpening(tx: Tx, id: string, because: PollRefusal): Promise<void> {
    const poll = await this.store.lock(tx, id);
    const decision = poll && unschedule(poll);
    if (!decision?.ok) return;
    await this.store.save(tx, decision.poll);
    await this.record(tx, decision.poll, { event: 'poll.opening-refused', by: SYSTEM, facts: { because } });
  }

  private async whenReady(tx: Tx, id: string, decide: (poll: Poll) => PollDecision): Promise<PollDecision> {
    const poll = await this.store.lock(tx, id);
    if (!poll) return { ok: false, refused: 'unknown-poll' };
    const decision = decide(poll);
    if (!decision.ok) return decision;
    const { items } = await this.inspection.inspect(tx, poll);
    return mayOpen(items) ? decision : { ok: false, refused: 'not-ready' };
  }

  private async invite(tx: Tx, { id, frameId, drawId, letters }: Poll): Promise<Reach> {
    if (frameId === null || drawId === null) throw new Error('A poll without a draw passed the check.');
    const selected = await this.draws.selected(tx, drawId);
    const reach = await this.invitations.invite(tx, { subjectId: id, frameId, selected, letters });
    const invited = await this.invitations.ofSubject(tx, id);
    const pseudonyms = invited.map(({ pseudonym }) => pseudonym);
    const on = localTimeOf(this.clock.now()).day;
    await this.population.recordContacts(tx, { frameId, pseudonyms, subjectId: id, kind: 'invitation', on });
    return reach;
  }

  private async planMailing(tx: Tx, poll: Poll, by: Actor): Promise<{ id: string; messages: number }> {
    const recipientIds = await this.invitations.emailRecipients(tx, poll.id);
    const plan = { subjectId: poll.id, kind: 'invitation', startAt: this.clock.now(), by } as const;
    const id = await this.mailings.plan(tx, { ...plan, recipientIds });
    return { id, messages: recipientIds.length };
  }

  private record(tx: Tx, { id }: Poll, { event, by, facts }: Happening): Promise<void> {
    return this.audit.record(tx, { chain: `poll:${id}`, event, actor: by, subject: id, facts });
  }
}

type Happening = { readonly event: string; readonly by: Actor; readonly facts: AuditFacts };
