// Who was asked and said nothing by the day they were given loses the seat, so that somebody else can be asked.
import { Injectable } from '@nestjs/common';
import { SeatAnswers } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class SeatsWithoutAnswer implements Sweep {
  readonly name = 'seats-without-answer';

  constructor(
    private readonly transactions: Transactions,
    private readonly seats: SeatAnswers,
  ) {}

  run(): Promise<number> {
    return this.transactions.run((tx) => this.seats.closeSilent(tx));
  }
}
