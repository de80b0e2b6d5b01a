// Reads and writes results and the reactions of the college.
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Tx } from '#platform/database/transactions.js';
import type { Reaction, Result, ResultState } from './result.js';
import { reactionTable, resultTable } from './results.table.js';

@Injectable()
export class ResultsStore {
  /** The newest result of the poll that was not withdrawn. */
  async current(tx: Tx, pollId: string): Promise<Result | undefined> {
    const where = { pollId, state: Not<ResultState>('withdrawn') };
    return (await tx.repository(resultTable).findOne({ where, order: { version: 'desc' } })) ?? undefined;
  }

  /** Nobody else decides about this result until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Result | undefined> {
    const lock = { mode: 'pessimistic_write' as const };
    return (await tx.repository(resultTable).findOne({ where: { id }, lock })) ?? undefined;
  }

  async add(tx: Tx, result: Result): Promise<void> {
    await tx.repository(resultTable).insert(result);
  }

  async save(tx: Tx, { id, ...decided }: Result): Promise<void> {
    const { state, headline, approvedBy, approvedAt, councilFrom, publicFrom, correction } = decided;
    const change = { state, headline, approvedBy, approvedAt, councilFrom, publicFrom, correction };
    await tx.repository(resultTable).update({ id }, change);
  }

  async nextVersion(tx: Tx, pollId: string): Promise<number> {
    const [row] = await tx.query<{ last: number | null }>(
      'select max(version) as last from result where poll_id = $1',
      [pollId],
    );
    return (row?.last ?? 0) + 1;
  }

  /** Results of these polls, for lists. */
  async ofPolls(tx: Tx, pollIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const found = await Promise.all(pollIds.map((pollId) => this.current(tx, pollId)));
    return new Map(found.flatMap((result) => (result ? [[result.pollId, result]] : [])));
  }

  async dueToPublish(tx: Tx, now: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from result where state = 'approved' and public_from <= $1 order by public_from`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Closed polls without a result that counts: none yet, or only withdrawn ones. */
  async missing(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select poll.id from poll
       where poll.state in ('closed', 'published')
         and not exists (select from result where result.poll_id = poll.id and result.state <> 'withdrawn')
       order by poll.closed_at`,
    );
    return rows.map(({ id }) => id);
  }

  async reaction(tx: Tx, pollId: string): Promise<Reaction | undefined> {
    return (await tx.repository(reactionTable).findOneBy({ pollId })) ?? undefined;
  }

  async saveReaction(tx: Tx, reaction: Reaction): Promise<void> {
    await tx.repository(reactionTable).upsert(reaction, ['pollId']);
  }
}
