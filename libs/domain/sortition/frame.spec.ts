// A frame is taken in whole or refused with all its faults; its digest sees every cell.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frameDigestOf, excludeDigestOf } from './frame-digest.js';
import { frameRootOf } from './frame-root.js';
import { peopleOf, type Frame } from './frame.js';
import { householdKey } from './household.js';
import { sha256 } from '#domain/evidence/digest.js';

const frame = (columns: readonly string[], ...rows: readonly (readonly string[])[]): Frame => ({
  columns,
  rows,
});
const SALT = 'ab'.repeat(16);

describe('the people of a frame', () => {
  it('are refused with every fault told together', () => {
    const faulty = frame(['ID', 'wijk'], ['1', 'A'], ['', 'B'], [' 1 ', ''], ['4', 'A|B']);
    expect(peopleOf(faulty, { strata: ['wijk'], household: [] }, new Set())).toEqual({
      ok: false,
      faults: [
        {
          row: 1,
          column: 'ID',
          message: 'expected an id, found nothing: fill it in, or take this row out',
        },
        {
          row: 2,
          column: 'ID',
          message:
            'expected every id once, found "1" again: give this person another id, or take the row out',
        },
        {
          row: 2,
          column: 'wijk',
          message: expect.stringMatching(/^expected a value to form strata, found nothing: fill it in/),
        },
        {
          row: 3,
          column: 'wijk',
          message: expect.stringMatching(/^expected a value without "\|", found "A\|B": write another mark/),
        },
      ],
    });
  });

  it('are refused with the first thousand faults of every column and the exact number of all', () => {
    const faulty = frame(['id', 'wijk'], ...Array.from({ length: 5000 }, () => ['7', '']));
    const read = peopleOf(faulty, { strata: ['wijk'], household: [] }, new Set());
    const faults = read.ok ? [] : read.faults;
    expect(faults.filter(({ row }) => row !== null)).toHaveLength(2000);
    expect(faults.filter(({ row }) => row === null)).toEqual([
      {
        row: null,
        column: 'id',
        message: '3999 more rows with such a fault, 4999 in all: mend them in the same way',
      },
      {
        row: null,
        column: 'wijk',
        message: '4000 more rows with such a fault, 5000 in all: mend them in the same way',
      },
    ]);
  });

  it('are refused for a column in other capitals, with the name to write, and for every row besides', () => {
    const people = frame(['id', 'Wijk', 'buurt'], ['', 'A', '']);
    const read = peopleOf(people, { strata: ['wijk', 'buurt'], household: [] }, new Set());
    expect(read.ok ? [] : read.faults.map(({ row, column }) => [row, column])).toEqual([
      [null, 'wijk'],
      [0, 'id'],
      [0, 'buurt'],
    ]);
    expect(read.ok ? [] : read.faults[0]?.message).toContain(': write "Wijk"');
  });

  it('are refused when a column is unknown or nobody is there', () => {
    const read = peopleOf(frame(['id', 'wijk']), { strata: ['buurt'], household: ['adres'] }, new Set());
    expect(read.ok ? [] : read.faults.map(({ column }) => column)).toEqual(['buurt', 'adres', 'id']);
  });

  it('live together when their addresses say the same in another way', () => {
    expect(householdKey(['5341 ab', '012', '', '-a'])).toBe(householdKey(['5341AB', '12', '', 'A']));
    expect(householdKey(['5341AB', '1', '2', ''])).not.toBe(householdKey(['5341AB', '12', '', '']));
    expect(householdKey(['5341AB', '12', 'A', ''])).not.toBe(householdKey(['5341AB', '12', 'B', '']));
    expect(householdKey([' ', '', '', ''])).toBe('');
  });
});

describe('the digest of a frame', () => {
  const tables = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 6 }).chain((names) =>
    fc
      .array(fc.array(fc.string(), { minLength: names.length, maxLength: names.length }), {
        minLength: 2,
        maxLength: 8,
      })
      .map((cells) =>
        frame(['id', ...names.map((name) => `c${name}`)], ...cells.map((row, at) => [`${at}`, ...row])),
      ),
  );

  it('is the same in any order of rows and columns', () => {
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const mirrored = frame(columns.toReversed(), ...rows.toReversed().map((row) => row.toReversed()));
        expect(frameDigestOf(mirrored)).toBe(frameDigestOf({ columns, rows }));
      }),
    );
  });

  it('changes with any cell', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), ({ columns, rows }, row, column) => {
        const changed = rows.map((cells, at) =>
          at === row % rows.length ? cells.with(column % columns.length, 'something else') : cells,
        );
        expect(frameDigestOf({ columns, rows: changed })).not.toBe(frameDigestOf({ columns, rows }));
      }),
    );
  });

  it('can be made by hand: a sorted line of canonical JSON for each person', () => {
    const people = frame(['wijk', 'id'], ['Lith ', '2'], ['Oss', '1']);
    expect(frameDigestOf(people)).toBe(sha256('{"id":"1","wijk":"Oss"}\n{"id":"2","wijk":"Lith"}\n'));
  });

  it('counts the row number where there is no id', () => {
    const one = frame(['wijk'], ['Oss'], ['Lith']);
    expect(frameDigestOf(one)).toBe(sha256('{"id":"0","wijk":"Oss"}\n{"id":"1","wijk":"Lith"}\n'));
  });

  it('of the left-out people is that of their ids in order, or nothing without a list', () => {
    expect(excludeDigestOf(new Set(['2', '10']))).toBe(sha256('["10","2"]'));
    expect(excludeDigestOf(null)).toBeNull();
  });
});

describe('the root of a frame', () => {
  it('binds every person with salt, id and attributes', () => {
    const root = frameRootOf(frame(['id', 'wijk', 'salt'], ['1', 'Oss', SALT], ['2', 'Lith', SALT]));
    expect(root.ok && root.commitments[0]).toBe(sha256(`["${SALT}","1",{"wijk":"Oss"}]`));
    const moved = frameRootOf(frame(['id', 'wijk', 'salt'], ['1', 'Oss', SALT], ['2', 'Oss', SALT]));
    expect(moved.ok && root.ok && moved.root === root.root).toBe(false);
  });

  it('is refused without good salts', () => {
    expect(frameRootOf(frame(['id'], ['1']))).toMatchObject({
      ok: false,
      faults: [{ column: 'salt', row: null }],
    });
    expect(frameRootOf(frame(['id', 'salt'], ['1', 'short']))).toMatchObject({
      ok: false,
      faults: [{ row: 0 }],
    });
  });
});
