// The SQL of the shuffler: takes boxes out of the inbox, lays answers down in a random order, rewrites who took part.
import { Injectable } from '@nestjs/common';
import type { PollState } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { StoredAnswer, WaitingBox } from './answers.store.js';

@Injectable()
export class ShufflerStore {
  /** Polls of which enough answers wait, and polls that closed and still have a key to destroy. */
  async due(tx: Tx, atLeast: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select poll_id as id from answers.inbox group by poll_id having count(*) >= $1
       union
       select poll.id from poll join subject_key on subject_key.subject_id = poll.id
       where poll.state in ('closed', 'published', 'archived', 'withdrawn') and subject_key.answer_key_destroyed_at is null`,
      [atLeast],
    );
    return rows.map(({ id }) => id);
  }

  async waiting(tx: Tx, pollId: string): Promise<readonly WaitingBox[]> {
    return tx.query('select id, box from answers.inbox where poll_id = $1', [pollId]);
  }

  async waitingCount(tx: Tx, pollId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'select count(*)::integer as count from answers.inbox where poll_id = $1',
      [pollId],
    );
    return row?.count ?? 0;
  }

  /** No answer comes in, and nobody opens or closes the poll, until the transaction ends. */
  async lockPoll(tx: Tx, pollId: string): Promise<PollState | undefined> {
    const [row] = await tx.query<{ state: PollState }>(
      'select state from poll where id = $1 for no key update',
      [pollId],
    );
    return row?.state;
  }

  /** The ids that were really there: another worker may have been first. */
  async takeBoxes(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>('delete from answers.inbox where id = any($1) returning id', [
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  async takeAnswers(tx: Tx, pollId: string): Promise<readonly StoredAnswer[]> {
    return tx.query(
      `delete from answers.answer where poll_id = $1
       returning id, weight_class as "weightClass", background, answers, origin`,
      [pollId],
    );
  }

  /** In the order of the list: that is where they come to lie. */
  async layDown(tx: Tx, pollId: string, answers: readonly StoredAnswer[]): Promise<void> {
    await tx.change(
      `insert into answers.answer (id, poll_id, weight_class, background, answers, origin)
       select id, $1, weight_class, background, answers, origin
       from unnest($2::uuid[], $3::text[], $4::jsonb[], $5::jsonb[], $6::text[])
         as laid (id, weight_class, background, answers, origin)`,
      [
        pollId,
        answers.map(({ id }) => id),
        answers.map(({ weightClass }) => weightClass),
        answers.map(({ background }) => JSON.stringify(background)),
        answers.map((each) => JSON.stringify(each.answers)),
        answers.map(({ origin = 'web' }) => origin),
      ],
    );
  }

  /** All rows of the poll get the same transaction and a random place; gen_random_uuid draws from a strong generator. */
  async rewriteParticipation(tx: Tx, pollId: string): Promise<void> {
    await tx.change(
      `with gone as (delete from participation where subject_id = $1 returning invitation_id, subject_id, answered)
       insert into participation (invitation_id, subject_id, answered)
       select invitation_id, subject_id, answered from gone order by gen_random_uuid()`,
      [pollId],
    );
  }

  /** Who got a signature and which tokens were used lie as loose from each other as participation does from answers. */
  async rewriteTokens(tx: Tx, pollId: string): Promise<void> {
    await tx.change(
      `with gone as (delete from answers.issued where poll_id = $1 returning *)
       insert into answers.issued select * from gone order by gen_random_uuid()`,
      [pollId],
    );
    await tx.change(
      `with gone as (delete from answers.spent where poll_id = $1 returning *)
       insert into answers.spent select * from gone order by gen_random_uuid()`,
      [pollId],
    );
  }

  /** Nobody can get or use one any more. */
  async deleteTokens(tx: Tx, pollId: string): Promise<void> {
    await tx.change('delete from answers.issued where poll_id = $1', [pollId]);
    await tx.change('delete from answers.spent where poll_id = $1', [pollId]);
  }

  async deleteDrafts(tx: Tx, pollId: string): Promise<void> {
    await tx.change('delete from answers.draft where poll_id = $1', [pollId]);
  }
}
