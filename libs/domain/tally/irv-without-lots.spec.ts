// Proves that a winner without lots is the winner with every lot, and that it need not be who beats all others.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countIrv } from './count-irv.js';
import { irvWithoutLots } from './irv-without-lots.js';
import { condorcetWinner, pairwise } from './pairwise.js';
import type { Election, RankedBallot } from './ranked-ballot.js';

const one = (count: number, ...ranking: number[]): RankedBallot => ({
  count,
  ranking: ranking.map((candidate) => [candidate]),
});

const orders = (left: readonly number[]): readonly (readonly number[])[] =>
  left.length === 0
    ? [[]]
    : left.flatMap((first) =>
        orders(left.filter((other) => other !== first)).map((rest) => [first, ...rest]),
      );
const EVERY_ORDER = orders([1, 2, 3, 4]);

describe('a runoff without lots', () => {
  it('passes over the one in the middle, who beats both others', () => {
    const election = { candidates: 3, ballots: [one(40, 1, 2, 3), one(35, 3, 2, 1), one(25, 2, 1, 3)] };
    expect(irvWithoutLots(election).winner).toBe(1);
    expect(condorcetWinner(pairwise(election))).toBe(2);
  });

  it('has no winner when the last two are level, whatever stood in earlier rounds', () => {
    const election = { candidates: 3, ballots: [one(20, 1, 2, 3), one(15, 2, 1, 3), one(5, 3, 2, 1)] };
    expect(countIrv(election, [])).toMatchObject({ ok: true, winner: 1 });
    expect(irvWithoutLots(election).winner).toBeUndefined();
  });

  it('has a winner when a tie lower down changes nothing, and none without a vote', () => {
    const election = { candidates: 3, ballots: [one(4, 1, 2, 3), one(2, 2, 1, 3), one(2, 3, 1, 2)] };
    expect(irvWithoutLots({ ...election, candidates: 12 }).winner).toBe(1);
    expect(irvWithoutLots({ candidates: 3, ballots: [] })).toEqual({ winner: undefined, counts: [] });
  });

  it('is what every order of lots gives, one by one', () => {
    const ballot = fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      ranking: fc.constantFrom(...EVERY_ORDER).map((order) => order.map((candidate) => [candidate])),
    });
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 8 }), (ballots) => {
        const election: Election = { candidates: 4, ballots };
        const winners = EVERY_ORDER.map((lots) => {
          const count = countIrv(election, lots, { lotsOnly: true });
          return count.ok ? count.winner : 0;
        });
        const same = winners.every((winner) => winner === winners[0]);
        expect(irvWithoutLots(election).winner).toBe(same ? winners[0] : undefined);
      }),
    );
  });
});
