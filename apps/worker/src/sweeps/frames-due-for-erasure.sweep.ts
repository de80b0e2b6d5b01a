// The delete-by date of a frame has come: forget its people, here and in the draws over it.
import { Injectable } from '@nestjs/common';
import { Draws } from '#features/draws/index.js';
import { FrameErasure } from '#features/population/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class FramesDueForErasure implements Sweep {
  readonly name = 'frames-due-for-erasure';

  constructor(
    private readonly transactions: Transactions,
    private readonly erasure: FrameErasure,
    private readonly draws: Draws,
  ) {}

  async run(): Promise<number> {
    const due = await this.transactions.read((tx) => this.erasure.due(tx));
    for (const frameId of due)
      await this.transactions.run(async (tx) => {
        await this.draws.forgetFrame(tx, frameId);
        await this.erasure.erase(tx, frameId, SYSTEM);
      });
    return due.length;
  }
}
