// Proves that the page about anonymous proofs is right HTML, shows every key, and says what a proof cannot do.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { inGroups } from '../../texts/formats.nl.js';
import { anonymousPage } from './anonymous.page.js';

const fingerprint = '0123456789abcdef'.repeat(4);
const key = { number: '2027-04', fingerprint, madeAt: new Date('2027-02-28T23:30:00Z') };
const shown = (...published: readonly (typeof key)[]): string =>
  render('public/anonymous/anonymous', anonymousPage(published));

it('shows the fingerprint of every key with its poll and day', async () => {
  const html = shown(key);
  expect(await htmlFaults(html)).toEqual([]);
  for (const text of ['2027-04', '1 maart', inGroups(fingerprint), 'Wat het niet kan'])
    expect(html).toContain(text);
  expect(inGroups(fingerprint).replaceAll(' ', '')).toBe(fingerprint);
});

it('says so when no poll has one', async () => {
  expect(await htmlFaults(shown())).toEqual([]);
  expect(shown()).toContain('Er is nu geen peiling met een anoniem bewijs.');
});
