// What a draw promises whoever is in the frame, whatever the frame looks like.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import type { DrawParameters, TicketDraw } from './draw-document.js';
import { draw, type DrawInput } from './draw.js';
import type { Frame } from './frame.js';
import { householdKey } from './household.js';
import { ticketOf } from './ticket.js';

const COLUMNS = ['id', 'wijk', 'leeftijd', 'postcode', 'huisnummer'];
const HOUSEHOLD = ['postcode', 'huisnummer'];

const rows = fc
  .array(
    fc.record({
      wijk: fc.constantFrom('Centrum', 'Lith', 'Megen'),
      age: fc.constantFrom('jong', 'oud'),
      house: fc.nat({ max: 25 }),
    }),
    { minLength: 12, maxLength: 60 },
  )
  .map((people) =>
    people.map(({ wijk, age, house }, at) => [
      `p${at}`,
      wijk,
      age,
      house === 0 ? '' : '5341AB',
      house === 0 ? '' : `${house}`,
    ]),
  );

const frames = rows.map((people): Frame => ({ columns: COLUMNS, rows: people }));
const seeds = fc.nat().map((seed) => seed.toString(16));

const parameters = (some: Partial<DrawParameters> = {}): DrawParameters => ({
  size: 3,
  strata: ['wijk'],
  allocation: 'proportional',
  household: HOUSEHOLD,
  reserves: null,
  ...some,
});

const input = (
  frame: Frame,
  some: Partial<DrawParameters> = {},
  excluded: readonly string[] | null = null,
): DrawInput => ({
  frame,
  parameters: parameters(some),
  excluded: excluded && new Set(excluded),
});

/** The document, where there is one: a small frame may be short of people, which is a different promise. */
function drawn(given: DrawInput, seed: string): TicketDraw | undefined {
  const result = draw(given, seed);
  return result.ok ? result.document : undefined;
}

const turned = (frame: Frame, by: number): Frame => {
  const at = by % frame.rows.length;
  return { ...frame, rows: [...frame.rows.slice(at), ...frame.rows.slice(0, at)].reverse() };
};

