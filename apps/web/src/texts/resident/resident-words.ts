// The fixed words on the pages where residents answer, in the language they chose.
import type { Language } from '#domain/questionnaire/language.js';
import { questionWordsFrom, type QuestionWords } from '../question-words.js';
import { ar as arAnonymous } from './anonymous/ar.js';
import { en as enAnonymous } from './anonymous/en.js';
import { nl as nlAnonymous, type AnonymousWords } from './anonymous/nl.js';
import { pl as plAnonymous } from './anonymous/pl.js';
import { tr as trAnonymous } from './anonymous/tr.js';
import { uk as ukAnonymous } from './anonymous/uk.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { nl, type WordTable } from './nl.js';
import { ar as arPages } from './pages/ar.js';
import { en as enPages } from './pages/en.js';
import { nl as nlPages, type PageWords } from './pages/nl.js';
import { pl as plPages } from './pages/pl.js';
import { tr as trPages } from './pages/tr.js';
import { uk as ukPages } from './pages/uk.js';
import { pl } from './pl.js';
import { tr } from './tr.js';
import { uk } from './uk.js';

export type ReaderLanguage = Language | 'nl';

export type ResidentWords = {
  readonly language: ReaderLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly table: WordTable;
  readonly question: QuestionWords;
  /** For the pages before and after the questions. */
  readonly page: PageWords;
  /** Where an answer comes with a token, and for the receipt. */
  readonly anonymous: AnonymousWords;
};

export const wordTables: Readonly<Record<ReaderLanguage, WordTable>> = { nl, en, pl, tr, ar, uk };

export const pageTables: Readonly<Record<ReaderLanguage, PageWords>> = {
  nl: nlPages,
  en: enPages,
  pl: plPages,
  tr: trPages,
  ar: arPages,
  uk: ukPages,
};

export const anonymousTables: Readonly<Record<ReaderLanguage, AnonymousWords>> = {
  nl: nlAnonymous,
  en: enAnonymous,
  pl: plAnonymous,
  tr: trAnonymous,
  ar: arAnonymous,
  uk: ukAnonymous,
};

/** How each language calls itself. */
export const languageNames: Readonly<Record<ReaderLanguage, string>> = {
  nl: 'Nederlands',
  en: 'English',
  pl: 'Polski',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
};

export function residentWords(language: ReaderLanguage): ResidentWords {
  const table = wordTables[language];
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const [question, page, anonymous] = [
    questionWordsFrom(table),
    pageTables[language],
    anonymousTables[language],
  ];
  return { language, direction, table, question, page, anonymous };
}
