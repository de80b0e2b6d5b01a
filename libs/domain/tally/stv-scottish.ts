// Several seats by single transferable vote as Scottish councils are elected, in whole numbers throughout.
import type { Election, LotNeeded, Lots } from './ranked-ballot.js';
import { settleTie, stillLevel, type Tie } from './settle-tie.js';

/** Votes are counted in hundred-thousandths, as the law writes them with five decimals. */
export const UNITS_PER_VOTE = 100_000;

export type StvStage = {
  readonly action:
    | { readonly kind: 'first-preferences' }
    | { readonly kind: 'surplus'; readonly candidate: number }
    | { readonly kind: 'exclusion'; readonly candidate: number };
  /** Units by candidate number; position 0 holds what is no longer transferable. */
  readonly votes: Float64Array;
  /** Elected at the end of this stage, in order of votes. */
  readonly elected: readonly number[];
};

export type StvCount =
  | {
      readonly ok: true;
      readonly quota: number;
      readonly stages: readonly StvStage[];
      readonly winners: readonly number[];
    }
  | {
      readonly ok: false;
      readonly refused:
        'level-ranks' | 'too-many-ballots' | 'too-few-candidates' | 'parts-of-votes' | 'no-votes';
    }
  | (LotNeeded & { readonly ok: false; readonly stages: readonly StvStage[] });

/** Above this many papers the arithmetic would leave the whole numbers a computer holds exactly. */
const MOST_BALLOTS = 900_000;

/**
 * In: ballots that rank one candidate at a time, the seats (at least 1), and lots in the order drawn. Out: every stage
 * and the winners in order of election. Quota floor(votes / (seats + 1)) + 1; a surplus goes on at value × surplus /
 * votes with five decimals, the remainder ignored; nobody is excluded while there is a surplus to transfer.
 * Refuses level ranks, parts of ballots, an election without a vote, fewer candidates than seats, and a tie that needs a lot which was not drawn.
 * Source: Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.
 */
export function countStvScottish(election: Election, seats: number, lots: Lots): StvCount {
  if (election.ballots.some(({ ranking }) => ranking.some((level) => level.length > 1)))
    return { ok: false, refused: 'level-ranks' };
  if (election.candidates - (election.withdrawn?.length ?? 0) < seats)
    return { ok: false, refused: 'too-few-candidates' };
  if (election.ballots.some(({ count: papers }) => !Number.isInteger(papers)))
    return { ok: false, refused: 'parts-of-votes' };
  const count = openCount(election, seats);
  if (count.valid === 0) return { ok: false, refused: 'no-votes' };
  if (count.valid > MOST_BALLOTS) return { ok: false, refused: 'too-many-ballots' };
  while (!isFinished(count)) {
    const needed = takeStage(count, lots);
    if (needed !== null) return { ok: false, ...needed, stages: count.stages };
  }
  fillLastSeats(count);
  return { ok: true, quota: count.quota / UNITS_PER_VOTE, stages: count.stages, winners: count.winners };
}

type Papers = {
  readonly counts: Float64Array;
  readonly preferences: readonly Int32Array[];
  /** Per paper which preference it stands at, and what it is worth in units. */
  readonly places: Int32Array;
  readonly values: Float64Array;
};

type Count = {
  readonly seats: number;
  readonly valid: number;
  readonly quota: number;
  readonly papers: Papers;
  /** By candidate: the papers that stand with it. */
  readonly piles: number[][];
  readonly state: ('continuing' | 'elected' | 'excluded')[];
  /** Elected candidates whose surplus waits. */
  readonly waiting: Set<number>;
  readonly votes: Float64Array;
  readonly stages: StvStage[];
  readonly winners: number[];
};

function openCount({ candidates, ballots, withdrawn = [] }: Election, seats: number): Count {
  const marked = ballots.filter(({ ranking }) => ranking.length > 0);
  const papers: Papers = {
    counts: Float64Array.from(marked, ({ count }) => count),
    preferences: marked.map(({ ranking }) => Int32Array.from(ranking, ([candidate = 0]) => candidate)),
    places: new Int32Array(marked.length).fill(-1),
    values: new Float64Array(marked.length).fill(UNITS_PER_VOTE),
  };
  const valid = papers.counts.reduce((sum, each) => sum + each, 0);
  const quota = (Math.floor(valid / (seats + 1)) + 1) * UNITS_PER_VOTE;
  const everybody = Array.from({ length: candidates + 1 }, () => null);
  const count: Count = {
    ...{ seats, valid, quota, papers, stages: [], winners: [] },
    piles: everybody.map(() => []),
    state: everybody.map((_, candidate) => (withdrawn.includes(candidate) ? 'excluded' : 'continuing')),
    waiting: new Set(),
    votes: new Float64Array(candidates + 1),
  };
  marked.forEach((_, paper) => {
    passOn(count, paper);
  });
  closeStage(count, { kind: 'first-preferences' });
  return count;
}

