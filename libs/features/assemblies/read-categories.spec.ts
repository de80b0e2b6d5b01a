// Targets and margins are read as people hand them in, and every fault is told at once.
import { describe, expect, it } from '@jest/globals';
import { readCategories, type CategoryRows } from './read-categories.js';

const options = { size: 10, room: 1, sourceOf: () => 'asked' as const };
const table = (text: string): CategoryRows => {
  const [header = '', ...lines] = text.trim().split('\n');
  return {
    columns: header.split(','),
    rows: lines.map((line, index) => ({ line: index + 2, cells: line.split(',') })),
  };
};

describe('reading targets', () => {
  it('takes the columns of the field, with stray spaces', () => {
    const read = readCategories(
      table('feature,value,min,max\nLeeftijd , 16-34,2,4\nLeeftijd,35+ ,6,8'),
      options,
    );
    expect(read).toEqual({
      ok: true,
      categories: [
        {
          name: 'Leeftijd',
          source: 'asked',
          targets: [
            { value: '16-34', min: 2, max: 4 },
            { value: '35+', min: 6, max: 8 },
          ],
        },
      ],
    });
  });

  it('turns margins of a town into seats with room on both sides', () => {
    const read = readCategories(
      table('variable,category,total\nGeslacht,vrouw,52\nGeslacht,man,48'),
      options,
    );
    expect(read.ok && read.categories[0]?.targets).toEqual([
      { value: 'vrouw', min: 4, max: 7, town: 0.52 },
      { value: 'man', min: 3, max: 6, town: 0.48 },
    ]);
  });

  it('tells every fault with its line and column', () => {
    const read = readCategories(
      table('category,name,min,max\nA,,1,2\nA,b,x,2\nA,c,5,2\nA,d,1,2\na,D,1,2'),
      options,
    );
    expect(!read.ok && read.faults.map(({ line, column, fault }) => [line, column, fault])).toEqual([
      [2, 'name', 'empty'],
      [3, 'min', 'no-whole-number'],
      [4, 'min', 'min-above-max'],
      [6, 'name', 'value-twice'],
    ]);
  });

  it('names the columns that are missing and those that are there', () => {
    const read = readCategories(table('soort,naam\nx,y'), options);
    expect(!read.ok && read.faults.map(({ column, found }) => [column, found])).toContainEqual([
      'category',
      'soort,naam'.replace(',', ', '),
    ]);
  });
});
