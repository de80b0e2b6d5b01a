// The work on an assembly as a whole: make it, change it, move it along its life; every decision stands in its trail.
import { Injectable } from '@nestjs/common';
import type { TargetChange } from '#domain/panel-lottery/relax-targets.js';
import { Audit, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { AssembliesStore } from './assemblies.store.js';
import {
  firstInvitees,
  POOL_PER_SEAT,
  type AssemblyAudience,
  type AssemblyDetails,
} from './assembly-details.js';
import type { Assembly, AssemblyCategory, PanelMethod } from './assembly.js';
import * as decide from './decide-assembly.js';
import type { AssemblyDecision } from './decide-assembly.js';
import { relaxedCategories } from './relaxed-categories.js';
import { slugOf } from './slug.js';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

type Deed = { readonly event: string; readonly by: Actor; readonly facts?: AuditFacts };

@Injectable()
export class Assemblies {
  constructor(
    private readonly store: AssembliesStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  find(tx: Tx, id: string): Promise<Assembly | undefined> {
    return this.store.find(tx, id);
  }

  bySlug(tx: Tx, slug: string): Promise<Assembly | undefined> {
    return this.store.bySlug(tx, slug);
  }

  /** Newest first. */
  list(tx: Tx): Promise<readonly Assembly[]> {
    return this.store.list(tx);
  }

  dueToClose(tx: Tx): Promise<readonly string[]> {
    return this.store.dueToClose(tx, this.clock.now());
  }

  dueToErase(tx: Tx): Promise<readonly string[]> {
    return this.store.dueToErase(tx, localTimeOf(this.clock.now()).day);
  }

  async create(tx: Tx, details: AssemblyDetails, by: StaffActor): Promise<Assembly> {
    const now = this.clock.now();
    const number = await this.store.nextNumber(tx, Number(localTimeOf(now).day.slice(0, 4)));
    const draft: Assembly = {
      ...details,
      ...firstInvitees,
      poolWanted: details.size * POOL_PER_SEAT,
      id: this.randomness.id(),
      number,
      slug: '',
      state: 'draft',
      method: 'leximin',
      categories: [],
      drawId: null,
      createdBy: by.accountId,
      createdAt: now,
      openedAt: null,
      closedAt: null,
      erasedAt: null,
      withdrawnBecause: '',
    };
    const assembly = { ...draft, slug: await this.freeSlug(tx, draft) };
    await this.store.insert(tx, assembly);
    await this.record(tx, assembly.id, { event: 'assembly.created', by, facts: { number } });
    return assembly;
  }

  edit(tx: Tx, id: string, details: AssemblyDetails, by: Actor): Promise<AssemblyDecision> {
    return this.decided(tx, id, { event: 'assembly.details-changed', by }, async (assembly) => {
      const decision = decide.changeDetails(assembly, details);
      if (!decision.ok || details.title === assembly.title) return decision;
      return {
        ok: true,
        assembly: { ...decision.assembly, slug: await this.freeSlug(tx, decision.assembly) },
      };
    });
  }

  chooseAudience(tx: Tx, id: string, audience: AssemblyAudience, by: Actor): Promise<AssemblyDecision> {
    const facts = { pool: audience.poolWanted, areas: audience.areas.length };
    return this.decided(tx, id, { event: 'assembly.audience-changed', by, facts }, (assembly) =>
      decide.changeAudience(assembly, audience),
    );
  }

  chooseCategories(
    tx: Tx,
    id: string,
    categories: readonly AssemblyCategory[],
    by: Actor,
  ): Promise<AssemblyDecision> {
    const facts = { categories: categories.length };
    return this.decided(tx, id, { event: 'assembly.targets-changed', by, facts }, (assembly) =>
      decide.changeCategories(assembly, categories),
    );
  }

  /** Takes over a change that a check proposed, as long as the targets are still those that were checked. */
  relax(tx: Tx, id: string, changes: readonly TargetChange[], by: Actor): Promise<AssemblyDecision> {
    const facts = { targets: changes.length };
    return this.decided(tx, id, { event: 'assembly.targets-relaxed', by, facts }, (assembly) => {
      const relaxed = relaxedCategories(assembly.categories, changes);
      return relaxed
        ? decide.changeCategories(assembly, relaxed)
        : { ok: false, refused: 'not-in-this-state' };
    });
  }

  chooseMethod(tx: Tx, id: string, method: PanelMethod, by: Actor): Promise<AssemblyDecision> {
    return this.decided(tx, id, { event: 'assembly.method-chosen', by, facts: { method } }, (assembly) =>
      decide.chooseMethod(assembly, method),
    );
  }

  prepare(tx: Tx, id: string, by: Actor): Promise<AssemblyDecision> {
    return this.decided(tx, id, { event: 'assembly.prepared', by }, (assembly) =>
      decide.prepare(assembly, this.clock.now()),
    );
  }

  reconsider(tx: Tx, id: string, by: Actor): Promise<AssemblyDecision> {
    return this.decided(tx, id, { event: 'assembly.reconsidered', by }, decide.reconsider);
  }

  attachDraw(tx: Tx, id: string, drawId: string, by: Actor): Promise<AssemblyDecision> {
    return this.decided(
      tx,
      id,
      { event: 'assembly.draw-attached', by, facts: { draw: drawId } },
      (assembly) => decide.attachDraw(assembly, drawId),
    );
  }

  withdraw(tx: Tx, id: string, reason: string, by: Actor): Promise<AssemblyDecision> {
    return this.decided(tx, id, { event: 'assembly.withdrawn', by }, (assembly) =>
      decide.withdraw(assembly, reason),
    );
  }

  /** The assembly, on which nobody else works until the transaction ends. */
  hold(tx: Tx, id: string): Promise<Assembly | undefined> {
    return this.store.lock(tx, id);
  }

  /** Load under a lock, decide, save, record; for the other services of this feature too. */
  async decided(
    tx: Tx,
    id: string,
    deed: Deed,
    decision: (assembly: Assembly) => AssemblyDecision | Promise<AssemblyDecision>,
  ): Promise<AssemblyDecision> {
    const assembly = await this.store.lock(tx, id);
    if (!assembly) return { ok: false, refused: 'unknown-assembly' };
    const outcome = await decision(assembly);
    if (!outcome.ok) return outcome;
    await this.store.save(tx, outcome.assembly);
    await this.record(tx, id, deed);
    return outcome;
  }

  record(tx: Tx, id: string, { event, by, facts = {} }: Deed): Promise<void> {
    return this.audit.record(tx, { chain: `assembly:${id}`, event, actor: by, subject: id, facts });
  }

  private async freeSlug(tx: Tx, { id, title, number }: Assembly): Promise<string> {
    const slug = slugOf(title, number);
    const taken = await this.store.bySlug(tx, slug);
    return taken && taken.id !== id ? `${slug}-${number.toLowerCase()}` : slug;
  }
}
