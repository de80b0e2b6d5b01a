// Messages that are due and that nobody works on: frees what a stopped worker held, and puts the work on the queue again.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class MailingsDue implements Sweep {
  readonly name = 'mailings-due';

  constructor(
    private readonly transactions: Transactions,
    private readonly mailings: Mailings,
  ) {}

  async run(): Promise<number> {
    const mailings = await this.transactions.run((tx) => this.mailings.due(tx));
    for (const { id, due } of mailings) await this.mailings.prompt(id, due);
    return mailings.length;
  }
}
