// The figures of a result for a spreadsheet or a program: the very same document as the page.
import { writeCsv, type Delimiter } from '#platform/csv/write-csv.js';
import type { Poll } from '#features/polls/index.js';
import type { Result } from '#features/results/index.js';
import { figureRows } from './figure-rows.js';

export function figuresCsv(poll: Poll, result: Result, delimiter: Delimiter): string {
  return writeCsv(figureRows(poll, result), delimiter);
}
