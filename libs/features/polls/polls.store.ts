// Reads and writes polls.
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '#platform/database/transactions.js';
import type { Poll, PollState } from './poll.js';
import { pollTable } from './polls.table.js';

@Injectable()
export class PollStore {
  async find(tx: Tx, id: string): Promise<Poll | undefined> {
    return (await tx.repository(pollTable).findOneBy({ id })) ?? undefined;
  }

  async bySlug(tx: Tx, slug: string): Promise<Poll | undefined> {
    return (await tx.repository(pollTable).findOneBy({ slug })) ?? undefined;
  }

  /** Nobody else decides about this poll until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Poll | undefined> {
    const found = await tx
      .repository(pollTable)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  /** Newest first. */
  list(tx: Tx, states: readonly PollState[]): Promise<readonly Poll[]> {
    return tx.repository(pollTable).find({ where: { state: In([...states]) }, order: { number: 'desc' } });
  }

  async insert(tx: Tx, poll: Poll): Promise<void> {
    await tx.repository(pollTable).insert({ ...poll, areas: [...poll.areas] });
  }

  async save(tx: Tx, poll: Poll): Promise<void> {
    const { id, ...rest } = poll;
    await tx.repository(pollTable).update({ id }, { ...rest, areas: [...rest.areas] });
  }

  /** The next number of the year, kept for this transaction: 2026-04. */
  async nextNumber(tx: Tx, year: number): Promise<string> {
    await tx.change(`select pg_advisory_xact_lock(hashtext('poll numbers'))`);
    const [row] = await tx.query<{ last: number | null }>(
      `select max(split_part(number, '-', 2)::integer) as last from poll where number like $1`,
      [`${year}-%`],
    );
    return `${year}-${String((row?.last ?? 0) + 1).padStart(2, '0')}`;
  }

  async dueToOpen(tx: Tx, now: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from poll where state = 'scheduled' and opens_at <= $1 order by opens_at`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  async dueToClose(tx: Tx, now: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from poll where state = 'open' and closes_at <= $1 order by closes_at`,
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
