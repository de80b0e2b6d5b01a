// What the caller of the engine makes of a recipient, at the moment of sending: a message, or the reason for none.
import type { MailBody } from '#platform/mail/mail-body.js';
import type { Mailbox } from '#platform/mail/mailbox.js';
import type { SuppressionReason } from './delivery.js';

export type Composed =
  | {
      readonly kind: 'send';
      readonly to: Mailbox;
      readonly subject: string;
      readonly body: MailBody;
      readonly listId: string;
      readonly unsubscribeUrl: string;
      readonly feedbackId: string;
    }
  | { readonly kind: 'suppress'; readonly because: SuppressionReason };

/** In: ids of recipients. Out: what becomes of each; one that is missing is unknown. */
export type Compose = (recipientIds: readonly string[]) => Promise<ReadonlyMap<string, Composed>>;
