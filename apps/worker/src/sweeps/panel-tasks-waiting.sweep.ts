// Computations on panels that nobody works on: never started, or left by a worker that died.
import { Injectable } from '@nestjs/common';
import { PanelTasks } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class PanelTasksWaiting implements Sweep {
  readonly name = 'panel-tasks-waiting';

  constructor(
    private readonly transactions: Transactions,
    private readonly tasks: PanelTasks,
  ) {}

  /** Put on the queue again, so that other sweeps need not wait for it. */
  async run(): Promise<number> {
    const waiting = await this.transactions.read((tx) => this.tasks.waiting(tx));
    for (const id of waiting) await this.tasks.prompt(id);
    return waiting.length;
  }
}
