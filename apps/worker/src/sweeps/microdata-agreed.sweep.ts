// An agreement with a researcher is in force and its file was not made: make it. None is in force any more: erase it.
import { Injectable } from '@nestjs/common';
import { MakeMicrodata } from '#features/results/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class MicrodataAgreed implements Sweep {
  readonly name = 'microdata-agreed';

  constructor(
    private readonly transactions: Transactions,
    private readonly microdata: MakeMicrodata,
  ) {}

  async run(): Promise<number> {
    const erased = await this.transactions.run((tx) => this.microdata.erase(tx));
    const waiting = await this.transactions.read((tx) => this.microdata.waiting(tx));
    let made = 0;
    for (const each of waiting)
      if (await this.transactions.run((tx) => this.microdata.make(tx, each))) made += 1;
    return erased + made;
  }
}
