// The SQL of margins that were read for a poll, and of which of them its answers are weighted to.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { PollMargins } from './margins.js';
import type { MarginsNotMet } from './weigh-to-margins.js';

type Read = Pick<PollMargins, 'id' | 'pollId' | 'fileName' | 'totals' | 'digest' | 'readBy' | 'readAt'>;

const COLUMNS = `id, poll_id as "pollId", file_name as "fileName", totals, digest, read_by as "readBy", read_at as "readAt",
  source, chosen_by as "chosenBy", chosen_at as "chosenAt", left_at as "leftAt", not_met as "notMet"`;

@Injectable()
export class MarginsStore {
  /** The newest first. */
  ofPoll(tx: Tx, pollId: string): Promise<readonly PollMargins[]> {
    return tx.query<PollMargins>(
      `select ${COLUMNS} from result_margins where poll_id = $1 order by read_at desc, id`,
      [pollId],
    );
  }

  async inUse(tx: Tx, pollId: string): Promise<PollMargins | undefined> {
    const [row] = await tx.query<PollMargins>(
      `select ${COLUMNS} from result_margins where poll_id = $1 and chosen_at is not null and left_at is null`,
      [pollId],
    );
    return row;
  }

  async add(tx: Tx, { id, pollId, fileName, totals, digest, readBy, readAt }: Read): Promise<void> {
    await tx.change(
      `insert into result_margins (id, poll_id, file_name, totals, digest, read_by, read_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, pollId, fileName, JSON.stringify(totals), digest, readBy, readAt],
    );
  }

  /** False when there are none that wait to be chosen. */
  async choose(
    tx: Tx,
    { id, pollId, source, by, at }: Pick<PollMargins, 'id' | 'pollId' | 'source'> & { by: string; at: Date },
  ): Promise<boolean> {
    const changed = await tx.query<{ id: string }>(
      `select id from result_margins where id = $1 and poll_id = $2 and chosen_at is null`,
      [id, pollId],
    );
    if (changed.length === 0) return false;
    await this.leave(tx, pollId, { by, at });
    await tx.change(`update result_margins set source = $2, chosen_by = $3, chosen_at = $4 where id = $1`, [
      id,
      source,
      by,
      at,
    ]);
    return true;
  }

  async leave(tx: Tx, pollId: string, { by, at }: { by: string; at: Date }): Promise<void> {
    await tx.change(
      `update result_margins set left_by = $2, left_at = $3 where poll_id = $1 and chosen_at is not null and left_at is null`,
      [pollId, by, at],
    );
  }

  async notMet(tx: Tx, id: string, reasons: readonly MarginsNotMet[]): Promise<void> {
    await tx.change(`update result_margins set not_met = $2 where id = $1`, [id, JSON.stringify(reasons)]);
  }
}
