// Proves the signature by checking it as a receiver does, from the bytes alone, and that any change is noticed.
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { dkimSigner } from './dkim.js';
import { encodedBody } from './mail-body.js';
import type { Mail } from './mail.js';
import { writeMail } from './write-mail.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const mail: Mail = {
  messageId: '7b0c@oss.invalid',
  date: new Date('2027-03-02T09:00:00Z'),
  from: { name: 'Gemeente Oss', address: 'peilingen@oss.invalid' },
  replyTo: { name: '', address: 'peilingen@oss.invalid' },
  to: { name: '', address: 'a@resident.invalid' },
  subject: 'Hoe veilig voelt u zich in uw buurt? Café, één, € en nog een heel eind verder',
  body: encodedBody({ text: 'Beste bewoner,\n\nDag.\n', html: '<p>Dag</p>' }),
  listId: 'peiling-2027-04.oss.invalid',
  unsubscribeUrl: 'https://oss.invalid/afmelden/abc/een-klik',
  feedbackId: '2027-04:invitation:samenspel:oss',
  returnPath: '',
};
const signed = writeMail(
  mail,
  dkimSigner({ domain: 'oss.invalid', selector: 'peilingen', key: privateKey }),
).toString('latin1');

/** Source: RFC 6376, section 6.1, for relaxed headers and a simple body. */
function receiverAccepts(source: string): boolean {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = head.split(/\r\n(?![ \t])/);
  const signature = headers.find((header) => /^dkim-signature:/i.test(header)) ?? '';
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .replace(/\s+/g, '')
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')), tag.slice(tag.indexOf('=') + 1)] as const),
  );
  const body = createHash('sha256').update(rest.join('\r\n\r\n'), 'latin1').digest('base64');
  if (body !== tags.get('bh')) return false;
  const relaxed = (header: string): string => {
    const [, name = '', value = ''] = /^([^:]+):([^]*)$/.exec(header) ?? [];
    return `${name.toLowerCase()}:${value
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`;
  };
  const left = headers.filter((header) => header !== signature);
  const text = (tags.get('h') ?? '')
    .split(':')
    .map((name) => {
      const at = left.findLastIndex((header) => header.toLowerCase().startsWith(`${name}:`));
      const [header = ''] = at < 0 ? [] : left.splice(at, 1);
      return header === '' ? '' : `${relaxed(header)}\r\n`;
    })
    .join('');
  const unsigned = relaxed(signature.replace(/\bb=[^;]*$/, 'b='));
  return verify(
    'sha256',
    Buffer.from(text + unsigned, 'latin1'),
    publicKey,
    Buffer.from(tags.get('b') ?? '', 'base64'),
  );
}

describe('the signature of a mail', () => {
  it('is accepted', () => {
    expect(receiverAccepts(signed)).toBe(true);
  });

  it.each([
    ['the words', 'Beste', 'Beate'],
    ['the sender', 'peilingen@oss.invalid', 'peilingen@oss.invalix'],
    ['the address for leaving', '/een-klik', '/nooit'],
    ['the promise of one click', 'One-Click', 'Two-Click'],
    ['the subject', 'Subject: =?utf-8?B?', 'Subject: =?utf-8?b?'],
    ['a second sender', 'MIME-Version', 'From: x@y.invalid\r\nMIME-Version'],
  ])('is not accepted when somebody changes %s', (_, from, to) => {
    expect(receiverAccepts(signed.replace(from, to))).toBe(false);
  });

  it('covers both headers of RFC 8058', () => {
    const [, names = ''] = /\r\n h=([^;]*);/.exec(signed) ?? [];
    expect(names.split(':')).toEqual(expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']));
  });
});
