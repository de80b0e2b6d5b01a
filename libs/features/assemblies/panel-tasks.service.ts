// Long computations on panels: asked for on a page, carried out by the worker in a thread, stopped by anybody who may ask.
import { Injectable } from '@nestjs/common';
import { totalsOf } from '#domain/sortition/seal-panels.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { Queues } from '#platform/queue/queues.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import { carryOutPanelTask } from './assemblies.jobs.js';
import type { Computed, PanelOrder } from './compute-panels.js';
import type { AssemblyRefusal } from './decide-assembly.js';
import { mustBeSolved } from './doubts.js';
import { panelQuestionOf } from './panel-question.js';
import {
  figuresOf,
  type LotteryTask,
  type PanelTask,
  type PanelTaskOutcome,
  type PanelWish,
  type ReservesTask,
} from './panel-task.js';
import { PanelTasksStore } from './panel-tasks.store.js';
import { PanelThread } from './panel-thread.service.js';
import { Panels } from './panels.service.js';
import { Registrations } from './registrations.service.js';
import { Reserves } from './reserves.service.js';
import { targetFaults } from './target-faults.js';

const BEAT_MS = 1500;

export type PanelAsked =
  { readonly ok: true; readonly taskId: string } | { readonly ok: false; readonly refused: AssemblyRefusal };

