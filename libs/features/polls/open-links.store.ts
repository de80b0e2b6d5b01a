// The SQL of open links.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { OpenLink } from './open-link.js';

const LINK = `select poll_id as "pollId", token, closed_at is not null as closed from open_link`;

@Injectable()
export class OpenLinkStore {
  async ofPoll(tx: Tx, pollId: string): Promise<OpenLink | undefined> {
    const [row] = await tx.query<OpenLink>(`${LINK} where poll_id = $1`, [pollId]);
    return row;
  }

  async byToken(tx: Tx, token: string): Promise<OpenLink | undefined> {
    const [row] = await tx.query<OpenLink>(`${LINK} where token = $1`, [token]);
    return row;
  }

  async open(
    tx: Tx,
    link: { readonly pollId: string; readonly token: string; readonly by: string; readonly now: Date },
  ): Promise<boolean> {
    const made = await tx.change(
      'insert into open_link (poll_id, token, made_by, made_at) values ($1, $2, $3, $4) on conflict do nothing',
      [link.pollId, link.token, link.by, link.now],
    );
    return made === 1;
  }

  async close(tx: Tx, pollId: string, now: Date): Promise<boolean> {
    const closed = await tx.change(
      'update open_link set closed_at = $2 where poll_id = $1 and closed_at is null',
      [pollId, now],
    );
    return closed === 1;
  }
}
