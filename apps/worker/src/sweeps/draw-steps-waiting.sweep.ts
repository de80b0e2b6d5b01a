// A step of a draw was asked and the queue did not bring it: carry it out.
import { Injectable } from '@nestjs/common';
import { DrawTasks } from '#features/draws/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class DrawStepsWaiting implements Sweep {
  readonly name = 'draw-steps-waiting';

  constructor(
    private readonly transactions: Transactions,
    private readonly tasks: DrawTasks,
  ) {}

  async run(): Promise<number> {
    const waiting = await this.transactions.read((tx) => this.tasks.waiting(tx));
    let done = 0;
    for (const id of waiting) {
      if (await this.transactions.run((tx) => this.tasks.carryOut(tx, id))) done += 1;
    }
    return done;
  }
}
