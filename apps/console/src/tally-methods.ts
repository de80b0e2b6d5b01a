// The methods of `samenspel tally`, each as winners and rounds of one shape.
import { borda } from '#domain/tally/borda.js';
import { countIrv } from '#domain/tally/count-irv.js';
import { approvals, firstPlaces, mostVotes } from '#domain/tally/most-votes.js';
import { condorcetWinner, pairwise } from '#domain/tally/pairwise.js';
import type { Election, LotNeeded, Lots } from '#domain/tally/ranked-ballot.js';
import { schulze } from '#domain/tally/schulze.js';
import { countStvScottish, UNITS_PER_VOTE, type StvStage } from '#domain/tally/stv-scottish.js';
import type { Ballots } from './ballot-file.js';

export const TALLY_METHODS = [
  'plurality',
  'approval',
  'score',
  'borda',
  'irv',
  'condorcet',
  'schulze',
  'stv-scottish',
] as const;
export type TallyMethod = (typeof TALLY_METHODS)[number];

export type Round = {
  readonly votes: Readonly<Record<string, number>>;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  readonly nontransferable: number;
};

export type Counted =
  | {
      readonly kind: 'counted';
      readonly winners: readonly number[];
      readonly quota: number | null;
      readonly rounds: readonly Round[];
      readonly also: Readonly<Record<string, unknown>>;
    }
  | ({ readonly kind: 'lot-needed'; readonly rounds: readonly Round[] } & Omit<LotNeeded, 'refused'>)
  | { readonly kind: 'refused'; readonly message: string };

export type CountAsked = { readonly method: TallyMethod; readonly seats: number; readonly lots: Lots };

export function countBallots(ballots: Ballots, asked: CountAsked): Counted {
  const election = standing(ballots);
  if (isEmpty(election, ballots)) return { kind: 'refused', message: NO_VOTES };
  return METHODS[asked.method](election, ballots, asked);
}

const isEmpty = ({ ballots }: Election, { marks }: Ballots): boolean =>
  marks === null
    ? ballots.every(({ ranking }) => ranking.length === 0)
    : marks.every(({ marks: row }) => row.every(Number.isNaN));

/** Marks for people who withdrew count for nobody. */
function standing({ candidates, ballots, withdrawn }: Ballots): Election {
  if (withdrawn.length === 0) return { candidates, ballots };
  const without = ballots.map(({ count, ranking }) => ({
    count,
    ranking: ranking
      .map((level) => level.filter((candidate) => !withdrawn.includes(candidate)))
      .filter((level) => level.length > 0),
  }));
  return { candidates, ballots: without, withdrawn };
}

type Method = (election: Election, ballots: Ballots, asked: CountAsked) => Counted;

const METHODS: Readonly<Record<TallyMethod, Method>> = {
  plurality: (election, _, asked) => most(firstPlaces(election), election, asked),
  approval: (election, { marks }, asked) =>
    most(approvals(marks ? approving(election, marks) : election), election, asked),
  score: (election, { marks }, asked) => {
    if (marks === null)
      return {
        kind: 'refused',
        message: 'expected a table with a column per candidate and a score in each cell',
      };
    return most(scores(election.candidates, marks), election, asked);
  },
  borda: (election, _, asked) => {
    const mean = shown(borda(election, 'mean'));
    return most(borda(election, 'nothing'), election, asked, {
      unrankedGets: 'nothing',
      whenUnrankedGetTheMean: mean,
    });
  },
  irv: (election, _, { lots }) => irv(election, lots),
  condorcet: (election) => {
    const pairs = pairwise(election);
    const winner = condorcetWinner(pairs, election.withdrawn);
    const winners = winner === undefined ? [] : [winner];
    return counted(winners, [round(firstPlaces(election), winners, [])], {
      pairs: pairs.slice(1).map(shown),
    });
  },
  schulze: (election, _, { lots }) => {
    const pairs = pairwise(election);
    const { winners, paths } = schulze(pairs, election.withdrawn);
    const also = { pairs: pairs.slice(1).map(shown), paths: paths.slice(1).map(shown) };
    const level = winners.length > 1;
    const drawn = lots.find((lot) => winners.includes(lot));
    if (level && drawn === undefined)
      return { kind: 'lot-needed', stage: 1, tied: winners, decides: 'who-is-elected', rounds: [] };
    const elected = level && drawn !== undefined ? [drawn] : winners;
    return counted(elected, [round(firstPlaces(election), elected, [])], also);
  },
  'stv-scottish': (election, _, { seats, lots }) => stv(election, seats, lots),
};

