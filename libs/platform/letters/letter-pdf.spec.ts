// Proves that a batch becomes one PDF with a sheet for the count and a page for every letter.
import { describe, expect, it } from '@jest/globals';
import type { Message } from '../mail/message.js';
import { letterPdf } from './letter-pdf.js';

const message: Message = {
  language: 'nl',
  subject: 'x',
  heading: 'Wonen in uw buurt',
  preview: '',
  salutation: 'Beste Ş. Łukasik',
  parts: [
    { kind: 'paragraph', text: 'U bent geloot.' },
    { kind: 'facts', items: ['Twee minuten'] },
    {
      kind: 'door',
      label: 'x',
      url: 'https://samenspel.oss.invalid/p/abc',
      typeAt: 'samenspel.oss.invalid/meedoen',
      code: '7K4M Q2XH 9TRD 8',
    },
    { kind: 'block', title: 'Is dit echt?', paragraphs: ['Bel 14 0412.'] },
  ],
  closing: ['Met vriendelijke groet,'],
  footer: ['Peiling 2027-01'],
};

async function pdfOf(count: number): Promise<string> {
  const letters = Array.from({ length: count }, (_, index) => ({
    addressLines: [`J. Şahin ${index}`, 'Heuvel 1', '5341 AB  OSS'],
    message,
  }));
  const parts: Buffer[] = [];
  const batch = {
    sender: 'Gemeente Oss',
    title: 'Peiling 2027-01',
    date: '2 maart 2027',
    warning: '',
    letters,
  };
  for await (const part of letterPdf(batch)) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('latin1');
}

describe('a batch of letters', () => {
  it.each([0, 1, 25])('has a cover sheet and a page for each of %i letters', async (count) => {
    const pdf = await pdfOf(count);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(count + 1);
  });

  it('is tagged, in Dutch, with its fonts inside', async () => {
    const pdf = await pdfOf(1);
    expect(pdf).toContain('/Lang (nl)');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toMatch(/\/FontFile[23]/);
  });
});
