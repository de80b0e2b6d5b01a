// Tables keep wishes and shares, and let people meet whom they have not met.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seatTables } from './seat-tables.js';
import type { SeatingQuestion } from './seating-question.js';

function diceOf(start: number) {
  let state = start >>> 0;
  return { next: () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296 };
}

function members(count: number): SeatingQuestion['members'] {
  return Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    values: [index % 2 === 0 ? 'vrouw' : 'man', ['Noord', 'Zuid', 'West'][index % 3] ?? ''],
  }));
}

const plain: SeatingQuestion = { members: members(30), tables: 5, rounds: 3, apart: [], together: [] };

function seated(question: SeatingQuestion, start = 1) {
  const seating = seatTables(question, diceOf(start));
  if (!seating.ok) throw new Error(seating.refused);
  return seating;
}

describe('tables', () => {
  it('seat everybody once per round, mix evenly, and bring together as many pairs as there are places', () => {
    const { rounds, meetings, mostMeetings, imbalance } = seated(plain);
    for (const round of rounds) expect(round.flat().sort()).toEqual(plain.members.map(({ id }) => id).sort());
    expect(imbalance).toBe(0);
    expect(mostMeetings).toBe(225);
    expect(meetings).toBeGreaterThanOrEqual(200);
  });

  it('count meetings and imbalance as one would by hand', () => {
    const { rounds, meetings, imbalance } = seated({ ...plain, members: members(17), rounds: 2 });
    const pairs = new Set(
      rounds.flatMap((round) =>
        round.flatMap((table) =>
          table.flatMap((one) => table.filter((other) => one < other).map((other) => `${one} ${other}`)),
        ),
      ),
    );
    expect(meetings).toBe(pairs.size);
    const values = new Map(members(17).map(({ id, values: own }) => [id, own]));
    let uneven = 0;
    for (const table of rounds.flat())
      for (const [attribute, value] of [
        [0, 'vrouw'],
        [0, 'man'],
        [1, 'Noord'],
        [1, 'Zuid'],
        [1, 'West'],
      ] as const) {
        const has = (ids: readonly string[]) =>
          ids.filter((id) => values.get(id)?.[attribute] === value).length;
        const share = (table.length * has([...values.keys()])) / 17;
        uneven += Math.max(0, Math.floor(share) - has(table), has(table) - Math.ceil(share));
      }
    expect(imbalance).toBe(uneven);
  });

  it('keep every wish, for any wishes that can be kept', () => {
    const id = fc.nat(23).map((index) => `m${index}`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, id), { maxLength: 5 }),
        fc.array(fc.tuple(id, id), { maxLength: 2 }),
        (apart, together) => {
          const question = { ...plain, members: members(24), tables: 4, rounds: 2, apart, together };
          const seating = seatTables(question, diceOf(7));
          if (!seating.ok) return seating.refused === 'together-and-apart';
          return seating.rounds.every((round) => {
            const tableOf = (one: string) => round.findIndex((table) => table.includes(one));
            return (
              apart.every(([one, other]) => tableOf(one) !== tableOf(other)) &&
              together.every(([one, other]) => tableOf(one) === tableOf(other))
            );
          });
        },
      ),
      { numRuns: 12, seed: 3 },
    );
  });

  it('are the same for the same dice and differ for others', () => {
    expect(seated(plain)).toEqual(seated(plain));
    expect(seated(plain, 2).rounds).not.toEqual(seated(plain).rounds);
  });

  it('refuse wishes that cannot be kept', () => {
    const pair = ['m0', 'm1'] as const;
    expect(seatTables({ ...plain, apart: [pair], together: [pair] }, diceOf(1))).toMatchObject({
      refused: 'together-and-apart',
    });
    expect(seatTables({ ...plain, tables: 31 }, diceOf(1))).toMatchObject({ refused: 'too-few-members' });
    const chain = Array.from({ length: 7 }, (_, index) => [`m${index}`, `m${index + 1}`] as const);
    expect(seatTables({ ...plain, together: chain }, diceOf(1))).toMatchObject({
      refused: 'too-many-together',
    });
    const one = { ...plain, tables: 1, apart: [pair] };
    expect(seatTables(one, diceOf(1))).toEqual({ ok: false, refused: 'apart-not-kept', ids: ['m0', 'm1'] });
  });
});
