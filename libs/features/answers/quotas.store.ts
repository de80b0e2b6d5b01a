// Reads and adds up how far quotas are filled.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

@Injectable()
export class QuotaStore {
  /** By the id of the quota; one of which nothing was counted yet is not there. */
  async counts(tx: Tx, pollId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.query<{ id: string; counted: number }>(
      'select quota_id as id, counted from quota_count where poll_id = $1',
      [pollId],
    );
    return new Map(rows.map(({ id, counted }) => [id, counted]));
  }

  async add(tx: Tx, pollId: string, counted: ReadonlyMap<string, number>): Promise<void> {
    await tx.change(
      `insert into quota_count (poll_id, quota_id, counted)
       select $1, * from unnest($2::text[], $3::integer[])
       on conflict (poll_id, quota_id) do update set counted = quota_count.counted + excluded.counted`,
      [pollId, [...counted.keys()], [...counted.values()]],
    );
  }
}
