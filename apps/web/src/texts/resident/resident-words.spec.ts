// Every language says everything, with the same blanks to fill in, and nothing is left in Dutch.
import { describe, expect, it } from '@jest/globals';
import { languages } from '#domain/questionnaire/language.js';
import { nl } from './nl.js';
import { residentWords, wordTables } from './resident-words.js';

const blanks = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

describe.each(languages)('the fixed words in %s', (language) => {
  const table = wordTables[language];

  it('have the same blanks as in Dutch', () => {
    const wrong = Object.entries(nl).filter(
      ([key, dutch]) =>
        String(blanks(new Map(Object.entries(table)).get(key) ?? '')) !== String(blanks(dutch)),
    );
    expect(wrong).toEqual([]);
  });

  it('leave nothing in Dutch and nothing empty', () => {
    const same = Object.entries(table).filter(
      ([key, text]) => text.trim() === '' || text === new Map<string, string>(Object.entries(nl)).get(key),
    );
    expect(same).toEqual([]);
  });

  it('run from the side they are read from', () => {
    expect(residentWords(language).direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });
});
