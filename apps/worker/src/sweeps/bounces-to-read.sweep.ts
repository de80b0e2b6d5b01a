// The mailbox for bounces may hold something new: a job goes and looks, so that other sweeps need not wait for the mail server.
import { Injectable } from '@nestjs/common';
import { BounceReading } from '#features/invitations/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class BouncesToRead implements Sweep {
  readonly name = 'bounces-to-read';

  constructor(
    private readonly transactions: Transactions,
    private readonly bounces: BounceReading,
  ) {}

  /** Looking is not yet doing something, so this never counts. */
  async run(): Promise<number> {
    if (await this.transactions.read((tx) => this.bounces.isDue(tx))) await this.bounces.prompt();
    return 0;
  }
}
