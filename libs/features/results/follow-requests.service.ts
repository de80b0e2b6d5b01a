// Addresses of people who want one message when the result is there; apart from every answer and every invitation.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { FollowRequestsStore } from './follow-requests.store.js';

@Injectable()
export class FollowRequests {
  constructor(
    private readonly store: FollowRequestsStore,
    private readonly randomness: Randomness,
  ) {}

  /** Asking twice is the same as asking once. */
  async add(tx: Tx, pollId: string, email: string): Promise<void> {
    await this.store.add(tx, { id: this.randomness.id(), pollId, email: email.toLowerCase() });
  }
}
