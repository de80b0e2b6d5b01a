// A poll that is over gets its figures, as soon as the last answer was shuffled.
import { Injectable } from '@nestjs/common';
import { ComputeResult } from '#features/results/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class ClosedPollsWithoutResult implements Sweep {
  readonly name = 'closed-polls-without-result';

  constructor(
    private readonly transactions: Transactions,
    private readonly results: ComputeResult,
  ) {}

  async run(): Promise<number> {
    const polls = await this.transactions.read((tx) => this.results.missing(tx));
    let computed = 0;
    for (const pollId of polls) {
      const result = await this.transactions.run((tx) => this.results.compute(tx, pollId));
      if (result) computed += 1;
    }
    return computed;
  }
}
