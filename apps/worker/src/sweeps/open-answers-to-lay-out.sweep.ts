// A poll was counted: lay out what people wrote for staff to read; a poll is done with: erase it again.
import { Injectable } from '@nestjs/common';
import { OpenAnswers } from '#features/coding/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class OpenAnswersToLayOut implements Sweep {
  readonly name = 'open-answers-to-lay-out';

  constructor(
    private readonly transactions: Transactions,
    private readonly open: OpenAnswers,
  ) {}

  async run(): Promise<number> {
    const polls = await this.transactions.read((tx) => this.open.notLaidOut(tx));
    let done = await this.transactions.run((tx) => this.open.eraseDone(tx));
    for (const poll of polls) done += await this.transactions.run((tx) => this.open.layOut(tx, poll));
    return done;
  }
}
