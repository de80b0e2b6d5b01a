// The SQL of the plan of reminders of a poll.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Reminder, ReminderWish } from './reminders.js';

@Injectable()
export class RemindersStore {
  of(tx: Tx, subjectId: string): Promise<readonly Reminder[]> {
    return tx.query(
      `select after_days as "afterDays", by_letter as "byLetter", mailing_id as "mailingId" from reminder
       where subject_id = $1 order by after_days`,
      [subjectId],
    );
  }

  /** What went out already stays. */
  async replaceWaiting(tx: Tx, subjectId: string, { days, byLetter }: ReminderWish): Promise<void> {
    await tx.change('delete from reminder where subject_id = $1 and mailing_id is null', [subjectId]);
    await tx.change(
      `insert into reminder (subject_id, after_days, by_letter) select $1, day, $3 from unnest($2::integer[]) as given (day)
       on conflict do nothing`,
      [subjectId, days, byLetter],
    );
  }

  /** Subjects with a reminder that still has to go, whatever the day. */
  async waiting(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      'select distinct subject_id as id from reminder where mailing_id is null',
    );
    return rows.map((row) => row.id);
  }

  async settle(tx: Tx, subjectId: string, afterDays: number, mailingId: string): Promise<void> {
    await tx.change('update reminder set mailing_id = $3 where subject_id = $1 and after_days = $2', [
      subjectId,
      afterDays,
      mailingId,
    ]);
  }
}
