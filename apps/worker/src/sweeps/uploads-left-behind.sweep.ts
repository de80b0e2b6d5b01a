// Somebody chose a file and walked away: an hour later it is gone.
import { Injectable } from '@nestjs/common';
import { Uploads } from '#features/population/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class UploadsLeftBehind implements Sweep {
  readonly name = 'uploads-left-behind';

  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: Uploads,
  ) {}

  run(): Promise<number> {
    return this.transactions.run((tx) => this.uploads.removeLeftBehind(tx));
  }
}
