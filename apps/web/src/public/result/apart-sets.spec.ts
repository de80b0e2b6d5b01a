// Proves that answers that count by themselves stand by themselves, with the reason, and that few of them give no figures.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { aResult } from '../../../../../test/support/a-result.js';
import { resultFacts } from '../../../../../test/support/public-pages.js';
import { render } from '../../../../../test/support/render.js';
import { apartSets } from './apart-sets.js';
import { resultPage } from './result.page.js';

const { document } = aResult();
const apart = { answered: document.answered, questions: document.questions };

it('shows the figures of each set by themselves, under its own name', async () => {
  const result = { ...aResult(), document: { ...document, typed: apart, open: apart } };
  const html = render('public/result/result', resultPage({ ...resultFacts, result }));
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).toContain('Antwoorden op papier en via de telefoon');
  expect(html).toContain('Antwoorden via de open link');
  expect(html).toContain('Zij kwamen binnen zonder anoniem bewijs.');
});

it('says so when they are too few, and gives no table', () => {
  const few = { answered: 4, questions: [] };
  const [set] = apartSets({ typed: few });
  expect(set?.tables).toEqual([]);
  expect(set?.text).toContain('te weinig');
  expect(set?.text).not.toMatch(/\b4\b/);
});

it('has nothing to show in the usual way', () => {
  expect(apartSets(document)).toEqual([]);
});
