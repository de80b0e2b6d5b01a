// What every mail about an assembly has in common: who writes in which languages, and the envelope.
import { Injectable } from '@nestjs/common';
import type { Composed, MailingKind } from '#features/deliveries/index.js';
import { InvitationWriter, otherLanguages, type Medium } from '#features/invitations/index.js';
import { encodedBody } from '#platform/mail/mail-body.js';
import type { Message } from '#platform/mail/message.js';
import { renderHtml } from '#platform/mail/render-html.js';
import { renderText } from '#platform/mail/render-text.js';
import type { MessageFrame } from './assembly-message.nl.js';
import type { Assembly } from './assembly.js';

export type ToPost = {
  readonly message: Message;
  readonly kind: MailingKind;
  readonly email: string;
};

@Injectable()
export class AssemblyPost {
  constructor(private readonly writer: InvitationWriter) {}

  frame(assembly: Assembly, medium: Medium = 'email'): MessageFrame {
    const { sender } = this.writer;
    return {
      assembly,
      sender,
      languages: otherLanguages(sender, medium === 'letter' ? 'paper' : 'assembly'),
    };
  }

  posted({ number }: Assembly, { message, kind, email }: ToPost): Composed {
    const { sender } = this.writer;
    const { hostname } = new URL(sender.baseUrl);
    return {
      kind: 'send',
      to: { name: '', address: email },
      subject: message.subject,
      body: encodedBody({
        text: renderText(message),
        html: renderHtml(message, { sender: sender.municipality, accent: sender.accent }),
      }),
      listId: `burgerberaad-${number.toLowerCase()}.${hostname}`,
      unsubscribeUrl: '',
      feedbackId: `${number.toLowerCase()}:${kind}:burgerberaad:${hostname}`,
    };
  }
}
