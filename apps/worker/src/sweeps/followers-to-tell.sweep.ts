// Somebody left an address to hear what happens: tell them when it happens, and erase the address after the last message.
import { Injectable } from '@nestjs/common';
import { FollowMail } from '#features/feedback/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class FollowersToTell implements Sweep {
  readonly name = 'followers-to-tell';

  constructor(
    private readonly transactions: Transactions,
    private readonly mail: FollowMail,
  ) {}

  async run(): Promise<number> {
    const polls = await this.transactions.read((tx) => this.mail.waiting(tx));
    let done = 0;
    for (const poll of polls) done += await this.transactions.run((tx) => this.mail.settle(tx, poll));
    return done;
  }
}