@Injectable()
export class PanelTasks {
  constructor(
    private readonly store: PanelTasksStore,
    private readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
    private readonly registrations: Registrations,
    private readonly panels: Panels,
    private readonly reserves: Reserves,
    private readonly thread: PanelThread,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Call `prompt` after the commit. */
  async ask(tx: Tx, assemblyId: string, wish: PanelWish, by: StaffActor): Promise<PanelAsked> {
    const refused = await this.refusal(tx, assemblyId, wish);
    if (refused) return { ok: false, refused };
    const taskId = this.randomness.id();
    const task = { ...wish, id: taskId, assemblyId, byAccount: by.accountId, askedAt: this.clock.now() };
    await this.store.add(tx, task);
    return { ok: true, taskId };
  }

  prompt(taskId: string): Promise<void> {
    return this.queues.enqueue(carryOutPanelTask, { taskId }, taskId);
  }

  latest<Kind extends PanelTask['kind']>(
    tx: Tx,
    assemblyId: string,
    kinds: readonly Kind[],
  ): Promise<Extract<PanelTask, { readonly kind: Kind }> | undefined> {
    return this.store.latest(tx, assemblyId, kinds);
  }

  /** Whatever was asked last. */
  newest(tx: Tx, assemblyId: string): Promise<PanelTask | undefined> {
    return this.store.latest(tx, assemblyId, ['check', 'trial', 'seal', 'reserves']);
  }

  async cancel(tx: Tx, assemblyId: string): Promise<void> {
    await this.store.cancel(tx, assemblyId, this.clock.now());
  }

  waiting(tx: Tx): Promise<readonly string[]> {
    return this.store.waiting(tx, this.clock.now());
  }

  /** Doing it twice is once the work; a worker that died leaves it to the next. */
  async carryOut(taskId: string): Promise<void> {
    const task = await this.transactions.run((tx) => this.store.take(tx, taskId, this.clock.now()));
    if (!task) return;
    await (task.kind === 'reserves' ? this.chooseReserves(task) : this.findPanels(task));
  }

  private async findPanels(task: LotteryTask): Promise<void> {
    const order = await this.transactions.read((tx) => this.orderOf(tx, task));
    const computed = await this.watched(task, (tell, stopped) =>
      this.thread.compute(order, tell, stopped),
    ).catch(() => 'failed' as const);
    await this.transactions.run(async (tx) => {
      const outcome = await this.outcomeOf(tx, task, { order, computed });
      await this.store.finish(tx, task.id, outcome, this.clock.now());
    });
  }

  private async chooseReserves(task: ReservesTask): Promise<void> {
    const order = await this.transactions.read((tx) => this.reserves.orderOf(tx, task));
    const found = await this.watched(task, (tell, stopped) =>
      this.thread.chooseReserves(order, stopped),
    ).catch(() => 'failed' as const);
    await this.transactions.run(async (tx) => {
      const outcome =
        found === undefined || found === 'failed'
          ? ({ ok: false, refused: found ?? 'cancelled' } as const)
          : await this.reserves.keep(tx, task, order, found);
      await this.store.finish(tx, task.id, outcome, this.clock.now());
    });
  }

  private async refusal(tx: Tx, assemblyId: string, wish: PanelWish): Promise<AssemblyRefusal | undefined> {
    const assembly = await this.assemblies.find(tx, assemblyId);
    if (!assembly) return 'unknown-assembly';
    if (await this.store.isBusy(tx, assemblyId)) return 'busy';
    if (wish.kind === 'reserves')
      return assembly.state === 'drawn' && (await this.reserves.mayChoose(tx, assemblyId))
        ? undefined
        : 'not-in-this-state';
    if (targetFaults(assembly.categories, assembly.size).length > 0) return 'targets-impossible';
    if (wish.kind !== 'seal')
      return ['registering', 'closed'].includes(assembly.state) ? undefined : 'not-in-this-state';
    if (assembly.state !== 'closed') return 'not-in-this-state';
    if ((await this.registrations.doubts(tx, assembly)).some(mustBeSolved)) return 'doubts-left';
    if (this.panels.announceRefusal(wish.asked.announced) === 'lead-too-short') return 'lead-too-short';
    const earlier = await this.panels.latest(tx, assemblyId);
    return earlier && wish.asked.reason.trim() === '' ? 'reason-missing' : undefined;
  }

  private async orderOf(tx: Tx, { assemblyId, kind, asked }: LotteryTask): Promise<PanelOrder> {
    const assembly = await this.assemblies.find(tx, assemblyId);
    if (!assembly) throw new Error('A computation is for an assembly that does not exist.');
    const registrations = await this.registrations.ofAssembly(tx, assemblyId);
    return {
      question: panelQuestionOf(assembly, registrations),
      method: asked.method,
      number: kind !== 'check',
    };
  }

  /** The heart beats beside the thread and looks whether somebody wants it to stop. */
  private async watched<Found>(
    { id, cancelledAt }: PanelTask,
    work: Work<Found>,
  ): Promise<Found | undefined> {
    if (cancelledAt !== null) return undefined;
    const stopping = new AbortController();
    let step = '';
    const beat = async (): Promise<void> => {
      const stopped = await this.transactions.run((tx) => this.store.beat(tx, id, step, this.clock.now()));
      if (stopped) stopping.abort();
    };
    const heart = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
    const tell = (next: string): void => {
      step = next;
      void beat().catch(() => undefined);
    };
    try {
      return await work(tell, stopping.signal);
    } finally {
      clearInterval(heart);
    }
  }

  private async outcomeOf(tx: Tx, task: LotteryTask, { order, computed }: Result): Promise<PanelTaskOutcome> {
    if (computed === undefined) return { ok: false, refused: 'cancelled' };
    if (computed === 'failed') return { ok: false, refused: 'failed' };
    if (task.kind === 'seal' && computed.ok) {
      const sealed = await this.panels.seal(tx, { task, order, computed });
      if (!sealed.ok) return sealed;
    }
    return figuresOf(computed, task.kind === 'trial' ? exampleOf(order, computed) : null);
  }
}

type Work<Found> = (tell: (step: string) => void, stopped: AbortSignal) => Promise<Found | undefined>;
type Result = { readonly order: PanelOrder; readonly computed: Computed | 'failed' | undefined };

/** The first of the thousand, only to show what a panel looks like. */
function exampleOf({ question }: PanelOrder, computed: Computed): readonly (readonly number[])[] | null {
  const members = computed.ok ? computed.numbered?.panels[0] : undefined;
  if (!members) return null;
  const people = members.flatMap((position) => question.people[position] ?? []);
  return totalsOf(people, question.categories);
}
