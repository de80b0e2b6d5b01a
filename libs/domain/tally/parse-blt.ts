// Reads ranked ballots in BLT, the form in which programs for ranked voting hand them to each other.
import type { RankedBallot } from './ranked-ballot.js';

export type BallotFile = {
  readonly candidates: number;
  readonly seats: number;
  /** Candidate numbers that count no more. */
  readonly withdrawn: readonly number[];
  readonly ballots: readonly RankedBallot[];
  /** In order of number; empty when the file names nobody. */
  readonly names: readonly string[];
  readonly title: string;
};

export type LineFault = { readonly line: number; readonly message: string; readonly column?: string };
export type BallotsRead =
  | { readonly ok: true; readonly file: BallotFile }
  | { readonly ok: false; readonly faults: readonly LineFault[] };

type Line = { readonly line: number; readonly text: string };

/**
 * In: the text of a BLT file. Out: its candidates, seats, ballots (level ranks as `2=3`, a skipped rank as `-`) and
 * names. Refuses, by line, what does not follow the form: a ballot without its closing 0, a candidate number that does
 * not exist (also among those who withdrew), a candidate ranked twice.
 * Source: the BLT form of Wichmann, as the OpenSTV and OpaVote manuals give it.
 */
export function parseBlt(text: string): BallotsRead {
  const lines = text
    .split(/\r?\n/)
    .map((each, index) => ({ line: index + 1, text: withoutComment(each).trim() }))
    .filter((each) => each.text !== '');
  const [head, ...rest] = lines;
  const [, candidates = 0, seats = 0] = /^(\d+)\s+(\d+)$/.exec(head?.text ?? '')?.map(Number) ?? [];
  if (candidates < 1 || seats < 1)
    return {
      ok: false,
      faults: [
        {
          line: head?.line ?? 1,
          message: `expected the numbers of candidates and of seats, found "${head?.text ?? ''}"`,
        },
      ],
    };
  return body(rest, candidates, seats);
}

function withoutComment(text: string): string {
  const [quoted = ''] = /^\s*"[^"]*"/.exec(text) ?? [];
  return quoted === '' ? text.replace(/#.*$/, '') : quoted;
}

function body(lines: readonly Line[], candidates: number, seats: number): BallotsRead {
  const end = lines.findIndex(({ text }) => text === '0');
  if (end < 0)
    return {
      ok: false,
      faults: [
        { line: lines.at(-1)?.line ?? 1, message: 'expected a line "0" after the last ballot, found none' },
      ],
    };
  const withdrawals = lines.slice(0, end).filter(({ text }) => /^-\d/.test(text));
  const withdrawn = withdrawals.flatMap(({ text }) => text.split(/\s+/).map((each) => -Number(each)));
  const faults: LineFault[] = withdrawals.flatMap(({ line, text }) =>
    withdrawalFaults(line, text, candidates),
  );
  const ballots = lines
    .slice(0, end)
    .filter((each) => !withdrawals.includes(each))
    .flatMap(({ line, text }) => {
      const read = ballotIn(text, candidates);
      if (typeof read !== 'string') return [read];
      faults.push({ line, message: read });
      return [];
    });
  const quoted = lines.slice(end + 1).map(({ text }) => text.replace(/^"(.*)"$/, '$1'));
  if (faults.length > 0) return { ok: false, faults };
  const names = quoted.slice(0, candidates);
  return {
    ok: true,
    file: { candidates, seats, withdrawn, ballots, names, title: quoted[candidates] ?? '' },
  };
}

function withdrawalFaults(line: number, text: string, candidates: number): LineFault[] {
  const wrong = text
    .split(/\s+/)
    .filter((each) => !/^-\d+$/.test(each) || !isCandidate(-Number(each), candidates));
  return wrong.map((each) => ({
    line,
    message: `expected numbers of candidates who withdrew, from -1 to -${candidates}, found "${each}"`,
  }));
}

const isCandidate = (number: number, candidates: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= candidates;

/** The ballot, or what is wrong with it. */
function ballotIn(text: string, candidates: number): RankedBallot | string {
  const [weight = '', ...marks] = text.replace(/^\([^)]*\)\s*/, '').split(/\s+/);
  if (!/^\d+(\.\d+)?$/.test(weight))
    return `expected the number of ballots, found "${weight}": begin the line with how many there are of this ballot`;
  if (marks.at(-1) !== '0')
    return `expected a ballot that ends with 0, found "${marks.at(-1) ?? ''}": put 0 behind the last candidate`;
  const ranks = marks.slice(0, -1).filter((mark) => mark !== '-');
  const written = ranks.flatMap((mark) => mark.split('='));
  const unknown = written.find((mark) => !/^\d+$/.test(mark) || !isCandidate(Number(mark), candidates));
  if (unknown !== undefined)
    return `expected candidate numbers from 1 to ${candidates}, found "${unknown}": write the number of a candidate, or - for a rank that was skipped`;
  const ranking = ranks.map((mark) => mark.split('=').map(Number));
  const numbers = ranking.flat();
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined)
    return `expected every candidate once, found ${twice} again: leave out one of the two`;
  return { count: Number(weight), ranking };
}
