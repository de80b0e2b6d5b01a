// Puts a batch of letters in one PDF, letter by letter, without keeping others waiting meanwhile.
import { setImmediate as breathe } from 'node:timers/promises';
import type { LetterBatch } from './letter.js';
import { Sheet } from './sheet.js';
import { scaleFor, writeLetter } from './write-letter.js';

/** Every letter begins on a new page, all letters of a batch in one size. */
export function letterPdf(batch: LetterBatch): NodeJS.ReadableStream {
  const sheet = new Sheet(batch.title, batch.letterhead.sender);
  void writeAll(sheet, batch);
  return sheet.paper;
}

const LETTERS_AT_ONCE = 10;

async function writeAll(sheet: Sheet, { letterhead, letters }: LetterBatch): Promise<void> {
  const scale = letters[0] ? scaleFor(sheet, letters[0].message) : 1;
  for (const [index, letter] of letters.entries()) {
    writeLetter(sheet, letterhead, letter, scale);
    if (index % LETTERS_AT_ONCE === 0) await breathe();
  }
  sheet.finish();
}
