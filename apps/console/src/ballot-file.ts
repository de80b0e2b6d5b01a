// The ballots of `samenspel tally`: BLT, a table with a column per candidate or per rank, or counted rankings in lines.
import { readFile } from 'node:fs/promises';
import { parseBlt, type BallotFile, type LineFault } from '#domain/tally/parse-blt.js';
import {
  isColumnPerCandidate,
  parseMarks,
  parseRankTable,
  rankingsOf,
  type Marks,
} from '#domain/tally/parse-ballot-table.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { readCsvFile, type CsvTable } from '#platform/csv/read-csv.js';
import type { Read } from './draw-files.js';

export type Ballots = BallotFile & {
  /** The marks as they stand, where the file has a column per candidate; null: it holds rankings only. */
  readonly marks: readonly Marks[] | null;
};

export async function readBallots(file: string): Promise<Read<Ballots>> {
  const text = await textOf(file);
  if (!text.ok) return text;
  const first = firstLine(text.value);
  if (/^\d+\s+\d+\s*(#.*)?$/.test(first)) return inLines(file, parseBlt(text.value));
  if (/^\d+\s*,\s*\d+\s*,?\s*$/.test(first)) return inLines(file, parseBlt(asBlt(text.value)));
  if (file.toLowerCase().endsWith('.blt'))
    return {
      ok: false,
      faults: [
        {
          file,
          line: 1,
          column: null,
          message: `expected the numbers of candidates and of seats, such as "5 2", found "${first.slice(0, 40)}"`,
        },
      ],
    };
  const read = await readCsvFile(file);
  return read.ok ? fromTable(read.table) : read;
}

/** The first line that says something: not empty, no remark. */
const firstLine = (text: string): string =>
  text
    .split(/\r?\n/)
    .find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    ?.trim() ?? '';

async function textOf(file: string): Promise<Read<string>> {
  try {
    return { ok: true, value: (await readFile(file, 'utf8')).replace(/^\uFEFF/, '') };
  } catch {
    return {
      ok: false,
      faults: [faultOf(file, 'expected a file that can be read, found none by this name')],
    };
  }
}

type LinesRead =
  | { readonly ok: true; readonly file: BallotFile }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

function inLines(file: string, read: LinesRead): Read<Ballots> {
  if (read.ok) return { ok: true, value: { ...read.file, marks: null } };
  return { ok: false, faults: read.faults.map((fault) => inFile(file, fault)) };
}

const inFile = (file: string, { line, message, column }: LineFault): InputFault => ({
  ...{ file, line, message },
  column: column ?? null,
});

/** Scottish councils publish the same with commas: `9,4,` and then `410,1,`; line numbers stay as they are. */
function asBlt(text: string): string {
  const lines = text.split(/\r?\n/);
  const names = lines.findIndex((line, index) => index > 0 && !/^\d/.test(line));
  const ballots = lines
    .slice(1, names < 0 ? undefined : names)
    .filter((line) => line !== '')
    .map((line) => `${line.split(',').filter(Boolean).join(' ')} 0`);
  const named =
    names < 0 ? [] : lines.slice(names).map((line) => `"${/^"[^"]*","([^"]*)"/.exec(line)?.[1] ?? ''}"`);
  return [(lines[0] ?? '').split(',').filter(Boolean).join(' '), ...ballots, '0', ...named].join('\n');
}

function fromTable(table: CsvTable): Read<Ballots> {
  const { file, columns, rows } = table;
  if (!isColumnPerCandidate(columns, rows)) return inLines(file, parseRankTable(columns, rows));
  const read = parseMarks(columns, rows);
  if (!read.ok) return { ok: false, faults: read.faults.map((fault) => inFile(file, fault)) };
  const { names, ballots: marks } = read;
  const ballots = rankingsOf(marks);
  return {
    ok: true,
    value: { candidates: names.length, seats: 1, withdrawn: [], ballots, names, title: '', marks },
  };
}
