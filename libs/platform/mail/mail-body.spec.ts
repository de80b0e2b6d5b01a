// Proves that a body made from a template is read back the same as one that was encoded whole, whoever it is for.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { bodyTemplate, slot } from './mail-body.js';
import { writeMail } from './write-mail.js';

const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', ' ', '.', '=', 'é', '🙂', '.'.repeat(90), 'F'.repeat(75)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join('').replace(/[^\P{Cc}\n]/gu, ''));
const envelope = {
  messageId: '1@oss.invalid',
  date: new Date('2027-03-02T09:00:00Z'),
  from: { name: '', address: 'a@oss.invalid' },
  replyTo: { name: '', address: 'a@oss.invalid' },
  to: { name: '', address: 'b@oss.invalid' },
  subject: 'x',
  ...{ listId: '', unsubscribeUrl: '', feedbackId: '', returnPath: '' },
};

describe('a body made from a template', () => {
  it('says the same as one made for a single person', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (before, between, name, link) => {
        const made = (first: string, second: string): string =>
          `|${before}${first}${between}${second}${first}|`;
        const template = made(slot(0), slot(1));
        const fill = bodyTemplate({ text: template, html: template }, 2);
        const source = writeMail({ ...envelope, body: fill([name, link]) });
        const longest = Math.max(
          ...source
            .toString('latin1')
            .split('\r\n')
            .map((line) => line.length),
        );
        expect(longest).toBeLessThanOrEqual(76);
        const parsed = await simpleParser(source, { skipTextToHtml: true });
        expect(parsed.text).toBe(made(name, link));
        expect(parsed.html).toBe(made(escaped(name), escaped(link)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a template with a mistake', () => {
  it('is refused before the first message is made, with the field at fault', () => {
    const made = (): unknown => bodyTemplate({ text: `Dag ${slot(0)}`, html: `<p>${slot(2)}</p>` }, 2);
    expect(made).toThrow('a field that nobody fills: number 2, of 2');
  });

  it('makes nothing of a person whose fields are missing', () => {
    const fill = bodyTemplate({ text: `Dag ${slot(0)} ${slot(1)}`, html: '' }, 2);
    expect(() => fill(['Jan'])).toThrow('2 fields per person, and 1 were given');
  });
});

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};
const escaped = (text: string): string => text.replace(/[&<>"'`=]/g, (sign) => SIGNS[sign] ?? sign);
