// The figures of a result as a workbook: answers, groups, what counts by itself, and how it was done.
import type { FoundFacts } from './result-facts.js';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.js';
import { apartRows } from './apart-rows.js';
import { figureRows, groupRows } from './figure-rows.js';
import { methodSentences } from './methods.js';

export function figuresXlsx(facts: FoundFacts): Buffer {
  const { poll, result, areas } = facts;
  const apart = apartRows(result);
  const about = [
    ['Zo is dit gedaan'],
    [result.headline],
    ...methodSentences(facts).map((sentence) => [sentence]),
  ];
  return writeXlsx([
    { name: 'Cijfers', rows: figureRows(poll, result) },
    { name: 'Groepen', rows: groupRows(result, areas) },
    ...(apart ? [{ name: 'Apart geteld', rows: apart }] : []),
    { name: 'Uitleg', rows: about },
  ]);
}
