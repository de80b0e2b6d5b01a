// The mail of one poll, rendered and encoded once; what differs per person is filled in at the moment of sending.
import { Inject, Injectable } from '@nestjs/common';
import { bodyTemplate, slot, type MailBody } from '#platform/mail/mail-body.js';
import { renderHtml } from '#platform/mail/render-html.js';
import { renderText } from '#platform/mail/render-text.js';
import type { Addressee, Asking, Occasion, Sender } from './asking.js';
import { invitationMessage } from './invitation-message.nl.js';

export type InvitationTemplate = {
  readonly subject: string;
  readonly fill: (to: Addressee) => MailBody;
};

/** The person's own parts; the letter code never travels by mail. */
const SLOT_COUNT = 3;
const SLOTS = { salutation: slot(0), linkToken: slot(1), optOutToken: slot(2), code: '' };

/** Polls that are being sent at the same time. */
const KEPT = 8;

export const SENDER = Symbol('Sender');

@Injectable()
export class InvitationTemplates {
  private readonly known = new Map<string, InvitationTemplate>();

  constructor(@Inject(SENDER) private readonly sender: Sender) {}

  /** Made again as soon as a word of the poll changes. */
  of(asking: Asking, occasion: Occasion): InvitationTemplate {
    const key = JSON.stringify([occasion, asking]);
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= KEPT) this.known.clear();
    const template = invitationTemplate(asking, this.sender, occasion);
    this.known.set(key, template);
    return template;
  }
}

function invitationTemplate(asking: Asking, sender: Sender, occasion: Occasion): InvitationTemplate {
  const message = invitationMessage(asking, sender, SLOTS, { medium: 'email', occasion });
  const fill = bodyTemplate(
    {
      text: renderText(message),
      html: renderHtml(message, { sender: sender.municipality, accent: sender.accent }),
    },
    SLOT_COUNT,
  );
  return {
    subject: message.subject,
    fill: ({ salutation, linkToken, optOutToken }) => fill([salutation, linkToken, optOutToken]),
  };
}
