// Counts messages and letters per day, subject and area; who they went to is not asked.
import { Injectable } from '@nestjs/common';
import { HOME_ZONE } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import type { ContactDay } from './contact-days.js';

@Injectable()
export class ContactDays {
  /** From this calendar day (yyyy-mm-dd) on, oldest first: what left, and what still waits on the day it may leave. */
  since(tx: Tx, day: string): Promise<readonly ContactDay[]> {
    return tx.query(
      `select day, subject_id as "subjectId", occasion, channel, area, sum(people)::integer as people,
              sum(waiting)::integer as waiting
       from (${MESSAGES} union all ${LETTERS}) contact
       where day >= $1 group by day, subject_id, occasion, channel, area
       order by day, subject_id, occasion, channel, area`,
      [day, HOME_ZONE],
    );
  }
}

/** What failed or was held back reached nobody, so it burdened nobody. */
const MESSAGES = `
  select to_char(coalesce(handed_over_at, not_before) at time zone $2, 'YYYY-MM-DD') as day, mailing.subject_id,
         kind as occasion, 'email' as channel, area, count(*) as people,
         count(*) filter (where handed_over_at is null) as waiting
  from delivery join mailing on mailing.id = mailing_id join invitation on invitation.id = recipient_id
  where kind in ('invitation', 'reminder')
    and (handed_over_at is not null
         or (mailing.state <> 'cancelled' and failed_at is null and suppressed_at is null))
  group by 1, 2, 3, 4, 5`;

const LETTERS = `
  select to_char(created_at at time zone $2, 'YYYY-MM-DD') as day, letter_batch.subject_id, occasion,
         'letter' as channel, area, count(*) as people, 0 as waiting
  from letter join letter_batch on letter_batch.id = batch_id join invitation on invitation.id = letter.invitation_id
  group by 1, 2, 3, 4, 5`;
