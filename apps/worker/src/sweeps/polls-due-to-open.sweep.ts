// A scheduled poll opens by itself at its moment; when it cannot, it becomes a draft again and the trail says why.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { OpenPoll, Polls } from '#features/polls/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class PollsDueToOpen implements Sweep {
  readonly name = 'polls-due-to-open';

  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly openPoll: OpenPoll,
    private readonly mailings: Mailings,
  ) {}

  async run(): Promise<number> {
    const due = await this.transactions.read((tx) => this.polls.dueToOpen(tx));
    for (const id of due) await this.open(id);
    return due.length;
  }

  private async open(id: string): Promise<void> {
    const opened = await this.transactions.run((tx) => this.openPoll.open(tx, id, SYSTEM));
    if (opened.ok) return this.mailings.prompt(opened.mailing.id, opened.mailing.messages);
    return this.transactions.run((tx) => this.openPoll.refuseOpening(tx, id, opened.refused));
  }
}
