// Lets staff follow the mailings of a poll while they go.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { LivePulses, type Follower } from './live-pulses.js';

@Injectable()
export class LiveSending implements BeforeApplicationShutdown {
  private readonly pulses: LivePulses;

  constructor(transactions: Transactions, mailings: Mailings) {
    this.pulses = new LivePulses((ids) => transactions.single((tx) => mailings.pulses(tx, ids)));
  }

  /** Tells the present state soon and every change after it; the answer stops that. */
  follow(subjectId: string, follower: Follower): () => void {
    return this.pulses.follow(subjectId, follower);
  }

  /** Before the server closes, which waits for every open line. */
  beforeApplicationShutdown(): void {
    this.pulses.stop();
  }
}
