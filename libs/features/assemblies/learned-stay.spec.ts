// What earlier members teach: groups that leave more, nothing from too few, and a file of which every fault is told.
import { describe, expect, it } from '@jest/globals';
import { readHistory, stayLearnedFrom, type HistoryRows } from './learned-stay.js';

const categories = [
  {
    name: 'Leeftijd',
    targets: [
      { value: 'jong', min: 1, max: 2 },
      { value: 'oud', min: 1, max: 2 },
      { value: 'heel oud', min: 0, max: 1 },
    ],
  },
];
const members = Array.from({ length: 90 }, (_, index) => {
  const young = index % 2 === 0;
  const age = index % 30 === 1 ? 'heel oud' : young ? 'jong' : 'oud';
  return {
    given: { leeftijd: ` ${age.toUpperCase()} ` },
    stayed: young ? index % 5 !== 0 : index % 45 !== 3,
  };
});

describe('what earlier assemblies teach', () => {
  it('gives groups that left more often a lower chance, and says nothing of small groups', () => {
    const learned = stayLearnedFrom(members, categories);
    const stays = (value: string) => learned?.groups.find((group) => group.value === value)?.stays;
    expect(stays('jong')).toBeLessThan(stays('oud') ?? learned?.everybody ?? 0);
    expect(stays('jong')).toBeGreaterThan(70);
    expect(stays('heel oud')).toBeUndefined();
  });

  it('learns nothing from a handful of people', () => {
    expect(stayLearnedFrom(members.slice(0, 19), categories)).toBeUndefined();
  });
});

describe('a file with earlier members', () => {
  const table = (columns: readonly string[], ...rows: readonly string[][]): HistoryRows => ({
    columns,
    rows: rows.map((cells, place) => ({ line: place + 2, cells })),
  });
  const good = Array.from({ length: 20 }, (_, at) => [
    at % 2 === 0 ? ' Jong' : '',
    at % 3 === 0 ? 'nee' : 'JA',
    'x',
  ]);

  it('is read whatever the case, with empty cells and columns that do not matter', () => {
    const read = readHistory(table(['leeftijd', 'Bleef', 'naam'], ...good), categories);
    if (!read.ok) throw new Error('nothing is wrong');
    expect(read.members).toHaveLength(20);
    expect(read.members.filter(({ stayed }) => stayed)).toHaveLength(13);
  });

  it('tells every fault at once, with line and column', () => {
    const rows = [
      ['middel', 'ja'],
      ['oud', 'misschien'],
      ['', ''],
      ['jong', ''],
    ];
    expect(readHistory(table(['Leeftijd', 'bleef'], ...rows), categories)).toEqual({
      ok: false,
      faults: [
        { line: 2, column: 'Leeftijd', fault: 'unknown-value', found: 'middel' },
        { line: 3, column: 'bleef', fault: 'not-yes-or-no', found: 'misschien' },
        { line: 5, column: 'bleef', fault: 'not-yes-or-no', found: '' },
      ],
    });
    expect(readHistory(table(['naam']), categories)).toMatchObject({
      faults: [{ fault: 'column-missing' }, { fault: 'no-category' }],
    });
    expect(readHistory(table(['Leeftijd', 'bleef'], ['oud', 'ja']), categories)).toMatchObject({
      faults: [{ fault: 'too-few', found: '1' }],
    });
  });
});
