// Reads what mail servers send back about a message: a bounce (RFC 3464), a complaint (RFC 5965), or something that is neither.
import { simpleParser, type ParsedMail } from 'mailparser';

/** Which message a report may be about: the addresses it came back to, and the Message-ID it repeats. */
export type Trace = { readonly addresses: readonly string[]; readonly messageId: string };

export type MailReport =
  | ({ readonly kind: 'bounced' | 'delayed'; readonly status: string } & Trace)
  | ({ readonly kind: 'complained'; readonly status: string } & Trace)
  /** An answer by a machine or by a person, or news of success: nothing to note. */
  | { readonly kind: 'nothing' };

const NOTHING: MailReport = { kind: 'nothing' };
const RETURN_HEADERS = ['delivered-to', 'x-original-to', 'to', 'envelope-to'];
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;

/** Never looks at words: only at the fields that the two standards define. */
export async function readReport(source: Buffer): Promise<MailReport> {
  const mail = await simpleParser(source, { keepDeliveryStatus: true, skipTextToHtml: true });
  const part = (type: string): string =>
    mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8') ?? '';
  const trace = traceOf(mail, part('message/rfc822') || part('text/rfc822-headers'), source);
  const complaint = part('message/feedback-report');
  if (complaint !== '')
    return { kind: 'complained', status: fieldIn(complaint, 'feedback-type') || 'abuse', ...trace };
  return bounceIn(part('message/delivery-status'), trace);
}

/** One block of fields for the message, then one per recipient; we write to one recipient at a time. */
function bounceIn(report: string, trace: Trace): MailReport {
  const recipients = report.split(/\r?\n\s*\r?\n/).filter((block) => fieldIn(block, 'action') !== '');
  for (const block of recipients) {
    const action = fieldIn(block, 'action').toLowerCase();
    const status = fieldIn(block, 'status').split(/\s/)[0] ?? '';
    if (!STATUS.test(status)) continue;
    if (action === 'failed') return { kind: 'bounced', status, ...trace };
    if (action === 'delayed') return { kind: 'delayed', status, ...trace };
  }
  return NOTHING;
}

function traceOf(mail: ParsedMail, original: string, source: Buffer): Trace {
  const head = headOf(source.toString('latin1'));
  const addresses = RETURN_HEADERS.map((name) => fieldIn(head, name)).filter((value) => value !== '');
  const returnPath = fieldIn(headOf(original), 'return-path');
  const messageId = fieldIn(headOf(original), 'message-id') || (mail.inReplyTo ?? '');
  return { addresses: [...addresses, returnPath], messageId: messageId.replace(/[<>]/g, '').trim() };
}

const headOf = (message: string): string => message.split(/\r?\n\r?\n/)[0] ?? '';

/** The value of a field, with its folded lines joined; empty when there is none. */
function fieldIn(block: string, name: string): string {
  const unfolded = block.replace(/\r?\n[ \t]+/g, ' ');
  const line = unfolded.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? '' : line.slice(name.length + 1).trim();
}
