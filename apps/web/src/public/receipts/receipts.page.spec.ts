// Proves that the list of receipts is right HTML in every state, says what it proves and what not, and can be taken along.
import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { samplePoll as poll } from '../../../../../test/support/sample-polls.js';
import { receiptList, receiptsPage, type ReceiptFacts } from './receipts.page.js';

const list = ['0'.repeat(64), 'f'.repeat(64)];
const shown = (asked?: ReceiptFacts['asked']): string =>
  render('public/receipts/receipts', receiptsPage({ poll, list, ...(asked ? { asked } : {}) }));

it.each<[ReceiptFacts['asked'], string]>([
  [undefined, 'Aantal op de lijst: 2 antwoorden'],
  [{ typed: 'K7QF', found: undefined }, 'Dat zijn 16 letters en cijfers'],
  [{ typed: 'K7QF-2M9D-X4R1-T0AB', found: true }, 'Ja, dit antwoord is meegeteld'],
  [{ typed: 'K7QF-2M9D-X4R1-T0AB', found: false }, 'Deze code staat niet op de lijst'],
])('shows %j', async (asked, sentence) => {
  const html = shown(asked);
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toContain(sentence);
  expect(html).toContain('Niemand kan met uw code laten zien wat u koos');
});

it('is a file that tells how to check it without us', () => {
  const lines = receiptList({ poll, list }).trimEnd().split('\n');
  expect(lines.slice(-2)).toEqual(list);
  expect(lines[1]).toContain(`samenspel-controlecode ${poll.id} UWCODE`);
  const counted = lines.filter((line) => !line.startsWith('#')).map((line) => `${line}\n`);
  const digest = createHash('sha256').update(counted.join('')).digest('hex');
  expect(lines[3]).toBe(`# Controlegetal van de lijst: ${digest}`);
  expect(shown()).toContain(digest.replaceAll(/(.{8})(?=.)/g, '$1 '));
});
