// What carries a mail away, and how it says what became of it.
import type { Mail } from './mail.js';

export type Handover =
  | { readonly kind: 'taken' }
  /** The server refused this message for good. */
  | { readonly kind: 'refused'; readonly status: string }
  /** Not now; perhaps later. */
  | {
      readonly kind: 'later';
      readonly status: string;
      /** The connection broke after the message was on its way: it may have been taken. */
      readonly uncertain: boolean;
      /** It is not about this message: the server itself cannot be used. */
      readonly serverDown: boolean;
    };

export abstract class MailTransport {
  /** How many mails it carries at the same time. */
  abstract readonly connections: number;
  abstract send(mail: Mail): Promise<Handover>;
}
