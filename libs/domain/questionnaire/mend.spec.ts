// A live questionnaire takes other letters, and nothing that would make it another question.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyKind } from '../../../test/support/every-kind.js';
import { currentTexts, mend } from './mend.js';
import type { Questionnaire } from './question.js';
import { isTypingError } from './typing-error.js';

const questionnaire: Questionnaire = {
  version: 1,
  questions: everyKind.map(({ question }) => question),
  sections: [{ id: 'deel', title: 'Beginn', startsAt: 'een' }],
  languages: ['pl'],
  translations: {
    pl: {
      'een.text': { text: 'Co najpierw?', of: 'Wat eerst?' },
      'meer.text': { text: 'Co?', of: 'Wat, vroeger?' },
    },
  },
};

describe('a typing error', () => {
  it.each([
    ['Hoe velig voelt u zich?', 'Hoe veilig voelt u zich?'],
    ['Wat vindt u van van de buurt?', 'Wat vindt u van de buurt?'],
    ['Wat vind u van de buurt', 'Wat vindt u van de buurt?'],
  ])('is %j for %j', (before, after) => {
    expect([isTypingError(before, after), isTypingError(after, before)]).toEqual([true, true]);
  });

  it.each([
    ['another number', 'Bent u 18 of ouder?', 'Bent u 16 of ouder?'],
    ['a sentence turned around', 'Ik voel mij wel veilig', 'Ik voel mij niet veilig'],
    ['a word turned around', 'Het is veilig', 'Het is onveilig'],
    ['less of it', 'Wilt u meer groen?', 'Wilt u minder groen?'],
    ['another earlier answer', 'Waarom {v1}?', 'Waarom {v2}?'],
    ['other words', 'Wat vindt u van de straat?', 'Wat vindt u van het plein?'],
    ['an empty text', 'Wat?', ' '],
  ])('is not %s', (_, before, after) => {
    expect(isTypingError(before, after)).toBe(false);
  });

  it('is at most four letters', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 5 }),
        fc.string({ minLength: 5, unit: fc.constantFrom('q', 'x') }),
        (text, more) => {
          expect(isTypingError(text, text + more)).toBe(false);
        },
      ),
    );
  });
});

describe('mending', () => {
  it('changes the text and keeps its translation good', () => {
    const mended = mend(questionnaire, {
      language: 'nl',
      texts: { 'een.text': 'Wat eerst ?', 'section.deel': 'Begin' },
    });
    expect(mended).toMatchObject({
      ok: true,
      questionnaire: {
        sections: [{ title: 'Begin' }],
        translations: {
          pl: {
            'een.text': { text: 'Co najpierw?', of: 'Wat eerst ?' },
            'meer.text': { of: 'Wat, vroeger?' },
          },
        },
      },
    });
    expect(mended.ok && mended.questionnaire.questions[0]?.text).toBe('Wat eerst ?');
  });

  it('changes a translation by itself', () => {
    const mended = mend(questionnaire, { language: 'pl', texts: { 'een.text': 'Co najpierww?' } });
    expect(mended.ok && mended.questionnaire.translations?.pl?.['een.text']).toEqual({
      text: 'Co najpierww?',
      of: 'Wat eerst?',
    });
    expect(mended.ok && mended.questionnaire.questions).toEqual(questionnaire.questions);
  });

  it('says which texts changed too much, and refuses what changes nothing', () => {
    const texts = { 'een.text': 'Iets heel anders?', 'een.option.groen': 'Meer groenn' };
    expect(mend(questionnaire, { language: 'nl', texts })).toEqual({ ok: false, tooMuch: ['een.text'] });
    expect(mend(questionnaire, { language: 'nl', texts: { 'een.text': 'Wat eerst?', weg: 'x' } })).toEqual({
      ok: false,
      tooMuch: [],
    });
  });

  it('never touches anything but words', () => {
    const keys = [...currentTexts(questionnaire, 'nl').keys()];
    const bare = (each: Questionnaire): string =>
      JSON.stringify(each, (name, value: unknown) =>
        ['text', 'help', 'label', 'alt', 'lowest', 'highest', 'unit', 'title', 'of'].includes(name)
          ? ''
          : value,
      );
    fc.assert(
      fc.property(fc.constantFrom(...keys), (key) => {
        const text = `${currentTexts(questionnaire, 'nl').get(key) ?? ''}q`;
        const mended = mend(questionnaire, { language: 'nl', texts: { [key]: text } });
        expect(mended.ok && bare(mended.questionnaire)).toBe(bare(questionnaire));
        expect(mended.ok && currentTexts(mended.questionnaire, 'nl').get(key)).toBe(text);
      }),
    );
  });
});
