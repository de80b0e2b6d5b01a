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

type Layout = { readonly counts: number; readonly columns: readonly number[] };

function layoutOf(columns: readonly string[]): Layout {
  const counts = columns.findIndex((name) => COUNT.test(name));
  return {
    counts,
    columns: [...columns.keys()].filter((index) => index !== counts && !LABEL.test(columns[index] ?? '')),
  };
}

/**
 * In: the columns and rows of a table. Out: whether every column holds numbers: then a column is a candidate.
 */
export function isColumnPerCandidate(columns: readonly string[], rows: readonly BallotRow[]): boolean {
  return layoutOf(columns).columns.every((index) =>
    rows.every(({ cells }) => /^\d*(\.\d+)?$/.test((cells[index] ?? '').trim())),
  );
}

/**
 * In: a table with a column per candidate and numbers in it (a rank, a score, or 1 for a mark), and optionally a
 * column `count` or `aantal` and one `id`. Out: the marks. Refuses, by line, a count that is no number.
 */
export function parseMarks(columns: readonly string[], rows: readonly BallotRow[]): MarksRead {
  const { counts, columns: used } = layoutOf(columns);
  const faults = countFaults(rows, counts);
  if (faults.length > 0) return { ok: false, faults };
  const ballots = rows.map(({ cells }) => ({
    count: counts < 0 ? 1 : Number(cells[counts]),
    marks: Float64Array.from([NaN, ...used.map((index) => numberOf(cells[index]))]),
  }));
  return { ok: true, names: used.map((index) => columns[index] ?? ''), ballots };
}

const numberOf = (cell = ''): number => (cell.trim() === '' ? NaN : Number(cell));

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
