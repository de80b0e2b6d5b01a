// Keeps the alternates of a drawn group: chosen once, from who is on the reserve list, before any seat was given away.
import { Injectable } from '@nestjs/common';
import type { Alternates } from '#domain/panel-lottery/choose-alternates.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies } from './assemblies.service.js';
import type { AssemblyRefusal } from './decide-assembly.js';
import type { ReservesFigures, ReservesTask } from './panel-task.js';
import { PanelsStore } from './panels.store.js';
import { counts } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { reservesKept, reservesOrder, reservesRecord, type ReservesOrder } from './reserves.js';
import { SeatsStore } from './seats.store.js';

type Kept = ReservesFigures | { readonly ok: false; readonly refused: AssemblyRefusal };

@Injectable()
export class Reserves {
  constructor(
    private readonly panels: PanelsStore,
    private readonly seats: SeatsStore,
    private readonly registrations: RegistrationsStore,
    private readonly assemblies: Assemblies,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Once, and not after a seat was given to somebody else: nobody can try until the outcome pleases. */
  async mayChoose(tx: Tx, assemblyId: string): Promise<boolean> {
    const panel = await this.panels.latest(tx, assemblyId);
    if (panel?.record.stage !== 'drawn') return false;
    return (await this.seats.records(tx, panel.id)).length === 0;
  }

  async orderOf(tx: Tx, { assemblyId, asked }: ReservesTask): Promise<ReservesOrder> {
    const panel = await this.panels.latest(tx, assemblyId);
    const kept = panel && (await this.panels.kept(tx, panel.id));
    if (panel?.record.stage !== 'drawn' || !kept)
      throw new Error('Alternates are wanted for a group that was not drawn.');
    const people = await this.registrations.ofAssembly(tx, assemblyId);
    const listed = new Set(people.filter((one) => counts(one) && one.reserve).map(({ id }) => id));
    const seated = new Set(await this.panels.registrationIds(tx, panel.id, panel.record.members));
    const members = kept.pool.filter(({ id }) => seated.has(id));
    const ready = kept.pool.filter(({ id }) => listed.has(id) && !seated.has(id));
    return reservesOrder(panel.record, { members, ready }, asked);
  }

  async keep(tx: Tx, task: ReservesTask, order: ReservesOrder, found: Alternates): Promise<Kept> {
    const { assemblyId, asked, byAccount } = task;
    const panel = await this.panels.latest(tx, assemblyId);
    if (panel?.record.stage !== 'drawn' || !(await this.mayChoose(tx, assemblyId)))
      return { ok: false, refused: 'not-in-this-state' };
    const keeping = await this.panels.kept(tx, panel.id);
    if (!keeping) return { ok: false, refused: 'not-in-this-state' };
    const numbers = await this.panels.numbers(tx, panel.id);
    const kept = reservesKept({ order, found }, numbers, this.randomness.bytes(32).toString('hex'));
    const { secret } = keeping.opening;
    const document = reservesRecord(panel.record, asked.stay, { kept, secret });
    const row = { id: this.randomness.id(), panelId: panel.id, at: this.clock.now(), byAccount };
    await this.seats.addRecord(tx, { ...row, document, kept });
    const by: Actor = { kind: 'staff', accountId: byAccount };
    const people = document.people;
    await this.assemblies.record(tx, assemblyId, { event: 'seat.reserves-chosen', by, facts: { people } });
    return { ok: true, people, miss: kept.miss, missWithout: kept.missWithout };
  }
}