/** Moves a paper to its next continuing candidate, if it has one. */
function passOn({ papers, piles, state, votes }: Count, paper: number): void {
  const preferences = papers.preferences[paper] ?? new Int32Array(0);
  let place = (papers.places[paper] ?? -1) + 1;
  while (place < preferences.length && state[preferences[place] ?? 0] !== 'continuing') place += 1;
  papers.places[paper] = place;
  if (place >= preferences.length) return;
  const to = preferences[place] ?? 0;
  piles[to]?.push(paper);
  votes[to] = (votes[to] ?? 0) + (papers.values[paper] ?? 0) * (papers.counts[paper] ?? 0);
}

function closeStage(count: Count, action: StvStage['action']): void {
  const { votes, valid, quota } = count;
  votes[0] = 0;
  votes[0] = valid * UNITS_PER_VOTE - votes.reduce((sum, each) => sum + each, 0);
  const elected = continuing(count).filter((candidate) => (votes[candidate] ?? 0) >= quota);
  elected.sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0));
  elect(count, elected);
  for (const candidate of elected) if ((votes[candidate] ?? 0) > quota) count.waiting.add(candidate);
  count.stages.push({ action, votes: votes.slice(), elected });
}

function elect({ state, winners }: Count, candidates: readonly number[]): void {
  for (const candidate of candidates) {
    state[candidate] = 'elected';
    winners.push(candidate);
  }
}

const continuing = ({ state }: Count): number[] =>
  state.flatMap((each, candidate) => (candidate > 0 && each === 'continuing' ? [candidate] : []));

const isFinished = (count: Count): boolean =>
  count.winners.length >= count.seats || continuing(count).length + count.winners.length <= count.seats;

function takeStage(count: Count, lots: Lots): LotNeeded | null {
  const surplus = count.waiting.size > 0;
  const among = surplus ? [...count.waiting] : continuing(count);
  const earlier = count.stages.map(({ votes }) => votes).reverse();
  const values = among.map((candidate) => count.votes[candidate] ?? 0);
  const best = surplus ? Math.max(...values) : Math.min(...values);
  const tied = among.filter((_, index) => values[index] === best);
  const tie: Tie = { tied, wanted: surplus ? 'highest' : 'lowest', earlier };
  const candidate = settleTie(tie, lots);
  if (candidate === undefined) {
    const decides = surplus ? 'whose-surplus-goes-first' : 'who-is-excluded';
    return { refused: 'lot-needed', stage: count.stages.length + 1, tied: stillLevel(tie), decides };
  }
  if (surplus) transferSurplus(count, candidate);
  else exclude(count, candidate);
  return null;
}

function transferSurplus(count: Count, candidate: number): void {
  const { votes, quota, papers, piles } = count;
  const total = votes[candidate] ?? 0;
  const surplus = total - quota;
  const pile = piles[candidate] ?? [];
  piles[candidate] = [];
  count.waiting.delete(candidate);
  for (const paper of pile) {
    papers.values[paper] = Math.floor(((papers.values[paper] ?? 0) * surplus) / total);
    passOn(count, paper);
  }
  votes[candidate] = quota;
  closeStage(count, { kind: 'surplus', candidate });
}

function exclude(count: Count, candidate: number): void {
  const pile = count.piles[candidate] ?? [];
  count.piles[candidate] = [];
  count.state[candidate] = 'excluded';
  for (const paper of pile) passOn(count, paper);
  count.votes[candidate] = 0;
  closeStage(count, { kind: 'exclusion', candidate });
}

/** As many candidates are left as seats: they have them, in order of votes. */
function fillLastSeats(count: Count): void {
  if (count.winners.length >= count.seats) return;
  const last = continuing(count).sort((one, other) => (count.votes[other] ?? 0) - (count.votes[one] ?? 0));
  elect(count, last);
  const stage = count.stages.pop();
  if (stage) count.stages.push({ ...stage, elected: [...stage.elected, ...last] });
}
