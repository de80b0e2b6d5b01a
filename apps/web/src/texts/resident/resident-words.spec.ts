// Every language says everything, with the same blanks to fill in, nothing is left in Dutch, and no page has sentences of its own.
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import { languages, type Language } from '#domain/questionnaire/language.js';
import { daysIn } from './days.js';
import { anonymousTables, pageTables, residentWords, wordTables } from './resident-words.js';

const blanks = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

const tables = (language: Language): readonly (readonly [string, string, string])[] =>
  [wordTables, pageTables, anonymousTables].flatMap((each) => {
    const own = new Map<string, string>(Object.entries(each[language]));
    return Object.entries(each.nl).map(([key, dutch]) => [key, dutch, own.get(key) ?? ''] as const);
  });

describe.each(languages)('the fixed words in %s', (language) => {
  it('have the same blanks as in Dutch', () => {
    const wrong = tables(language).filter(([, dutch, own]) => String(blanks(own)) !== String(blanks(dutch)));
    expect(wrong).toEqual([]);
  });

  it('leave nothing in Dutch and nothing empty', () => {
    expect(tables(language).filter(([, dutch, own]) => own.trim() === '' || own === dutch)).toEqual([]);
  });

  it('run from the side they are read from', () => {
    expect(residentWords(language).direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('name days in that language, with the digits of every other page', () => {
    const day = daysIn(language).full('2027-03-02');
    expect(day).toContain('2027');
    expect(day).not.toContain('maart');
  });
});

const PAGES = ['anonymous', 'landing', 'questions', 'check', 'later', 'no-entry', 'open', 'thanks'];
const filesOf = (ending: string): readonly string[] =>
  PAGES.flatMap((page) => {
    const folder = `apps/web/src/resident/${page}`;
    return fs
      .readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => `${folder}/${file}`);
  });

/** Letters that stand in a view between its tags, or in a label for who cannot see. */
function wordsInView(text: string): readonly string[] {
  const between = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').replaceAll(/<[^>]*>/g, ' ');
  const given = [...text.matchAll(/(?:text|title|label|hint|aria-label)="(?!\{\{)([^"]*)"/g)].map(
    ([, own = '']) => own,
  );
  return [between, ...given].filter((each) => /\p{L}/u.test(each));
}

/** Texts of a program with a space between two words: addresses, names of fields and the like have none. */
const sentencesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!from )(['`])((?:(?!\1)[^\n])*)\1/g)]
    .map(([, , inner = '']) => inner.replaceAll(/\$\{[^}]*\}/g, ''))
    .filter((each) => /\p{L} \p{L}/u.test(each));

describe('a page on which somebody answers', () => {
  it('has no words of its own in its view', () => {
    const found = filesOf('.hbs').flatMap((file) =>
      wordsInView(fs.readFileSync(file, 'utf8')).map((words) => `${file}: ${words.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('has no sentences of its own beside its view', () => {
    const found = [...filesOf('.page.ts'), ...filesOf('.form.ts'), ...filesOf('more-to-know.ts')].flatMap(
      (file) =>
        sentencesIn(fs.readFileSync(file, 'utf8').replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')).map(
          (sentence) => `${file}: ${sentence}`,
        ),
    );
    expect(found).toEqual([]);
  });

  it('would be found out if it had', () => {
    expect(wordsInView('<p>Dank u wel</p>{{> button text=said.send}}')).toHaveLength(1);
    expect(wordsInView('{{> button text="Verstuur"}}')).toHaveLength(1);
    expect(sentencesIn("const title = 'Dank u wel';")).toEqual(['Dank u wel']);
  });
});
