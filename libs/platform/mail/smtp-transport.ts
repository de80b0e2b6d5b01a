// Hands mails to any SMTP server over a few connections that stay open.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { dkimSigner, type DkimSigner } from './dkim.js';
import type { Mail } from './mail.js';
import { readSmtpFault } from './read-smtp-fault.js';
import { MailTransport, type Handover } from './transport.js';
import { writeMail } from './write-mail.js';

/** How long a mail server may keep silent, in milliseconds. */
export type Patience = { readonly connecting: number; readonly silence: number };
const PATIENCE: Patience = { connecting: 15_000, silence: 30_000 };

@Injectable()
export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  readonly connections: number;
  private readonly pool: Transporter;
  private readonly sign: DkimSigner | undefined;

  constructor(@Inject(CONFIG) config: Pick<Config, 'mail'>, patience = PATIENCE) {
    super();
    this.connections = config.mail.connections;
    this.sign = config.mail.dkim && dkimSigner(config.mail.dkim);
    this.pool = createTransport({
      url: config.mail.smtpUrl,
      pool: true,
      maxConnections: config.mail.connections,
      maxMessages: Infinity,
      // A message that the pool sends again by itself could arrive twice without anybody knowing.
      maxRequeues: 0,
      connectionTimeout: patience.connecting,
      greetingTimeout: patience.connecting,
      socketTimeout: patience.silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.pool.on('error', () => undefined);
  }

  async send(mail: Mail): Promise<Handover> {
    try {
      const envelope = { from: mail.returnPath || mail.from.address, to: [mail.to.address] };
      await this.pool.sendMail({ envelope, raw: writeMail(mail, this.sign) });
      return { kind: 'taken' };
    } catch (fault) {
      return readSmtpFault(fault);
    }
  }

  onApplicationShutdown(): void {
    this.pool.close();
  }
}
