// The SQL of who wants to hear what happens.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

export type FollowRequest = { readonly id: string; readonly pollId: string; readonly email: string };

@Injectable()
export class FollowRequestsStore {
  async add(tx: Tx, { id, pollId, email }: FollowRequest): Promise<void> {
    await tx.change(
      'insert into follow_request (id, poll_id, email) values ($1, $2, $3) on conflict (poll_id, email) do nothing',
      [id, pollId, email],
    );
  }
}
