// The SQL of reading the mailbox for bounces: how far, and since when it fails.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { MailboxFault } from '#platform/mail/bounce-mailbox.js';

export type MailboxRow = {
  readonly numbering: string;
  readonly last: number;
  readonly lookedAt: Date;
  readonly fault: '' | MailboxFault;
  readonly faultSince: Date | null;
};

const ROW = `select numbering, last_number::integer as last, looked_at as "lookedAt", fault, fault_since as "faultSince"
  from bounce_mailbox where name = $1`;

@Injectable()
export class BounceMailboxesStore {
  async find(tx: Tx, name: string): Promise<MailboxRow | undefined> {
    const [row] = await tx.query<MailboxRow>(ROW, [name]);
    return row;
  }

  async lock(tx: Tx, name: string): Promise<MailboxRow | undefined> {
    const [row] = await tx.query<MailboxRow>(`${ROW} for update`, [name]);
    return row;
  }

  /** A mailbox that was numbered anew is read from its beginning. */
  async wentWell(tx: Tx, name: string, { numbering, at }: { numbering: string; at: Date }): Promise<void> {
    await tx.change(
      `insert into bounce_mailbox (name, numbering, last_number, looked_at, fault) values ($1, $2, 0, $3, '')
       on conflict (name) do update
       set last_number = case when bounce_mailbox.numbering = $2 then bounce_mailbox.last_number else 0 end,
           numbering = $2, looked_at = $3, fault = '', fault_since = null`,
      [name, numbering, at],
    );
  }

  async wentWrong(tx: Tx, name: string, { fault, at }: { fault: MailboxFault; at: Date }): Promise<void> {
    await tx.change(
      `insert into bounce_mailbox (name, numbering, last_number, looked_at, fault, fault_since)
       values ($1, '', 0, $3, $2, $3)
       on conflict (name) do update
       set looked_at = $3, fault = $2, fault_since = coalesce(bounce_mailbox.fault_since, $3)`,
      [name, fault, at],
    );
  }

  async setLast(tx: Tx, name: string, last: number): Promise<void> {
    await tx.change('update bounce_mailbox set last_number = $2 where name = $1', [name, last]);
  }

  /** False when this message was taken before. */
  async take(tx: Tx, digest: Buffer, on: string): Promise<boolean> {
    const added = await tx.change(
      'insert into returned_message (digest, taken_on) values ($1, $2) on conflict do nothing',
      [digest, on],
    );
    return added > 0;
  }
}
