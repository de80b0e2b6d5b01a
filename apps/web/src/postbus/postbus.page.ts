// Everything the postbus of the demo may show.
import type { KeptMessage, OpenedMessage } from '#platform/mail/postbus.service.js';
import { longMoment, shortMoment, wholeNumber } from '../texts/formats.nl.js';

export const MESSAGES_SHOWN = 100;

export function postbusPage(messages: readonly KeptMessage[], count: number): object {
  return {
    title: 'Postbus',
    section: '',
    count: wholeNumber(count),
    more: count > messages.length,
    shown: messages.length,
    messages: messages.map(({ id, receivedAt, recipient, subject }) => ({
      href: `/postbus/${id}`,
      subject,
      recipient,
      at: shortMoment(receivedAt),
    })),
  };
}

export function postbusMessagePage(message: OpenedMessage): object {
  const { id, receivedAt, sender, recipient, subject, headers, text, html, links } = message;
  return {
    title: subject,
    section: '',
    subject,
    sender,
    recipient,
    at: longMoment(receivedAt),
    frame: html === '' ? '' : `/postbus/${id}/html`,
    links: links.map((href) => ({ href: localPart(href), text: href })),
    text,
    headers: headers.join('\n'),
  };
}

/** A link to a page of this site is followed on this site, whatever name the site has in the mail. */
function localPart(href: string): string {
  const { pathname } = new URL(href);
  return /^\/(p|afmelden|meedoen)(\/|$)/.test(pathname) ? pathname : href;
}
