// Writes a mail as the bytes that travel (RFC 5322 and MIME): text and HTML side by side, headers that cannot be broken open.
import type { DkimSigner } from './dkim.js';
import type { Mail } from './mail.js';
import type { Mailbox } from './mailbox.js';
import { encodeWords } from './encoded-words.js';

/** Between the parts; it cannot occur in quoted-printable text, where `=_` means nothing. */
const BOUNDARY = '=_samenspel_part';

export function writeMail(mail: Mail, sign?: DkimSigner): Buffer {
  const headers = [
    ...headersOf(mail),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
  ];
  const body = [
    ...part('plain', mail.body.text),
    ...part('html', mail.body.html),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
  const signed = sign ? [sign(headers, body, mail.date), ...headers] : headers;
  return Buffer.from(`${signed.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}

function headersOf(mail: Mail): readonly string[] {
  return [
    `From: ${mailbox(mail.from)}`,
    `To: ${mailbox(mail.to)}`,
    `Reply-To: ${mailbox(mail.replyTo)}`,
    `Subject: ${encodeWords(mail.subject)}`,
    `Message-ID: <${oneLine(mail.messageId)}>`,
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    ...(mail.feedbackId === '' ? [] : [`Feedback-ID: ${oneLine(mail.feedbackId)}`]),
    ...(mail.listId === '' ? [] : [`List-Id: <${oneLine(mail.listId)}>`]),
    ...(mail.unsubscribeUrl === ''
      ? []
      : [
          `List-Unsubscribe: <${oneLine(mail.unsubscribeUrl)}>`,
          'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        ]),
  ];
}

function mailbox({ name, address }: Mailbox): string {
  if (name === '') return oneLine(address);
  return `${encodeWords(name, 'phrase')}\r\n <${oneLine(address)}>`;
}

/** Nothing we write into a header may start a header of its own. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, '');

function part(kind: 'plain' | 'html', content: string): readonly string[] {
  return [
    `--${BOUNDARY}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    content,
  ];
}
