// Sealing and drawing panels: the record is published before the public value exists, and then follows from it.
import { Inject, Injectable } from '@nestjs/common';
import { announceRefusal, type AnnounceRefusal } from '#domain/sortition/announced-ahead.js';
import { drawPanel } from '#domain/sortition/draw-panel.js';
import type { PreviousDraw } from '#domain/sortition/panel-record.js';
import { ownFileOf, type OwnFile } from '#domain/sortition/own-file.js';
import { personSaltOf } from '#domain/sortition/panel-commitments.js';
import type { PanelAnnouncement, PanelValue } from '#domain/sortition/panel-value.js';
import { sealPanels, type PanelsToSeal, type PooledPerson } from '#domain/sortition/seal-panels.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Config } from '#platform/config/config.js';
import type { Tx } from '#platform/database/transactions.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import type { ComputedPanels, PanelOrder } from './compute-panels.js';
import { draw, redo, seal, type AssemblyDecision, type AssemblyRefusal } from './decide-assembly.js';
import { keepingFileOf, type KeepingFile } from './keeping-file.js';
import { poolOf } from './panel-question.js';
import type { PanelTask } from './panel-task.js';
import type { FoundPanel, PanelKeeping, PanelStanding } from './panel.js';
import { PanelsStore } from './panels.store.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatsStore } from './seats.store.js';

export type SealOrder = {
  readonly task: Extract<PanelTask, { kind: 'seal' }>;
  readonly order: PanelOrder;
  readonly computed: ComputedPanels;
};

type Done = { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal };

@Injectable()
export class Panels {
  constructor(
    private readonly store: PanelsStore,
    private readonly registrations: RegistrationsStore,
    private readonly seats: SeatsStore,
    private readonly assemblies: Assemblies,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    @Inject(CONFIG) private readonly config: Pick<Config, 'drawLeadMinutes'>,
  ) {}

  /** As far as it has come; undefined before the first seal. */
  latest(tx: Tx, assemblyId: string): Promise<FoundPanel | undefined> {
    return this.store.latest(tx, assemblyId);
  }

  /** Newest first. */
  all(tx: Tx, assemblyId: string): Promise<readonly FoundPanel[]> {
    return this.store.all(tx, assemblyId);
  }

  /** How far the newest panel of each of these assemblies is. */
  standings(tx: Tx, assemblyIds: readonly string[]): Promise<ReadonlyMap<string, PanelStanding>> {
    return this.store.standings(tx, assemblyIds);
  }

  kept(tx: Tx, panelId: string): Promise<PanelKeeping | undefined> {
    return this.store.kept(tx, panelId);
  }

  /**
   * Everything with which all can be made again, the choices after the draw too; undefined once it was erased.
   * @param place of the draw among those of this assembly, the first is 1; the newest without it
   */
  async keepingFile(tx: Tx, assemblyId: string, place?: number): Promise<KeepingFile | undefined> {
    const panels = await this.store.all(tx, assemblyId);
    const panel = panels[place === undefined ? 0 : panels.length - place];
    const kept = panel && (await this.store.kept(tx, panel.id));
    if (!kept) return undefined;
    const seats = (await this.seats.records(tx, panel.id)).map((one) => one.kept);
    return keepingFileOf(panel.record, kept, seats);
  }

  /** That the file with which all can be made again left the house, stands in the trail. */
  recordDownload(tx: Tx, assemblyId: string, by: Actor): Promise<void> {
    return this.assemblies.record(tx, assemblyId, { event: 'assembly.pool-downloaded', by });
  }

  numbers(tx: Tx, panelId: string): Promise<ReadonlyMap<string, number>> {
    return this.store.numbers(tx, panelId);
  }

  /** What one registrant may have: everything that shows their own place, and nothing of others. */
  async ownFile(tx: Tx, { id, record }: FoundPanel, registrationId: string): Promise<OwnFile | undefined> {
    const kept = await this.store.kept(tx, id);
    const person = kept?.pool.find((one) => one.id === registrationId);
    return (kept && person && ownFileOf(record, kept.opening, person)) ?? undefined;
  }

  /** Why this may not be announced now; a public value is announced as long ahead as the town asks (`DRAW_LEAD_MINUTES`). */
  announceRefusal(announced: PanelAnnouncement): AnnounceRefusal | undefined {
    const sealedAt = this.clock.now().toISOString();
    return announceRefusal({ announced, sealedAt }, this.config.drawLeadMinutes);
  }

