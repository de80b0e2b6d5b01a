// Reads ballots from a table: a column per candidate, or a column per rank.
import type { BallotFile, BallotsRead, LineFault } from './parse-blt.js';
import type { RankedBallot } from './ranked-ballot.js';

export type BallotRow = { readonly line: number; readonly cells: readonly string[] };

/** By ballot and candidate number from 1 (position 0 is not used); NaN: no mark. */
export type Marks = { readonly count: number; readonly marks: Float64Array };

export type MarksRead =
  | { readonly ok: true; readonly names: readonly string[]; readonly ballots: readonly Marks[] }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

const COUNT = /^(count|aantal|votes|stemmen|n)$/i;
const LABEL = /^(id|nr|nummer|ballot|stembiljet)$/i;
const NUMBER = /^\d+(\.\d+)?$/;
/** A mark may also be below zero, or have a comma. */
const MARK = /^(-?\d+([.,]\d+)?|-?[.,]\d+)?$/;
/** Headings that count ranks: `rank1`, `2nd choice`, `Voorkeur 3`, `For Mayor Choice 4 (60)`. */
const RANK = /\b(rank|rang|choice|keuze|voorkeur|preference)(\b|\d)/i;

type Layout = { readonly counts: number; readonly columns: readonly number[] };

function layoutOf(columns: readonly string[]): Layout {
  const counts = columns.findIndex((name) => COUNT.test(name));
  return {
    counts,
    columns: [...columns.keys()].filter((index) => index !== counts && !LABEL.test(columns[index] ?? '')),
  };
}

/**
 * In: the columns and rows of a table. Out: whether a column is a candidate: its cells are numbers, most of them at
 * least, and its headings do not count ranks.
 */
export function isColumnPerCandidate(columns: readonly string[], rows: readonly BallotRow[]): boolean {
  const { columns: used } = layoutOf(columns);
  if (used.length > 0 && used.every((index, place) => isRank(columns[index] ?? '', place + 1))) return false;
  const cells = rows.flatMap((row) => used.map((index) => (row.cells[index] ?? '').trim()).filter(Boolean));
  return 2 * cells.filter((cell) => MARK.test(cell)).length >= cells.length;
}

/** Counts this rank, in its place: the third heading counts 3. */
const isRank = (heading: string, place: number): boolean =>
  RANK.test(heading) && (/\d+/.exec(heading)?.[0] ?? '') === String(place);

/**
 * In: a table with a column per candidate and numbers in it (a rank, a score, or 1 for a mark), and optionally a
 * column `count` or `aantal` and one `id`. Out: the marks. Refuses, by line, a count or a mark that is no number.
 */
export function parseMarks(columns: readonly string[], rows: readonly BallotRow[]): MarksRead {
  const { counts, columns: used } = layoutOf(columns);
  const names = used.map((index) => columns[index] ?? '');
  const faults = [...countFaults(rows, counts), ...rows.flatMap((row) => markFaults(row, used, names))];
  if (faults.length > 0) return { ok: false, faults };
  const ballots = rows.map(({ cells }) => ({
    count: counts < 0 ? 1 : Number(cells[counts]),
    marks: Float64Array.from([NaN, ...used.map((index) => numberOf(cells[index]))]),
  }));
  return { ok: true, names, ballots };
}

function markFaults(
  { line, cells }: BallotRow,
  used: readonly number[],
  names: readonly string[],
): LineFault[] {
  return used.flatMap((index, place) => {
    const cell = (cells[index] ?? '').trim();
    if (MARK.test(cell)) return [];
    const message = `expected a number or nothing, found "${cell}": give the rank or the score, or 1 for a mark`;
    return [{ line, message, column: names[place] ?? '' }];
  });
}

const numberOf = (cell = ''): number => (cell.trim() === '' ? NaN : Number(cell.replace(',', '.')));

function countFaults(rows: readonly BallotRow[], counts: number): LineFault[] {
  if (counts < 0) return [];
  return rows
    .filter(({ cells }) => !NUMBER.test((cells[counts] ?? '').trim()))
    .map(({ line, cells }) => ({
      line,
      message: `expected the number of ballots, found "${cells[counts] ?? ''}"`,
    }));
}

/**
 * In: marks that are ranks (1 is first). Out: rankings, equal ranks level.
 */
export function rankingsOf(ballots: readonly Marks[]): RankedBallot[] {
  return ballots.map(({ count, marks }) => {
    const ranks = [...new Set([...marks].filter((mark) => mark > 0))].sort((one, other) => one - other);
    const level = (rank: number) => [...marks.keys()].filter((candidate) => marks[candidate] === rank);
    return { count, ranking: ranks.map(level) };
  });
}

const SKIPPED = /^(|undervote|skipped|blanco)$/i;
const DOUBLE = /^(overvote|dubbel)$/i;

/**
 * In: a table with a column per rank and the name of a candidate in each cell (nothing or `undervote`: a skipped
 * rank, passed over; `overvote` or `a|b`: nothing after it counts). Out: rankings; candidates are numbered in the
 * alphabetical order of their names. A candidate ranked again counts where it stood first.
 */
export function parseRankTable(columns: readonly string[], rows: readonly BallotRow[]): BallotsRead {
  const { counts, columns: used } = layoutOf(columns);
  const faults = countFaults(rows, counts);
  if (faults.length > 0) return { ok: false, faults };
  const read = rows.map(({ cells }) => namesOn(used.map((index) => (cells[index] ?? '').trim())));
  const names = [...new Set(read.flat())].sort((one, other) => one.localeCompare(other, 'en'));
  const number = new Map(names.map((name, index) => [name, index + 1]));
  const ballots = read.map((ranked, row) => ({
    count: counts < 0 ? 1 : Number(rows[row]?.cells[counts]),
    ranking: ranked.map((name) => [number.get(name) ?? 0]),
  }));
  const file: BallotFile = { candidates: names.length, seats: 1, withdrawn: [], ballots, names, title: '' };
  return { ok: true, file };
}

function namesOn(cells: readonly string[]): readonly string[] {
  const end = cells.findIndex((cell) => DOUBLE.test(cell) || cell.includes('|'));
  const read = (end < 0 ? cells : cells.slice(0, end)).filter((cell) => !SKIPPED.test(cell));
  return [...new Set(read)];
}
