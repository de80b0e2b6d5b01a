// Proves that whoever cannot answer reads why, what now, and whom to call.
import { describe, expect, it } from '@jest/globals';
import { languages } from '#domain/questionnaire/language.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { noEntryPage, type NoEntry, type PollFacts } from './no-entry.page.js';

const poll: PollFacts = {
  question: 'Hoe veilig voelt u zich in uw buurt?',
  slug: 'veilig',
  state: 'closed',
  opensAt: new Date('2027-03-02T08:00:00Z'),
  closesAt: new Date('2027-03-21T23:00:00Z'),
  resultsOn: '2027-04-06',
  withdrawnBecause: 'Er stond een fout in een vraag.',
  translations: {},
};
const shown = (why: NoEntry, change: Partial<PollFacts> = {}): string =>
  render('resident/no-entry/no-entry', noEntryPage(why, { ...poll, ...change }));

describe.each<[NoEntry, string]>([
  ['answered', 'U hebt al geantwoord'],
  ['closed', 'tot en met 21 maart'],
  ['not-yet-open', 'vanaf dinsdag 2 maart 2027 om 9.00 uur'],
  ['poll-withdrawn', 'Er stond een fout in een vraag.'],
  ['not-valid', 'geldt niet meer'],
  ['unknown-link', 'Deze link kennen wij niet'],
  ['no-visit', 'is bewaard'],
])('somebody who cannot answer (%s)', (why, sentence) => {
  it(`reads "${sentence}" and the telephone number`, () => {
    expect(shown(why)).toContain(sentence);
    expect(shown(why)).toContain('14 0412');
  });

  it('gets right HTML, also when nothing is known of the poll', async () => {
    expect(await htmlFaults(shown(why))).toEqual([]);
    expect(await htmlFaults(render('resident/no-entry/no-entry', noEntryPage(why)))).toEqual([]);
  });
});

describe('somebody who sends an answer just after the poll was withdrawn', () => {
  it('reads why, and that nothing of it was kept; no day of a result that will not come', () => {
    const html = shown('closed', { state: 'withdrawn' });
    expect(html).toContain('Deze peiling gaat niet door');
    expect(html).toContain('Er stond een fout in een vraag.');
    expect(html).toContain('Dat hebben wij gewist.');
    expect(html).not.toContain('De uitkomst komt');
  });
});

describe('the way to the result', () => {
  it('is the day it comes, or the result itself', () => {
    expect(shown('answered')).toContain('De uitkomst komt op dinsdag 6 april 2027.');
    expect(shown('answered', { state: 'published' })).toContain('href="/uitkomsten/veilig"');
  });
});

describe('somebody who reads another language', () => {
  it.each(languages)('reads in %s why they cannot answer, in right HTML', async (language) => {
    for (const why of ['answered', 'closed', 'not-yet-open', 'poll-withdrawn', 'no-visit'] as const) {
      const html = render('resident/no-entry/no-entry', noEntryPage(why, poll, language));
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain(`<html lang="${language}"`);
    }
  });

  it('reads the reason of a withdrawal as staff translated it, and otherwise the Dutch one, said to be so', () => {
    const withdrawn = { ...poll, state: 'withdrawn' } as const;
    const dutch = render('resident/no-entry/no-entry', noEntryPage('poll-withdrawn', withdrawn, 'ar'));
    expect(dutch).toContain(
      'السبب، باللغة الهولندية: <span lang="nl" dir="ltr">Er stond een fout in een vraag.',
    );
    const reason = { text: 'كان هناك خطأ في سؤال.', of: withdrawn.withdrawnBecause };
    const told = { ...withdrawn, translations: { ar: { withdrawnBecause: reason } } };
    const arabic = render('resident/no-entry/no-entry', noEntryPage('poll-withdrawn', told, 'ar'));
    expect(arabic).toContain('السبب: <span lang="ar" dir="rtl">كان هناك خطأ في سؤال.');
  });
});
