// The SQL of who wants to hear what happens.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { FollowRequest } from './follow-request.js';

const COLUMNS = `id, poll_id as "pollId", email, until, language`;

@Injectable()
export class FollowRequestsStore {
  async add(tx: Tx, { id, pollId, email, until, language }: FollowRequest): Promise<void> {
    await tx.change(
      `insert into follow_request (id, poll_id, email, until, language) values ($1, $2, $3, $4, $5)
       on conflict (poll_id, email) do nothing`,
      [id, pollId, email, until, language],
    );
  }

  ofPoll(tx: Tx, pollId: string): Promise<readonly FollowRequest[]> {
    return tx.query(`select ${COLUMNS} from follow_request where poll_id = $1 order by id`, [pollId]);
  }

  withIds(tx: Tx, ids: readonly string[]): Promise<readonly FollowRequest[]> {
    return tx.query(`select ${COLUMNS} from follow_request where id = any ($1)`, [ids]);
  }

  erase(tx: Tx, ids: readonly string[]): Promise<number> {
    return tx.change('delete from follow_request where id = any ($1)', [ids]);
  }

  /** Polls about which somebody wants to hear. */
  async polls(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>('select distinct poll_id as id from follow_request');
    return rows.map(({ id }) => id);
  }
}
