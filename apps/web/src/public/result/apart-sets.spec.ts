// Proves that answers that count by themselves stand by themselves, with the reason, and that few of them give no figures.
import { expect, it } from '@jest/globals';
import { htmlFaults } from '../../../../../test/support/html.js';
import { aResult } from '../../../../../test/support/a-result.js';
import { resultFacts } from '../../../../../test/support/public-pages.js';
import { render } from '../../../../../test/support/render.js';
import { apartSets } from './apart-sets.js';
import { dossier } from './dossier.js';
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

it('says in how it was done what came through the open link, without a margin, and how the others answered', () => {
  const doors = [
    { doors: ['web'], count: 380 },
    { doors: ['paper', 'phone'], count: 32 },
  ];
  const margins = { answered: 1204, questions: document.questions };
  const result = { ...aResult(), document: { ...document, open: margins, typed: apart, doors } };
  const html = render('public/result/result', resultPage({ ...resultFacts, result }));
  expect(html).toContain('Van de antwoorden kwamen er 380 via internet en 32 op papier of via de telefoon.');
  expect(html).toContain('Daarnaast kwamen er 1.204 antwoorden via de open link');
  expect(html).toContain('/apart.csv?scheiding&#x3D;puntkomma');
  const plain = render('public/result/result', resultPage(resultFacts));
  expect(plain).not.toMatch(/Daarnaast kwamen er|Van de antwoorden kwamen er|apart\.csv/);
});

it('stands in the dossier under their own name, and is not there when there is none', () => {
  const paper = { municipality: 'Gemeente Oss', accent: '#7a1a5c' };
  const titles = (change: Partial<typeof document>) =>
    dossier(
      { ...resultFacts, result: aResult({ document: { ...document, ...change } }) },
      paper,
    ).sections.map(({ title }) => title);
  const own = titles({ open: apart }).filter((title) => !titles({}).includes(title));
  expect(own[0]).toBe('Antwoorden via de open link');
  expect(own).toHaveLength(1 + document.questions.filter(({ shown }) => shown).length);
  expect(own.slice(1).every((title) => title.endsWith('(antwoorden via de open link)'))).toBe(true);
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
