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
    try {
      await this.keep(mail);
      return { kind: 'taken' };
    } catch {
      return { kind: 'later', status: 'postbus', uncertain: false, serverDown: true };
    }
  }

  private async keep(mail: Mail): Promise<void> {
    const { from, to, subject } = mail;
    await this.transactions.run((tx) =>
      tx.change(
        `insert into postbus_message (id, received_at, sender, recipient, subject, source)
         values ($1, $2, $3, $4, $5, $6)`,
        [this.randomness.id(), this.clock.now(), from.address, to.address, subject, writeMail(mail)],
      ),
    );
  }
}
