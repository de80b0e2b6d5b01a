// The language of a page where somebody answers, for the layout and the words on it.
import { pollInLanguage, type Poll } from '#features/polls/index.js';
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

/** The frame of a page that shows what staff wrote about a poll: in which language that is, and how it runs. */
export type ToldFrame = ResidentFrame & {
  readonly pollLanguage: ReaderLanguage;
  readonly pollDirection: ResidentWords['direction'];
};

/** In: the part of the poll that a page shows, and its reader. Out: that part as they read it, and the frame around it. */
export function toldFrame<P extends Pick<Poll, 'translations'>>(
  poll: P | undefined,
  language: ReaderLanguage,
): { readonly told: P | undefined; readonly frame: ToldFrame } {
  const frame = residentFrame(language);
  if (!poll) return { told: undefined, frame: { ...frame, pollLanguage: 'nl', pollDirection: 'ltr' } };
  const { poll: told, pollLanguage } = pollInLanguage(poll, language);
  return { told, frame: { ...frame, pollLanguage, pollDirection: residentWords(pollLanguage).direction } };
}
