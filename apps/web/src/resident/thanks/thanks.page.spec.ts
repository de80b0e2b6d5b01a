// Proves that the last page says what happens now and when, and asks an address only apart from the answer.
import { describe, expect, it } from '@jest/globals';
import { languages } from '#domain/questionnaire/language.js';
import { htmlFaults } from '../../../../../test/support/html.js';
import { render } from '../../../../../test/support/render.js';
import { readFollow } from './thanks.form.js';
import { thanksPage } from './thanks.page.js';

const poll = {
  question: 'Hoe veilig voelt u zich in uw buurt?',
  slug: 'veilig',
  closesAt: new Date('2027-03-21T23:00:00Z'),
  resultsOn: '2027-04-06',
  reactionBy: '2027-06-01',
  translations: {},
};
const shown = (...asked: Parameters<typeof thanksPage>): string =>
  render('resident/thanks/thanks', thanksPage(...asked));

describe('the thanks', () => {
  it('say what happens now, and when', () => {
    for (const text of ['Tot en met 21 maart', 'Dinsdag 6 april 2027', 'Vóór dinsdag 1 juni 2027'])
      expect(shown(poll)).toContain(text);
  });

  it('are right HTML in every state', async () => {
    const wrong = readFollow({ 'e-mail': 'jan@' });
    if (wrong.ok) throw new Error('that is no address');
    const undated = { ...poll, closesAt: null, resultsOn: null, reactionBy: null };
    for (const html of [
      shown(poll),
      shown(undated),
      shown(undefined),
      shown(poll, { followed: true }),
      shown(poll, { form: wrong.form }),
    ])
      expect(await htmlFaults(html)).toEqual([]);
  });

  it.each(languages)('can be read in %s, and so can what is wrong with an address', async (language) => {
    const wrong = readFollow({ 'e-mail': 'jan@' }, language);
    if (wrong.ok) throw new Error('that is no address');
    const html = shown(poll, { form: wrong.form, language });
    expect(await htmlFaults(html)).toEqual([]);
    for (const dutch of ['maart', 'niet verplicht', 'klaar', 'Vul uw', 'Fout:'])
      expect(html).not.toContain(dutch);
  });

  it('keep the digits of the telephone number in their order, also from right to left', () => {
    expect(shown(poll, { language: 'ar' })).toContain('dir="ltr" href="tel:140412">14 0412</a>');
  });

  it('ask again for an address that is none, and keep what was typed', () => {
    for (const typed of ['', 'jan@', 'jan']) expect(readFollow({ 'e-mail': typed }).ok).toBe(false);
    expect(readFollow({ 'e-mail': ' Jan@voorbeeld.nl ' })).toMatchObject({ ok: true });
  });
});
