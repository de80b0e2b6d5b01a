// The demo's mail server: keeps every message as it would have been sent, for everybody to read on /postbus.
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Transactions } from '../database/transactions.js';
import { Randomness } from '../randomness/randomness.js';
import type { Mail } from './mail.js';
import { MailTransport, type Handover } from './transport.js';
import { writeMail } from './write-mail.js';

@Injectable()
export class PostbusTransport extends MailTransport {
  readonly connections = 4;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {
    super();
  }

  async send(mail: Mail): Promise<Handover> {
    await this.transactions.run((tx) =>
      tx.change(
        `insert into postbus_message (id, received_at, sender, recipient, subject, source)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          this.randomness.id(),
          this.clock.now(),
          mail.from.address,
          mail.to.address,
          mail.subject,
          writeMail(mail),
        ],
      ),
    );
    return { kind: 'taken' };
  }
}
