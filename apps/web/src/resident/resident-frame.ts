// The language of a page where somebody answers, for the layout and the words on it.
import { residentWords, type ReaderLanguage, type ResidentWords } from '../texts/resident/resident-words.js';
import type { AnonymousWords } from '../texts/resident/anonymous/nl.js';
import type { PageWords } from '../texts/resident/pages/nl.js';
import type { WordTable } from '../texts/resident/nl.js';

export type ResidentFrame = {
  readonly language: ReaderLanguage;
  readonly direction: ResidentWords['direction'];
  /** Read in the letters of the device itself; ours for these languages weigh more than the rest of the page together. */
  readonly deviceLetters: boolean;
  readonly words: WordTable;
  /** The sentences before and after the questions. */
  readonly said: PageWords;
  /** Where an answer comes with a token, and for the receipt. */
  readonly token: AnonymousWords;
};

export function residentFrame(language: ReaderLanguage): ResidentFrame {
  const { direction, table, page, anonymous } = residentWords(language);
  const deviceLetters = language !== 'nl' && language !== 'en';
  return { language, direction, deviceLetters, words: table, said: page, token: anonymous };
}
