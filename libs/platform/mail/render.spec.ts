// Proves that one message gives a mail of plain, small, safe HTML and a text that can be read by itself.
import { describe, expect, it } from '@jest/globals';
import type { Message } from './message.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';

const message: Message = {
  language: 'nl',
  subject: 'Uitnodiging',
  heading: 'Hoe veilig voelt u zich?',
  preview: 'Doe mee',
  salutation: 'Beste J. de Vries',
  parts: [
    { kind: 'paragraph', text: 'Wilt u <b>meedoen</b>?' },
    { kind: 'facts', items: ['5 minuten', 'tot en met 21 maart'] },
    {
      kind: 'door',
      label: 'Naar de vragen',
      url: 'https://oss.invalid/p/abc',
      typeAt: 'oss.invalid/meedoen',
      code: 'K7QF',
    },
    { kind: 'block', title: 'Is dit echt?', paragraphs: ['Ja.', 'Bel 14 0412.'] },
    { kind: 'link', lead: 'Niet meer meedoen?', url: 'https://oss.invalid/afmelden/xyz' },
  ],
  closing: ['Met vriendelijke groet,', 'Team Onderzoek'],
  footer: ['Gemeente Oss'],
};
const html = renderHtml(message, { sender: 'Gemeente Oss', accent: '#6b1f5c' });

describe('a message as HTML', () => {
  it('shows words as words, never as markup', () => {
    expect(html).toContain('Wilt u &lt;b&gt;meedoen&lt;/b&gt;?');
  });

  it('is small and loads nothing', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(8000);
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/);
  });

  it('links only to where the message says, and shows the address as text', () => {
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
      'https://oss.invalid/p/abc',
      'https://oss.invalid/p/abc',
      'https://oss.invalid/afmelden/xyz',
    ]);
    expect(html).toContain('>https://oss.invalid/p/abc</a>');
  });

  it('keeps the code for paper out of the mail', () => {
    expect(html).not.toContain('K7QF');
  });
});

it('refuses a message without a field that the layout asks for, instead of leaving a hole', () => {
  const hole = { ...message };
  Reflect.deleteProperty(hole, 'heading');
  const look = { sender: 'Gemeente Oss', accent: '#6b1f5c' };
  expect(() => renderHtml(hole, look)).toThrow(/"heading" not defined/);
});

describe('a message as text', () => {
  it('reads by itself', () => {
    expect(renderText(message)).toBe(`Hoe veilig voelt u zich?

Beste J. de Vries,

Wilt u <b>meedoen</b>?

* 5 minuten
* tot en met 21 maart

Naar de vragen:
https://oss.invalid/p/abc

IS DIT ECHT?
Ja.
Bel 14 0412.

Niet meer meedoen?
https://oss.invalid/afmelden/xyz

Met vriendelijke groet,
Team Onderzoek

--
Gemeente Oss
`);
  });
});
