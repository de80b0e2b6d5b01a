// The SQL of the mailings to people who want to hear what happens.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { FollowMailing } from './follow-mailing.js';

const COLUMNS = `poll_id as "pollId", about, mailing_id as "mailingId"`;

@Injectable()
export class FollowMailingsStore {
  ofPoll(tx: Tx, pollId: string): Promise<readonly FollowMailing[]> {
    return tx.query(`select ${COLUMNS} from follow_mailing where poll_id = $1`, [pollId]);
  }

  async withMailing(tx: Tx, mailingId: string): Promise<FollowMailing | undefined> {
    const [found] = await tx.query<FollowMailing>(
      `select ${COLUMNS} from follow_mailing where mailing_id = $1`,
      [mailingId],
    );
    return found;
  }

  async add(tx: Tx, { pollId, about, mailingId }: FollowMailing): Promise<void> {
    await tx.change('insert into follow_mailing (poll_id, about, mailing_id) values ($1, $2, $3)', [
      pollId,
      about,
      mailingId,
    ]);
  }
}
