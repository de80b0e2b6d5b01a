// One winner from rankings: the last one falls out until somebody has more than half of the papers still in play.
import type { Election, LotNeeded, Lots, RankedBallot } from './ranked-ballot.js';
import { settleTie, stillLevel, type Tie } from './settle-tie.js';

export type IrvRound = {
  /** By candidate number; position 0 holds the papers that rank nobody who is left. */
  readonly votes: Float64Array;
  readonly excluded: readonly number[];
  readonly elected: readonly number[];
};

export type IrvRules = {
  /** Candidates who fall out first, however many votes they have: write-ins that were not declared. */
  readonly outFirst?: readonly number[];
  /** Whether all candidates who together cannot overtake the next one fall out at once. */
  readonly batches?: boolean;
  /** Whether to go on until two are left, though somebody has a majority already. */
  readonly untilTwo?: boolean;
  /** Whether a tie is for the lot alone, whatever stood in earlier rounds. */
  readonly lotsOnly?: boolean;
};

export type IrvCount =
  | { readonly ok: true; readonly rounds: readonly IrvRound[]; readonly winner: number }
  | { readonly ok: false; readonly refused: 'no-votes' }
  | (LotNeeded & { readonly ok: false; readonly rounds: readonly IrvRound[] });

/**
 * In: rankings (a level rank counts for nobody from there on while two of its candidates are left), lots in the order
 * drawn, and rules that differ per place. Out: the rounds and the winner. Of candidates who are last together the one
 * who was behind at the most recent round at which they differed falls out; if they never did, a lot decides.
 * Refuses an election without a vote, and a tie without its lot.
 * Source: Tideman (2006), Collective Decisions and Voting, chapter 13 ("alternative vote"); tie rule as SSI 2007/42, rule 51.
 */
export function countIrv(
  { candidates, ballots, withdrawn = [] }: Election,
  lots: Lots,
  rules: IrvRules = {},
): IrvCount {
  const left = new Set(Array.from({ length: candidates }, (_, index) => index + 1));
  for (const candidate of withdrawn) left.delete(candidate);
  const rounds: IrvRound[] = [];
  for (;;) {
    const votes = firstChoices(candidates, ballots, left);
    const winner = winnerOf(votes, left, rules);
    if (winner === 0) return { ok: false, refused: 'no-votes' };
    const fallen = winner === undefined ? fallenNow(votes, { left, rounds, lots, rules }) : [];
    if (!isList(fallen))
      return { ok: false, ...fallen, rounds: [...rounds, { votes, excluded: [], elected: [] }] };
    rounds.push({ votes, excluded: fallen, elected: winner === undefined ? [] : [winner] });
    if (winner !== undefined) return { ok: true, rounds, winner };
    fallen.forEach((candidate) => left.delete(candidate));
  }
}

const isList = (fallen: readonly number[] | LotNeeded): fallen is readonly number[] => Array.isArray(fallen);

function firstChoices(
  candidates: number,
  ballots: readonly RankedBallot[],
  left: ReadonlySet<number>,
): Float64Array {
  const votes = new Float64Array(candidates + 1);
  for (const { count, ranking } of ballots) {
    const choice = firstChoice(ranking, left);
    votes[choice] = (votes[choice] ?? 0) + count;
  }
  return votes;
}

function firstChoice(ranking: RankedBallot['ranking'], left: ReadonlySet<number>): number {
  for (const level of ranking) {
    const present = level.length === 1 ? level : level.filter((candidate) => left.has(candidate));
    if (present.length > 1) return 0;
    const [only = 0] = present;
    if (left.has(only)) return only;
  }
  return 0;
}

/** 0 when nobody has a vote; undefined when the count goes on. */
function winnerOf(
  votes: Float64Array,
  left: ReadonlySet<number>,
  { untilTwo = false }: IrvRules,
): number | undefined {
  const inPlay = [...left].reduce((sum, candidate) => sum + (votes[candidate] ?? 0), 0);
  if (inPlay === 0) return 0;
  if (untilTwo && left.size > 2) return undefined;
  return [...left].find((candidate) => left.size === 1 || (votes[candidate] ?? 0) * 2 > inPlay);
}

type Standing = {
  readonly left: ReadonlySet<number>;
  readonly rounds: readonly IrvRound[];
  readonly lots: Lots;
  readonly rules: IrvRules;
};

function fallenNow(votes: Float64Array, standing: Standing): readonly number[] | LotNeeded {
  const { left, rounds, lots, rules } = standing;
  const first = (rules.outFirst ?? []).filter(
    (candidate) => left.has(candidate) && (votes[candidate] ?? 0) > 0,
  );
  if (first.length > 0) return first;
  const batch = rules.batches === true ? hopeless(votes, left) : [];
  if (batch.length > 0) return batch;
  const lowest = Math.min(...[...left].map((candidate) => votes[candidate] ?? 0));
  const tied = [...left].filter((candidate) => votes[candidate] === lowest);
  const earlier = rules.lotsOnly === true ? [] : rounds.map((round) => round.votes).reverse();
  const tie: Tie = { tied, wanted: 'lowest', earlier };
  const candidate = settleTie(tie, lots);
  if (candidate !== undefined) return [candidate];
  const level = stillLevel(tie);
  return { refused: 'lot-needed', stage: rounds.length + 1, tied: level, decides: 'who-is-excluded' };
}

/** The largest group whose votes together stay below those of the next candidate. */
function hopeless(votes: Float64Array, left: ReadonlySet<number>): readonly number[] {
  const rising = [...left].sort((one, other) => (votes[one] ?? 0) - (votes[other] ?? 0));
  let [sum, size] = [0, 0];
  rising.slice(0, -1).forEach((candidate, index) => {
    sum += votes[candidate] ?? 0;
    if (sum < (votes[rising[index + 1] ?? 0] ?? 0)) size = index + 1;
  });
  return size > 1 ? rising.slice(0, size) : [];
}