describe('a draw by ticket', () => {
  it('gives the same bytes whatever the order of the people', () => {
    fc.assert(
      fc.property(frames, fc.nat(), seeds, (frame, by, seed) => {
        expect(JSON.stringify(drawn(input(turned(frame, by)), seed))).toBe(
          JSON.stringify(drawn(input(frame), seed)),
        );
      }),
    );
  });

  it('never changes anybody else’s ticket when a person is added', () => {
    fc.assert(
      fc.property(frames, seeds, (frame, seed) => {
        const more = { ...frame, rows: [...frame.rows, ['newcomer', 'Lith', 'jong', '', '']] };
        const before = drawn(input(frame), seed);
        const after = drawn(input(more), seed);
        fc.pre(before !== undefined && after !== undefined);
        const tickets = new Map([...after.selected, ...after.reserves].map(({ id, ticket }) => [id, ticket]));
        for (const { id, ticket } of [...before.selected, ...before.reserves])
          expect(tickets.get(id)).toBe(ticket);
      }),
    );
  });

  it('draws from every stratum exactly what the allocation says', () => {
    fc.assert(
      fc.property(
        frames,
        seeds,
        fc.constantFrom('proportional' as const, 'equal' as const),
        (frame, seed, allocation) => {
          const document = drawn(
            input(frame, { allocation, strata: ['wijk', 'leeftijd'], household: [] }),
            seed,
          );
          fc.pre(document !== undefined);
          const people = document.strata.map(({ stratum, frame: count }) => ({ stratum, people: count }));
          const allocated = allocate(3, people, allocation);
          const sizes = document.strata.map(({ stratum }) => {
            return { stratum, size: document.selected.filter((one) => one.stratum === stratum).length };
          });
          expect(allocated).toEqual({ ok: true, sizes });
        },
      ),
    );
  });

  it('never takes two people of one household, nor anybody who was left out', () => {
    fc.assert(
      fc.property(frames, seeds, fc.subarray(['p0', 'p1', 'p2', 'p3', 'p4']), (frame, seed, excluded) => {
        const document = drawn(input(frame, {}, excluded), seed);
        fc.pre(document !== undefined);
        const homes = new Map(frame.rows.map((cells) => [cells[0], householdKey(cells.slice(3))]));
        const taken = [...document.selected, ...document.reserves].map(({ id }) => id);
        const shared = taken.map((id) => homes.get(id)).filter((home) => home !== '');
        expect(new Set(shared).size).toBe(shared.length);
        expect(taken.filter((id) => excluded.includes(id))).toEqual([]);
      }),
    );
  });

  it('passes over nobody: who was not taken has a higher ticket, or a housemate with a lower one', () => {
    fc.assert(
      fc.property(frames, seeds, (frame, seed) => {
        const document = drawn(input(frame), seed);
        fc.pre(document !== undefined);
        const rank = new Map(frame.rows.map(([id = '']) => [id, ticketOf(seed, id)]));
        const taken = new Set(document.selected.map(({ id }) => id));
        for (const [id = '', stratum, , ...address] of frame.rows.filter(([one = '']) => !taken.has(one))) {
          const home = householdKey(address);
          const housemates = frame.rows.filter(
            (cells) => home !== '' && householdKey(cells.slice(3)) === home,
          );
          const behind = housemates.some(([mate = '']) => (rank.get(mate) ?? '') < (rank.get(id) ?? ''));
          const highest = document.selected.filter((one) => one.stratum === stratum).at(-1)?.ticket ?? '';
          expect(behind || (rank.get(id) ?? '') > highest).toBe(true);
        }
      }),
    );
  });

  it('lists selected and reserves in ticket order, and as many reserves per stratum as asked', () => {
    fc.assert(
      fc.property(frames, seeds, fc.nat({ max: 4 }), (frame, seed, reserves) => {
        const document = drawn(input(frame, { reserves }), seed);
        fc.pre(document !== undefined);
        for (const list of [document.selected, document.reserves]) {
          const tickets = list.map(({ ticket }) => ticket);
          expect(tickets).toEqual([...tickets].sort());
        }
        for (const { stratum, candidates, selected } of document.strata)
          expect(document.reserves.filter((one) => one.stratum === stratum)).toHaveLength(
            Math.min(reserves, candidates - selected),
          );
      }),
    );
  });

  it('takes row numbers from 0 for ids where there is no id column, and one stratum where none is named', () => {
    const frame = { columns: ['naam'], rows: [['a'], ['b'], ['c']] };
    const document = drawn(input(frame, { size: 2, strata: [], household: [] }), 'abc');
    const ids = [...(document?.selected ?? []), ...(document?.reserves ?? [])].map(({ id }) => id);
    expect([...ids].sort()).toEqual(['0', '1', '2']);
    expect(document?.strata).toEqual([{ stratum: 'all', frame: 3, excluded: 0, candidates: 3, selected: 2 }]);
    expect(document?.selected[0]?.inclusionProbability).toBe(2 / 3);
  });

  it('refuses more than there is, and says what the nearest draw is', () => {
    const frame = {
      columns: ['id', 'wijk', 'huis'],
      rows: [
        ['1', 'A', 'x'],
        ['2', 'A', 'x'],
        ['3', 'A', 'y'],
        ['4', 'B', 'z'],
      ],
    };
    const asked = { strata: ['wijk'], household: ['huis'] };
    expect(draw(input(frame, { ...asked, size: 4 }), 'a')).toEqual({
      ok: false,
      refused: 'too-few-people',
      shortages: [{ stratum: 'A', asked: 3, available: 2 }],
      proposal: {
        size: 3,
        allocation: [
          { stratum: 'A', size: 2 },
          { stratum: 'B', size: 1 },
        ],
      },
    });
    const allocation = [
      { stratum: 'A', size: 1 },
      { stratum: 'B', size: 2 },
    ];
    expect(draw(input(frame, { ...asked, size: 3, allocation }), 'a')).toMatchObject({
      shortages: [{ stratum: 'B', asked: 2, available: 1 }],
      proposal: {
        size: 2,
        allocation: [
          { stratum: 'A', size: 1 },
          { stratum: 'B', size: 1 },
        ],
      },
    });
    const everybodyOut = draw(input(frame, { ...asked, size: 1 }, ['1', '2', '3', '4']), 'a');
    expect(everybodyOut).toMatchObject({ refused: 'too-few-people', proposal: { size: 0 } });
  });
});
