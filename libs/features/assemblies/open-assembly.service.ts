// Opening and closing the registration: invites the drawn, plans the mails, and keeps trials out of what counts.
import { Injectable } from '@nestjs/common';
import { Draws } from '#features/draws/index.js';
import { GoLive, Mailings } from '#features/deliveries/index.js';
import { Invitations, type Reach } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Assemblies } from './assemblies.service.js';
import type { Assembly } from './assembly.js';
import {
  close,
  extendRegistration,
  open,
  type AssemblyDecision,
  type AssemblyRefusal,
  type LaterDates,
} from './decide-assembly.js';
import { RegistrationsStore } from './registrations.store.js';

export type OpenedAssembly =
  | { readonly ok: true; readonly mailing: { readonly id: string; readonly messages: number } }
  | { readonly ok: false; readonly refused: AssemblyRefusal };

@Injectable()
export class OpenAssembly {
  constructor(
    private readonly assemblies: Assemblies,
    private readonly registrations: RegistrationsStore,
    private readonly draws: Draws,
    private readonly invitations: Invitations,
    private readonly mailings: Mailings,
    private readonly population: Population,
    private readonly goLive: GoLive,
    private readonly clock: Clock,
  ) {}

  /** Hand the mailing to `Mailings.prompt` after the commit. */
  async open(tx: Tx, id: string, by: Actor): Promise<OpenedAssembly> {
    const found = await this.assemblies.find(tx, id);
    const draw = found?.drawId ? await this.draws.find(tx, found.drawId) : undefined;
    if (found && draw?.document.stage !== 'drawn') return { ok: false, refused: 'draw-missing' };
    if (await this.goLive.onTrial(tx)) return { ok: false, refused: 'on-trial' };
    const today = localTimeOf(this.clock.now()).day;
    if (found && !(await this.population.hasFreshExtract(tx, found.frameId, today)))
      return { ok: false, refused: 'extract-stale' };
    const decision = await this.assemblies.decided(
      tx,
      id,
      { event: 'assembly.registration-opened', by },
      (one) => open(one, this.clock.now()),
    );
    if (!decision.ok) return decision;
    await this.registrations.dropTrials(tx, id);
    await this.invite(tx, decision.assembly);
    const recipientIds = await this.invitations.emailRecipients(tx, id);
    const plan = { subjectId: id, kind: 'invitation', startAt: this.clock.now(), by } as const;
    const mailing = await this.mailings.plan(tx, { ...plan, recipientIds });
    return { ok: true, mailing: { id: mailing, messages: recipientIds.length } };
  }

  extend(tx: Tx, id: string, later: LaterDates, by: Actor): Promise<AssemblyDecision> {
    const facts = { until: later.lastDay };
    return this.assemblies.decided(
      tx,
      id,
      { event: 'assembly.registration-extended', by, facts },
      (assembly) => extendRegistration(assembly, later, this.clock.now()),
    );
  }

  async close(tx: Tx, id: string, by: Actor): Promise<AssemblyDecision> {
    const decision = await this.assemblies.decided(
      tx,
      id,
      { event: 'assembly.registration-closed', by },
      (one) => close(one, this.clock.now()),
    );
    if (!decision.ok) return decision;
    await this.registrations.dropTrials(tx, id);
    for (const { mailing } of await this.mailings.progress(tx, id)) {
      // Who registered just now still gets the confirmation.
      const goesOn = mailing.state === 'cancelled' || mailing.kind === 'registered';
      if (!goesOn) await this.mailings.cancel(tx, mailing.id, by);
    }
    return decision;
  }

  private async invite(tx: Tx, { id, frameId, drawId, letters }: Assembly): Promise<Reach> {
    if (frameId === null || drawId === null) throw new Error('An assembly without a draw was opened.');
    const selected = await this.draws.selected(tx, drawId);
    const reach = await this.invitations.invite(tx, { subjectId: id, frameId, selected, letters });
    const invited = await this.invitations.ofSubject(tx, id);
    const pseudonyms = invited.map(({ pseudonym }) => pseudonym);
    const on = localTimeOf(this.clock.now()).day;
    await this.population.recordContacts(tx, { frameId, pseudonyms, subjectId: id, kind: 'invitation', on });
    return reach;
  }
}
