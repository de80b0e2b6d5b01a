// Addresses of people who want to hear what happens with the answers; apart from every answer and every invitation.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { FollowRequest } from './follow-request.js';
import { FollowRequestsStore } from './follow-requests.store.js';

@Injectable()
export class FollowRequests {
  constructor(
    private readonly store: FollowRequestsStore,
    private readonly randomness: Randomness,
  ) {}

  /** Asking twice is the same as asking once. */
  async add(
    tx: Tx,
    pollId: string,
    { email, language }: Pick<FollowRequest, 'email' | 'language'>,
  ): Promise<void> {
    await this.store.add(tx, {
      ...{ id: this.randomness.id(), pollId, until: 'feedback', language },
      email: email.toLowerCase(),
    });
  }

  ofPoll(tx: Tx, pollId: string): Promise<readonly FollowRequest[]> {
    return this.store.ofPoll(tx, pollId);
  }

  withIds(tx: Tx, ids: readonly string[]): Promise<readonly FollowRequest[]> {
    return this.store.withIds(tx, ids);
  }

  /** Gone for good; answers how many there were. */
  erase(tx: Tx, ids: readonly string[]): Promise<number> {
    return this.store.erase(tx, ids);
  }

  /** Polls about which somebody still wants to hear. */
  polls(tx: Tx): Promise<readonly string[]> {
    return this.store.polls(tx);
  }
}
