// An approved result becomes public at the moment that was decided, whether the college has reacted or not.
import { Injectable } from '@nestjs/common';
import { Results } from '#features/results/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class ResultsDueToPublish implements Sweep {
  readonly name = 'results-due-to-publish';

  constructor(
    private readonly transactions: Transactions,
    private readonly results: Results,
  ) {}

  async run(): Promise<number> {
    const due = await this.transactions.read((tx) => this.results.dueToPublish(tx));
    for (const id of due) await this.transactions.run((tx) => this.results.publish(tx, id));
    return due.length;
  }
}
