// `samenspel tally`: counts ballots by the method that was asked for, round by round.
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { readBallots, type Ballots } from './ballot-file.js';
import { defineCommand, type Outcome } from './command.js';
import { faultsIn } from './draw-files.js';
import { countBallots, TALLY_METHODS, type Counted } from './tally-methods.js';

/** These count for one winner, whatever is asked. */
const ONE_WINNER: readonly string[] = ['irv', 'condorcet', 'schulze'];

export const tally = defineCommand({
  name: 'tally',
  summary: 'count ballots: one choice, several, scores, or rankings for one or more seats',
  options: {
    ballots: { kind: 'file', required: true, help: 'BLT, or a CSV with a column per candidate or per rank' },
    method: {
      kind: 'text',
      required: true,
      choices: TALLY_METHODS,
      help: `one of ${TALLY_METHODS.join(', ')}`,
    },
    seats: { kind: 'whole-number', help: 'how many are elected (if left out: what the file says, or 1)' },
    lots: { kind: 'list', help: 'candidate numbers in the order in which lots were drawn' },
  },
  async run({ ballots, method, seats, lots }) {
    const read = await readBallots(ballots);
    const numbers = (lots ?? []).map(Number);
    const candidates = read.ok ? read.value.candidates : Infinity;
    const faults = [
      ...faultsIn(read),
      ...lotFaults(lots ?? [], candidates),
      ...seatFaults(seats, candidates, method),
    ];
    const known = TALLY_METHODS.find((each) => each === method);
    if (!read.ok || known === undefined || faults.length > 0) return { kind: 'bad-input', faults };
    const count = { method: known, seats: seats ?? read.value.seats, lots: numbers };
    return told(countBallots(read.value, count), read.value, { file: ballots, ...count });
  },
});

function lotFaults(lots: readonly string[], candidates: number): InputFault[] {
  const known = Number.isFinite(candidates) ? ` to ${candidates}` : '';
  return lots
    .filter((lot) => !/^\d+$/.test(lot) || Number(lot) < 1 || Number(lot) > candidates)
    .map((lot) => faultOf('--lots', `expected candidate numbers from 1${known}, found "${lot}"`));
}

function seatFaults(seats: number | undefined, candidates: number, method: string): InputFault[] {
  if (seats !== undefined && seats > 1 && ONE_WINNER.includes(method)) {
    const message = `expected 1 with --method ${method}, which elects one candidate, found ${seats}: leave it out, or count with stv-scottish`;
    return [faultOf('--seats', message)];
  }
  if (seats === undefined || (seats >= 1 && seats <= candidates)) return [];
  return [faultOf('--seats', `expected from 1 to the number of candidates (${candidates}), found ${seats}`)];
}

type AskedCount = {
  readonly file: string;
  readonly method: string;
  readonly seats: number;
  readonly lots: readonly number[];
};

function told(
  counted: Counted,
  { names, candidates, withdrawn }: Ballots,
  { file, method, seats, lots }: AskedCount,
): Outcome {
  const nameOf = (candidate: number) => names[candidate - 1] ?? `candidate ${candidate}`;
  const people = Array.from({ length: candidates }, (_, index) => ({
    number: index + 1,
    name: nameOf(index + 1),
  }));
  const asked = { method: { name: method, version: 1 }, seats, lots, candidates: people, withdrawn };
  if (counted.kind === 'refused') return { kind: 'bad-input', faults: [faultOf(file, counted.message)] };
  if (counted.kind === 'lot-needed') {
    const { kind: refused, stage, tied, decides, rounds } = counted;
    const proposal = { lots: [...lots, ...tied.filter((candidate) => !lots.includes(candidate))] };
    return {
      kind: 'no-answer',
      document: { ...asked, refused, stage, tied, decides, rounds, proposal },
      summary: [
        `${tied.map(nameOf).join(' and ')} are level at stage ${stage} and always were: draw lots (${decides.replaceAll('-', ' ')}) and give the order with --lots.`,
      ],
    };
  }
  const { winners, quota, rounds, also } = counted;
  const elected = winners.length === 0 ? 'Nobody is elected.' : `Elected: ${winners.map(nameOf).join(', ')}.`;
  return { kind: 'done', document: { ...asked, winners, quota, rounds, ...also }, summary: [elected] };
}
