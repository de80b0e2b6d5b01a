// Reads what the postbus of the demo kept: a list of messages, and one message taken apart as a mail program does.
import { Injectable } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import type { Tx } from '../database/transactions.js';

export type KeptMessage = {
  readonly id: string;
  readonly receivedAt: Date;
  readonly recipient: string;
  readonly subject: string;
};

export type OpenedMessage = KeptMessage & {
  readonly sender: string;
  readonly headers: readonly string[];
  readonly text: string;
  readonly html: string;
  /** Every address in the text, in order, each once. */
  readonly links: readonly string[];
};

type MessageRow = KeptMessage & { readonly sender: string; readonly source: Buffer };

@Injectable()
export class Postbus {
  /** The newest first. */
  newest(tx: Tx, limit: number): Promise<readonly KeptMessage[]> {
    return tx.query<KeptMessage>(
      `select id, received_at as "receivedAt", recipient, subject
       from postbus_message order by received_at desc, id limit $1`,
      [limit],
    );
  }

  async count(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: string }>('select count(*) as count from postbus_message');
    return Number(row?.count ?? 0);
  }

  async open(tx: Tx, id: string): Promise<OpenedMessage | undefined> {
    const [row] = await tx.query<MessageRow>(
      `select id, received_at as "receivedAt", sender, recipient, subject, source
       from postbus_message where id = $1`,
      [id],
    );
    return row && opened(row);
  }
}

async function opened({ source, ...kept }: MessageRow): Promise<OpenedMessage> {
  const { text = '', html, headerLines } = await simpleParser(source, { skipTextToHtml: true });
  const links = [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];
  const headers = headerLines.map(({ line }) => line);
  return { ...kept, headers, text, html: html || '', links };
}
