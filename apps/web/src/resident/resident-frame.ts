// The language of a page where somebody answers, for the layout and the words on it.
import { residentWords, type ReaderLanguage, type ResidentWords } from '../texts/resident/resident-words.js';
import type { PageWords } from '../texts/resident/pages/nl.js';
import type { WordTable } from '../texts/resident/nl.js';

export type ResidentFrame = {
  readonly language: ReaderLanguage;
  readonly direction: ResidentWords['direction'];
  readonly words: WordTable;
  /** The sentences before and after the questions. */
  readonly said: PageWords;
};

export function residentFrame(language: ReaderLanguage): ResidentFrame {
  const { direction, table, page } = residentWords(language);
  return { language, direction, words: table, said: page };
}
