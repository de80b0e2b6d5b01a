// Sends the invitation of a draft to who makes it and to colleagues: the same words and look, with a link that leads nowhere.
import { Inject, Injectable } from '@nestjs/common';
import { InvitationWriter, type Asking } from '#features/invitations/index.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import { domainOf, readMailbox, type Mailbox } from '#platform/mail/mailbox.js';
import type { Mail } from '#platform/mail/mail.js';
import { MailTransport } from '#platform/mail/transport.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { AskingOf } from './asking-of.service.js';
import type { Poll } from './poll.js';
import type { StaffActor } from './staff-actor.js';

const NOWHERE = 'testmail';
const NO_CODE = '0000000000000';

@Injectable()
export class TestMail {
  private readonly from: Mailbox;

  constructor(
    private readonly asking: AskingOf,
    private readonly writer: InvitationWriter,
    private readonly transport: MailTransport,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    @Inject(CONFIG) { mail }: Pick<Config, 'mail'>,
  ) {
    const from = readMailbox(mail.from);
    if (!from) throw new Error('MAIL_FROM is not an address.');
    this.from = from;
  }

  /** Undefined while the poll has no audience or no last day, because the mail speaks of both. */
  async compose(tx: Tx, poll: Poll, to: Mailbox): Promise<Mail | undefined> {
    const asking = await this.asking.poll(tx, poll);
    return asking && this.mailOf(asking, to);
  }

  /** Outside a transaction: a mail server takes its time. False when it did not take the mail. */
  async send(mail: Mail): Promise<boolean> {
    return (await this.transport.send(mail)).kind === 'taken';
  }

  async record(tx: Tx, pollId: string, by: StaffActor, messages: number): Promise<void> {
    const event = {
      chain: `poll:${pollId}`,
      event: 'poll.test-mail-sent',
      actor: by,
      subject: pollId,
      facts: { messages },
    };
    await this.audit.record(tx, event);
  }

  private mailOf(asking: Asking, to: Mailbox): Mail | undefined {
    const composed = this.writer.mail(asking, {
      ...{ invitationId: NOWHERE, linkToken: NOWHERE, optOutToken: NOWHERE, code: NO_CODE },
      ...{
        salutation: `Beste ${to.name}`,
        addressLines: [],
        email: to.address,
        addressRests: '',
        ownPrint: false,
        barred: '',
      },
    });
    if (composed.kind !== 'send') return undefined;
    const { subject, body, listId, feedbackId } = composed;
    return {
      ...{ body, listId, feedbackId, to },
      subject: `Test: ${subject}`,
      messageId: `${this.randomness.id()}@${domainOf(this.from)}`,
      date: this.clock.now(),
      from: this.from,
      replyTo: this.from,
      unsubscribeUrl: '',
      returnPath: '',
    };
  }
}
