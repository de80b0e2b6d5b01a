// What a letter is, before it is on paper.
import type { Message } from '../mail/message.js';

export type Letter = { readonly addressLines: readonly string[]; readonly message: Message };

/** What stands on every sheet of a batch. */
export type Letterhead = {
  /** Who writes, as it signs. */
  readonly sender: string;
  /** #rrggbb. */
  readonly accent: string;
  readonly signal: string;
  /** Town and day, in words: Oss, 2 maart 2027. */
  readonly placeAndDate: string;
  /** Short lines beside the address: which poll, whom to call. */
  readonly reference: readonly string[];
};

export type LetterBatch = {
  readonly title: string;
  readonly letterhead: Letterhead;
  readonly letters: readonly Letter[];
};
