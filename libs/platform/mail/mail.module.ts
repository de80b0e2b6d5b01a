// Chooses what carries the mail: an SMTP server, or the postbus of the demo; and opens the mailbox for bounces.
import { Module } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Clock } from '../clock/clock.js';
import { Transactions } from '../database/transactions.js';
import { Randomness } from '../randomness/randomness.js';
import { BounceMailbox } from './bounce-mailbox.js';
import { PostbusTransport } from './postbus-transport.js';
import { SmtpTransport } from './smtp-transport.js';
import { MailTransport } from './transport.js';

@Module({
  providers: [
    BounceMailbox,
    {
      provide: MailTransport,
      inject: [CONFIG, Transactions, Clock, Randomness],
      useFactory: (
        config: Pick<Config, 'mail'>,
        transactions: Transactions,
        clock: Clock,
        randomness: Randomness,
      ): MailTransport =>
        config.mail.transport === 'smtp'
          ? new SmtpTransport(config)
          : new PostbusTransport(transactions, clock, randomness),
    },
  ],
  exports: [MailTransport, BounceMailbox],
})
export class MailModule {}
