// Proves that a language is only open to residents when every text is translated, and that what changed since is marked.
import { describe, expect, it } from '@jest/globals';
import { everyKind } from '../../../../../../test/support/every-kind.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { render } from '../../../../../../test/support/render.js';
import { clerkPerson, samplePoll } from '../../../../../../test/support/sample-polls.js';
import { checkQuestionnaire } from '#domain/questionnaire/check-questionnaire.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { inLanguage, textsOf } from '#domain/questionnaire/translation.js';
import { pollInLanguage, textsOfPoll, type Poll } from '#features/polls/index.js';
import { changeQuestion, translateQuestionnaire } from '#features/questionnaires/index.js';
import { translateForm } from './translate.form.js';
import { translatePage } from './translate.page.js';

const questionnaire: Questionnaire = { version: 1, questions: everyKind.map(({ question }) => question) };
const texts = textsOf(questionnaire);
const poll = samplePoll;
const about = { poll, questionnaire };
const body = Object.fromEntries([
  ['open', 'ja'],
  ...textsOfPoll(poll).flatMap(({ key, dutch }) => [
    [`nl-${key}`, dutch],
    [`tekst-${key}`, `«${dutch}»`],
  ]),
  ...texts.flatMap(({ dutch }, place) => [
    [`nl-${place}`, dutch],
    [`tekst-${place}`, `«${dutch}»`],
  ]),
]);
const story = Object.fromEntries(
  textsOfPoll(poll).map(({ key, dutch }) => [key, { text: `«${dutch}»`, of: dutch }]),
);
const inArabic: Poll = { ...poll, translations: { ar: story } };
const shown = (document: Questionnaire, told: Poll = inArabic): string =>
  render(
    'staff/polls/translate/translate',
    translatePage({ person: clerkPerson, poll: told, questionnaire: document, language: 'ar' }),
  );

describe('a translation', () => {
  const outcome = translateForm(about, 'ar', body);
  if (!outcome.ok) throw new Error('everything is translated');
  const translated = translateQuestionnaire(questionnaire, outcome.input);

  it('gives residents the same questions and codes with other words', () => {
    expect(translated.languages).toEqual(['ar']);
    const there = inLanguage(translated, 'ar');
    expect(textsOf(there).map(({ dutch }) => dutch)).toEqual(texts.map(({ dutch }) => `«${dutch}»`));
    const codes = (document: Questionnaire): string =>
      JSON.stringify(document.questions, (key, value: unknown) =>
        ['text', 'help', 'label', 'alt', 'lowest', 'highest', 'unit'].includes(key) ? '' : value,
      );
    expect(codes(there)).toBe(codes(questionnaire));
  });

  it('cannot be open while a text is missing, on the page or in the check', () => {
    for (const field of ['tekst-3', 'tekst-why']) {
      const refused = translateForm(about, 'ar', { ...body, [field]: ' ' });
      expect(refused.ok ? '' : refused.form.errors['open']).toContain('Vertaal eerst alle teksten');
    }
    const forced = translateQuestionnaire(questionnaire, { language: 'ar', texts: {}, live: true });
    expect(checkQuestionnaire(forced).faults.map(({ what }) => what)).toContain('missing-translation');
    expect(checkQuestionnaire(translated).faults).toEqual([]);
  });

  it('is marked when the Dutch text changed after it', () => {
    const [first] = translated.questions;
    if (!first) throw new Error('there is a question');
    const changed: Question = { ...first, text: 'Wat vindt u het eerst nodig?' };
    const later = changeQuestion(translated, changed);
    expect(checkQuestionnaire(later).warnings).toContainEqual({
      what: 'outdated-translation',
      position: 0,
      about: 'ar',
    });
    expect(shown(later)).toContain('Verouderd');
    expect(shown(translated)).not.toContain('Verouderd');
    const told = shown(translated, { ...inArabic, why: 'Wij kiezen volgend jaar waar meer licht komt.' });
    expect(told).toContain('Verouderd');
    expect(told).toContain('Eerst stond er: Wij kiezen dit jaar waar meer licht komt.');
  });

  it('begins with what residents read about the poll, and counts that as text to go', () => {
    const none = { ...inArabic, translations: {} };
    expect(shown(translated).indexOf('Over de peiling')).toBeLessThan(shown(translated).indexOf('Vraag 1'));
    expect(shown(translated)).toContain('klaar, aan');
    expect(shown(translated, none)).toContain('5 teksten te gaan');
    expect(pollInLanguage(inArabic, 'ar').poll.question).toBe('«Hoe veilig voelt u zich in uw buurt?»');
  });

  it('can be read but not changed once the poll is open', async () => {
    const html = shown(translated, { ...inArabic, state: 'open' });
    expect(html).toContain('«Veilig in uw buurt»');
    expect(html).not.toContain('<textarea');
    expect(await htmlFaults(html)).toEqual([]);
  });

  it('has a page that is right HTML', async () => {
    expect(await htmlFaults(shown(translated))).toEqual([]);
    expect(await htmlFaults(shown(questionnaire))).toEqual([]);
  });
});
