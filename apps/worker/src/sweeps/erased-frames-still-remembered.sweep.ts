// A frame is erased and a poll that drew from it is over: its invitations forget who was asked and who took part.
import { Injectable } from '@nestjs/common';
import { ForgottenPeople } from '#features/invitations/index.js';
import { Population } from '#features/population/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class ErasedFramesStillRemembered implements Sweep {
  readonly name = 'erased-frames-still-remembered';

  constructor(
    private readonly transactions: Transactions,
    private readonly population: Population,
    private readonly forgotten: ForgottenPeople,
  ) {}

  run(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const frames = await this.population.frames(tx);
      const erased = frames.filter((frame) => frame.erasedAt !== null).map((frame) => frame.id);
      return erased.length === 0 ? 0 : this.forgotten.forget(tx, erased);
    });
  }
}
