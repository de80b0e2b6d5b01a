// A poll closes by itself at the moment that was promised: no answer after it, no message after it.
import { Injectable } from '@nestjs/common';
import { Polls } from '#features/polls/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class PollsDueToClose implements Sweep {
  readonly name = 'polls-due-to-close';

  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
  ) {}

  async run(): Promise<number> {
    const due = await this.transactions.read((tx) => this.polls.dueToClose(tx));
    for (const id of due) await this.transactions.run((tx) => this.polls.close(tx, id, SYSTEM));
    return due.length;
  }
}
