// Proves that mail programs read back exactly what was written, whatever the words, and that no header can be broken open.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import { encodedBody } from './mail-body.js';
import type { Mail } from './mail.js';
import { writeMail } from './write-mail.js';

const words = { text: 'Beste bewoner,\n\nU bent geloot.\n', html: '<p>Beste bewoner</p>\n' };
const mail: Mail = {
  messageId: '7b0c@oss.invalid',
  date: new Date('2027-03-02T09:00:00Z'),
  from: { name: 'Gemeente Oss', address: 'peilingen@oss.invalid' },
  replyTo: { name: '', address: 'peilingen@oss.invalid' },
  to: { name: 'Ş. Łukasz-van den Brink', address: 'a.b+c@resident.invalid' },
  subject: 'Hoe veilig voelt u zich in uw buurt? Café, één, €',
  body: encodedBody(words),
  listId: 'peiling-2027-04.oss.invalid',
  unsubscribeUrl: 'https://oss.invalid/afmelden/abc/een-klik',
  feedbackId: '2027-04:invitation:samenspel:oss',
  returnPath: '',
};
const read = (changes: Partial<Mail>): Promise<ParsedMail> =>
  simpleParser(writeMail({ ...mail, ...changes }), { skipTextToHtml: true });
/** All that a mail program shows or acts upon; a line end at the very end of a part is not told apart. */
async function asRead(source: Buffer): Promise<unknown> {
  const parsed = await simpleParser(source, { skipTextToHtml: true });
  const { subject, from, to, replyTo, messageId, date, text = '', html, headers } = parsed;
  const told = ['auto-submitted', 'feedback-id', 'list'].map((name) => headers.get(name));
  const people = [from?.value, to, replyTo?.value].map((value) => JSON.stringify(value));
  return { subject, people, messageId, date, text: text.trimEnd(), html: (html || '').trimEnd(), told };
}
const lines = (source: Buffer): readonly string[] => source.toString('latin1').split('\r\n');
/** Any text that can stand in a mail: whole characters, no control characters but the line end. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', ' ', '.', 'From ', '=', 'é', '€', '🙂', '.'.repeat(90), 'F'.repeat(160)),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join('').replace(/[^\P{Cc}\n]/gu, ''));

describe('a mail as it travels', () => {
  it('is read back whole', async () => {
    const parsed = await read({});
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from?.value).toEqual([mail.from]);
    expect(parsed.to).toMatchObject({ value: [mail.to] });
    expect(parsed.messageId).toBe('<7b0c@oss.invalid>');
    expect(parsed.date).toEqual(mail.date);
    expect(parsed.text).toBe(words.text);
    expect(parsed.html).toBe(words.html);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('feedback-id')).toBe(mail.feedbackId);
    expect(parsed.headers.get('list')).toMatchObject({
      id: { name: mail.listId },
      unsubscribe: { url: mail.unsubscribeUrl },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('is read the same as what nodemailer makes of it', async () => {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (text, html, subject) => {
        const body = { text: `|${text}|`, html: `<p>${html}</p>` };
        const said = { ...mail, subject: subject.replace(/\s+/g, ' ').trim() };
        const { message } = await transport.sendMail({
          ...{ from: said.from, to: said.to, replyTo: said.replyTo, date: said.date, subject: said.subject },
          ...{ messageId: `<${said.messageId}>`, ...body },
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Feedback-ID': said.feedbackId,
            'List-Id': `<${said.listId}>`,
            'List-Unsubscribe': `<${said.unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
        });
        const ours = writeMail({ ...said, body: encodedBody(body) });
        expect(await asRead(ours)).toEqual(
          await asRead(Buffer.isBuffer(message) ? message : Buffer.alloc(0)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every text and every line within bounds', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, html) => {
        const source = writeMail({ ...mail, body: encodedBody({ text: `${text}|`, html: `${html}|` }) });
        expect(Math.max(...lines(source).map((line) => line.length))).toBeLessThanOrEqual(78);
        const parsed = await simpleParser(source, { skipTextToHtml: true });
        expect(parsed.text).toBe(`${text}|`);
        expect(parsed.html).toBe(`${html}|`);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every subject and name', async () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .map((text) => text.replace(/\p{Cc}+/gu, ' ').trim());
    await fc.assert(
      fc.asyncProperty(word, word, async (subject, name) => {
        const parsed = await read({ subject, to: { name, address: mail.to.address } });
        expect(parsed.subject ?? '').toBe(subject);
        expect(parsed.to).toMatchObject({ value: [{ name, address: mail.to.address }] });
      }),
      { numRuns: 200 },
    );
  });

  it('has no header that the caller did not mean', async () => {
    const attack = 'Jan\r\nBcc: everyone@oss.invalid\r\n\r\n<script>';
    const source = writeMail({
      ...mail,
      subject: attack,
      to: { name: attack, address: 'x@y.invalid\r\nBcc: z@y.invalid' },
      messageId: attack,
      listId: attack,
      unsubscribeUrl: attack,
      feedbackId: attack,
    });
    const head = source.toString('latin1').split('\r\n\r\n')[0] ?? '';
    expect(head.split(/\r\n(?! )/).map((line) => line.split(':')[0])).toEqual([
      'From',
      'To',
      'Reply-To',
      'Subject',
      'Message-ID',
      'Date',
      'Auto-Submitted',
      'Feedback-ID',
      'List-Id',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
      'MIME-Version',
      'Content-Type',
    ]);
  });
});
