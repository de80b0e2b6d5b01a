// Messages as mail servers send them back about one of ours.

export type About = { readonly returnPath: string; readonly messageId: string };

const joined = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'), 'utf8');

const original = ({ messageId }: About): readonly string[] => [
  '--grens',
  'Content-Type: message/rfc822',
  '',
  'From: Gemeente Oss <peilingen@oss.invalid>',
  'Subject: Gemeente Oss vraagt uw mening',
  `Message-ID: <${messageId}>`,
  '',
  'Beste bewoner,',
  '',
  '--grens--',
  '',
];

/** RFC 3464. */
export function aBounce(about: About & { readonly action: string; readonly status: string }): Buffer {
  return joined([
    'From: MAILER-DAEMON@mail.invalid',
    `To: <${about.returnPath}>`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'The mail system could not deliver your message. Mailbox temporarily full.',
    '',
    '--grens',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.invalid',
    'Arrival-Date: Tue, 2 Mar 2027 10:00:00 +0100',
    '',
    'Final-Recipient: rfc822; jan@resident.invalid',
    `Action: ${about.action}`,
    `Status: ${about.status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <jan@resident.invalid>:',
    '    Recipient address rejected',
    '',
    ...original(about),
  ]);
}

/** RFC 5965. */
export function aComplaint(about: About): Buffer {
  return joined([
    'From: feedback@provider.invalid',
    `To: <${about.returnPath}>`,
    'Subject: FW: Gemeente Oss vraagt uw mening',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain',
    '',
    'This is an email abuse report.',
    '',
    '--grens',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    '',
    ...original(about),
  ]);
}

export function anAutoReply(about: About, words: string): Buffer {
  return joined([
    'From: jan@resident.invalid',
    `To: <${about.returnPath}>`,
    'Subject: Afwezig',
    'Auto-Submitted: auto-replied',
    `In-Reply-To: <${about.messageId}>`,
    'Content-Type: text/plain',
    '',
    words,
    '',
  ]);
}
