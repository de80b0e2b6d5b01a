// What a letter is, before it is on paper.
import type { Message } from '../mail/message.js';

/** Whole millimetres; left and top are measured from the corner of the sheet. */
export type EnvelopeWindow = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A DL envelope with its window on the left. */
export const USUAL_WINDOW: EnvelopeWindow = { left: 20, top: 45, width: 90, height: 35 };

export type Letter = {
  readonly addressLines: readonly string[];
  readonly message: Message;
  /** Batch and place in it, so that one can be printed again: 2-117; empty when it has none. */
  readonly mark: string;
};

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
  readonly window: EnvelopeWindow;
};

export type LetterBatch = {
  readonly title: string;
  readonly letterhead: Letterhead;
  readonly letters: readonly Letter[];
};