  async seal(tx: Tx, { task, order, computed }: SealOrder): Promise<Done> {
    const { assemblyId, asked, byAccount } = task;
    const assembly = await this.assemblies.find(tx, assemblyId);
    const numbered = computed.numbered;
    if (assembly?.state !== 'closed' || !numbered) return { ok: false, refused: 'not-in-this-state' };
    const secret = this.randomness.bytes(32).toString('hex');
    const registered = poolOf(assembly, await this.registrations.ofAssembly(tx, assemblyId));
    const people = registered.map((one) => ({ ...one, salt: personSaltOf(secret, one.salt) }));
    if (!isSamePool(people, order)) return { ok: false, refused: 'not-in-this-state' };
    const refused = this.announceRefusal(asked.announced);
    if (refused) return { ok: false, refused: refusalText(refused) };
    const earlier = await this.store.latest(tx, assemblyId);
    const sealed = sealPanels({
      purpose: `Burgerberaad ${assembly.number}: ${assembly.title}`,
      previous: earlier ? againAfter(earlier, asked.reason) : null,
      size: order.question.size,
      categories: order.question.categories,
      method: asked.method,
      solver: computed.solver,
      announced: asked.announced,
      people,
      panels: numbered.panels,
      secret,
      sealedAt: this.clock.now().toISOString(),
    });
    if (!sealed.ok) return { ok: false, refused: refusalText(sealed.refused) };
    await this.keep(tx, { task, people, computed, sealed, earlier });
    const by: StaffActor = { kind: 'staff', accountId: byAccount };
    const facts = { people: people.length, digest: sealed.sealed.documentDigest };
    return this.assemblies.decided(tx, assemblyId, { event: 'assembly.sealed', by, facts }, (one) =>
      seal({ ...one, method: asked.method }),
    );
  }

  /** The number is there: which panel it is follows, and nobody has a choice any more. */
  async draw(tx: Tx, assemblyId: string, publicValue: PanelValue, by: StaffActor): Promise<AssemblyDecision> {
    const found = await this.store.latest(tx, assemblyId);
    const kept = found && (await this.store.kept(tx, found.id));
    if (found?.record.stage !== 'sealed' || !kept) return { ok: false, refused: 'not-in-this-state' };
    const now = this.clock.now();
    const drawn = drawPanel(found.record, {
      publicValue,
      isGenuine: isGenuineBeacon,
      opening: kept.opening,
      drawnAt: now.toISOString(),
    });
    if (!drawn.ok) return { ok: false, refused: refusalText(drawn.refused) };
    const facts = { panel: drawn.drawn.panelNumber, digest: drawn.drawn.documentDigest };
    const decision = await this.assemblies.decided(
      tx,
      assemblyId,
      { event: 'assembly.drawn', by, facts },
      draw,
    );
    if (!decision.ok) return decision;
    await this.store.addStage(tx, found.id, drawn.drawn, { at: now, byAccount: by.accountId });
    const ids = await this.store.registrationIds(tx, found.id, drawn.drawn.members);
    await this.seats.add(
      tx,
      ids.map((registrationId) => ({
        id: this.randomness.id(),
        panelId: found.id,
        registrationId,
        origin: 'panel',
      })),
    );
    return decision;
  }

  /** Back to the pool, with a reason that everybody can read from then on; the next seal names this draw and repeats it. */
  async redo(tx: Tx, assemblyId: string, because: string, by: Actor): Promise<AssemblyDecision> {
    const reason = because.trim();
    if (reason === '') return { ok: false, refused: 'reason-missing' };
    const deed = { event: 'assembly.draw-undone', by };
    const decision = await this.assemblies.decided(tx, assemblyId, deed, redo);
    const panel = decision.ok ? await this.store.latest(tx, assemblyId) : undefined;
    if (!panel) return decision;
    await this.store.undo(tx, panel.id, { because: reason, at: this.clock.now() });
    await this.registrations.openList(tx, assemblyId);
    return decision;
  }

  private async keep(tx: Tx, { task, people, computed, sealed, earlier }: ToKeep): Promise<void> {
    const id = this.randomness.id();
    const now = this.clock.now();
    const { assemblyId, asked, byAccount } = task;
    const replacesId = earlier?.id ?? null;
    await this.store.add(tx, { id, assemblyId, createdAt: now, replacesId, reason: asked.reason });
    await this.store.addStage(tx, id, sealed.sealed, { at: now, byAccount });
    await this.store.addPeople(
      tx,
      id,
      people.map((person) => person.id),
      sealed.numbers,
    );
    const { panels, probabilities, certificate } = computed;
    const proof = { panels, probabilities, certificate };
    await this.store.keep(tx, id, { pool: people, opening: sealed.opening, proof });
  }
}

type ToKeep = Pick<SealOrder, 'task' | 'computed'> & {
  readonly people: PanelsToSeal['people'];
  readonly sealed: Extract<ReturnType<typeof sealPanels>, { ok: true }>;
  readonly earlier: FoundPanel | undefined;
};

/** Somebody may have withdrawn while the computer was at it. */
const isSamePool = (people: readonly PooledPerson[], { question }: PanelOrder): boolean =>
  JSON.stringify(people.map(({ id, values }) => [id, values])) ===
  JSON.stringify(question.people.map(({ id, values }) => [id, values]));

const againAfter = ({ record }: FoundPanel, reason: string): PreviousDraw => ({
  digest: record.documentDigest,
  kind: 'again',
  reason,
});

const KNOWN_REFUSALS = [
  'reason-missing',
  'round-already-known',
  'moment-too-soon',
  'lead-too-short',
  'value-too-early',
] as const;

function refusalText(refused: string): AssemblyRefusal {
  return KNOWN_REFUSALS.find((known) => known === refused) ?? 'bad-public-value';
}
