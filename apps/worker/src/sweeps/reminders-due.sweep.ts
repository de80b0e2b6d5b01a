// Who did not answer by the day that staff chose is reminded, by e-mail or by a letter that is put ready; who answered meanwhile is not.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Reminders } from '#features/polls/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class RemindersDue implements Sweep {
  readonly name = 'reminders-due';

  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: Reminders,
    private readonly mailings: Mailings,
  ) {}

  async run(): Promise<number> {
    const sent = await this.transactions.run((tx) => this.reminders.sendDue(tx));
    for (const { mailingId, messages } of sent) await this.mailings.prompt(mailingId, messages);
    return sent.length;
  }
}
