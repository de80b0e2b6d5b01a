// Steps of a draw for a whole town take seconds: they are asked for on a page and carried out by the worker.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Queues } from '#platform/queue/queues.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { DrawRequest } from './draw-request.js';
import { stepOutcomeOf, type DrawOrder, type DrawTask } from './draw-steps.js';
import { DrawTasksStore } from './draw-tasks.store.js';
import { carryOutDrawStep } from './draws.jobs.js';
import { Draws } from './draws.service.js';

export type AskRefusal = 'reason-missing' | 'busy';
export type Asked =
  | { readonly ok: true; readonly drawId: string; readonly taskId: string }
  | { readonly ok: false; readonly refused: AskRefusal };

/** A new draw; `reason` is needed when an earlier one for the same subject was sealed already. */
export type PreparationOrder = Omit<DrawRequest, 'replaces'> & { readonly reason: string };

@Injectable()
export class DrawTasks {
  constructor(
    private readonly store: DrawTasksStore,
    private readonly draws: Draws,
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async askPreparation(tx: Tx, { reason, by, ...request }: PreparationOrder): Promise<Asked> {
    if (await this.store.isBusy(tx, request.subjectId)) return { ok: false, refused: 'busy' };
    const earlier = await this.draws.lastSealed(tx, request.subjectId);
    if (earlier !== undefined && reason.trim() === '') return { ok: false, refused: 'reason-missing' };
    const replaces = earlier === undefined ? null : { draw: earlier, reason: reason.trim() };
    const asked = { ...request, replaces };
    return this.ask(tx, await this.draws.begin(tx, asked), { step: 'prepare', asked }, by);
  }

  async askStep(tx: Tx, drawId: string, order: DrawOrder, by: DrawRequest['by']): Promise<Asked> {
    const latest = await this.store.latest(tx, drawId);
    if (latest?.doneAt === null) return { ok: false, refused: 'busy' };
    return this.ask(tx, drawId, order, by);
  }

  /** After the commit: the worker need not wait for its sweep. */
  prompt(taskId: string): Promise<void> {
    return this.queues.enqueue(carryOutDrawStep, { taskId }, taskId);
  }

  find(tx: Tx, taskId: string): Promise<DrawTask | undefined> {
    return this.store.find(tx, taskId);
  }

  /** The step that was asked last, done or not. */
  latest(tx: Tx, drawId: string): Promise<DrawTask | undefined> {
    return this.store.latest(tx, drawId);
  }

  waiting(tx: Tx): Promise<readonly string[]> {
    return this.store.waiting(tx);
  }

  /** Answers false when there was nothing to do: twice the same task is once the work. */
  async carryOut(tx: Tx, taskId: string): Promise<boolean> {
    const task = await this.store.take(tx, taskId);
    if (!task) return false;
    const result = await this.perform(tx, task);
    await this.store.finish(tx, taskId, this.clock.now(), stepOutcomeOf(result));
    return true;
  }

  private perform(tx: Tx, task: DrawTask): ReturnType<Draws['prepare' | 'seal' | 'draw']> {
    const by = { kind: 'staff', accountId: task.byAccount } as const;
    switch (task.step) {
      case 'prepare':
        return this.draws.prepareAs(tx, task.drawId, { ...task.asked, by });
      case 'seal':
        return this.draws.seal(tx, task.drawId, task.asked, by);
      case 'draw':
        return this.draws.draw(tx, task.drawId, task.asked, by);
    }
  }

  private async ask(tx: Tx, drawId: string, order: DrawOrder, by: DrawRequest['by']): Promise<Asked> {
    const taskId = this.randomness.id();
    const byAccount = by.accountId;
    await this.store.add(tx, { ...order, id: taskId, drawId, byAccount, askedAt: this.clock.now() });
    return { ok: true, drawId, taskId };
  }
}
