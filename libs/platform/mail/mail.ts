// One mail, ready to be written down: everything a header or a body needs.
import type { MailBody } from './mail-body.js';
import type { Mailbox } from './mailbox.js';

export type Mail = {
  /** Stays the same when the message is sent again, so that mail programs can tell a double. */
  readonly messageId: string;
  readonly date: Date;
  readonly from: Mailbox;
  readonly replyTo: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly body: MailBody;
  /** RFC 2919: groups the messages of one poll; no personal data. */
  readonly listId: string;
  /** RFC 8058: the address that takes somebody off with one POST; empty when there is nothing to leave. */
  readonly unsubscribeUrl: string;
  /** What mail providers group complaints by: campaign, kind, program and sender; no personal data. */
  readonly feedbackId: string;
  /** Where a bounce of this very message comes back; empty: at `from`. */
  readonly returnPath: string;
};