const counted = (
  winners: readonly number[],
  rounds: readonly Round[],
  also: Readonly<Record<string, unknown>> = {},
): Counted => ({ kind: 'counted', winners, quota: null, rounds, also });

function round(votes: Float64Array, elected: readonly number[], excluded: readonly number[]): Round {
  return { votes: shown(votes), elected, excluded, nontransferable: votes[0] ?? 0 };
}

const shown = (votes: Float64Array): Readonly<Record<string, number>> =>
  Object.fromEntries([...votes.entries()].slice(1).map(([candidate, value]) => [String(candidate), value]));

function most(
  votes: Float64Array,
  { withdrawn = [] }: Election,
  { seats, lots }: CountAsked,
  also: Readonly<Record<string, unknown>> = {},
): Counted {
  const outcome = mostVotes(votes, seats, lots, withdrawn);
  if (outcome.ok) return counted(outcome.winners, [round(votes, outcome.winners, [])], also);
  const { stage, tied, decides } = outcome;
  return { kind: 'lot-needed', stage, tied, decides, rounds: [round(votes, [], [])] };
}

type Marked = NonNullable<Ballots['marks']>;

const approving = ({ candidates }: Election, marks: Marked): Election => ({
  candidates,
  ballots: marks.map(({ count, marks: row }) => ({
    count,
    ranking: [...row.keys()].filter((candidate) => (row[candidate] ?? 0) > 0).map((candidate) => [candidate]),
  })),
});

function scores(candidates: number, marks: Marked): Float64Array {
  const points = new Float64Array(candidates + 1);
  for (const { count, marks: row } of marks)
    row.forEach((score, candidate) => {
      if (!Number.isNaN(score)) points[candidate] = (points[candidate] ?? 0) + count * score;
    });
  return points;
}

function irv(election: Election, lots: Lots): Counted {
  const outcome = countIrv(election, lots);
  const rounds =
    'rounds' in outcome
      ? outcome.rounds.map(({ votes, elected, excluded }) => round(votes, elected, excluded))
      : [];
  if (!outcome.ok && outcome.refused === 'no-votes') return { kind: 'refused', message: NO_VOTES };
  if (!outcome.ok) {
    const { stage, tied, decides } = outcome;
    return { kind: 'lot-needed', stage, tied, decides, rounds };
  }
  const condorcet = condorcetWinner(pairwise(election), election.withdrawn) ?? null;
  return counted([outcome.winner], rounds, { condorcet });
}

function stv(election: Election, seats: number, lots: Lots): Counted {
  const outcome = countStvScottish(election, seats, lots);
  if (!outcome.ok && outcome.refused !== 'lot-needed')
    return { kind: 'refused', message: STV_REFUSALS[outcome.refused] };
  const rounds = outcome.stages.map(stvRound);
  if (outcome.ok)
    return { kind: 'counted', winners: outcome.winners, quota: outcome.quota, rounds, also: {} };
  const { stage, tied, decides } = outcome;
  return { kind: 'lot-needed', stage, tied, decides, rounds };
}

const NO_VOTES = 'expected at least one ballot with a mark for somebody who still stands, found none';

const STV_REFUSALS = {
  'level-ranks': 'Scottish STV takes ballots with one candidate at each rank, found level ranks (2=3)',
  'too-many-ballots':
    'expected at most 900,000 ballots, because larger counts cannot be held in whole numbers',
  'too-few-candidates': 'expected at least as many candidates who still stand as seats',
  'no-votes': NO_VOTES,
  'parts-of-votes': 'Scottish STV counts whole ballots, found a part of one',
} as const;

function stvRound({ action, votes, elected }: StvStage) {
  const inVotes = votes.map((units) => units / UNITS_PER_VOTE);
  const excluded = action.kind === 'exclusion' ? [action.candidate] : [];
  return { ...round(inVotes, elected, excluded), action };
}
