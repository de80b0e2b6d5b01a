// Proves what the builders of components compute: places of dots, heights of bars, shares, pages.
import { describe, expect, it } from '@jest/globals';
import { areaBars } from './area-bars.js';
import { fieldOfDots } from './field-of-dots.js';
import { likert } from './likert.js';
import { pagination } from './pagination.js';
import { spark } from './spark.js';
import { table } from './table.js';

describe('the field of dots', () => {
  const settings = { columns: 13, rows: 13, drawn: 11 };

  it('is the same for the same name and another for another name', () => {
    expect(fieldOfDots('veilig', settings)).toEqual(fieldOfDots('veilig', settings));
    expect(fieldOfDots('veilig', settings)).not.toEqual(fieldOfDots('groen', settings));
  });

  it('draws as many dots as were asked for', () => {
    const { dots } = fieldOfDots('veilig', settings);
    expect(dots).toHaveLength(169);
    expect(dots.filter(({ drawn }) => drawn)).toHaveLength(11);
  });

  it('shows the reader as one large dot', () => {
    const { dots, you } = fieldOfDots('veilig', { columns: 12, rows: 2, drawn: 1, you: true, strip: true });
    expect(dots.filter(({ drawn }) => drawn)).toEqual([{ ...you, radius: 16, drawn: true }]);
  });
});

describe('a spark', () => {
  it('makes the highest bar as high as it can be and keeps a line for nothing', () => {
    const { bars, width } = spark([0, 20, 40]);
    expect(bars.map(({ height }) => height)).toEqual([1.5, 22, 44]);
    expect(bars.map(({ x, y, height }) => [x, y + height])).toEqual([
      [0, 52],
      [10, 52],
      [20, 52],
    ]);
    expect(width).toBe(30);
  });

  it('of nothing at all is a line', () => {
    expect(spark([0, 0]).bars.every(({ height }) => height === 1.5)).toBe(true);
  });
});

describe('a row of five shares', () => {
  it('lays them end to end and leaves out numbers that do not fit', () => {
    const facts = {
      id: 'x',
      title: '',
      text: '',
      steps: ['a', 'b', 'c', 'd', 'e'],
      table: table('', [], []),
    };
    const [row] = likert({ ...facts, rows: [{ label: 'zin', percents: [8, 12, 20, 35, 25] }] }).rows;
    expect(row?.parts.map(({ start, number, inverse }) => [start, number, inverse])).toEqual([
      [0, '', true],
      [8, '12', false],
      [20, '20', false],
      [40, '35', false],
      [75, '25', true],
    ]);
  });

  it('of three answers takes the tints of the ends and the middle', () => {
    const facts = { id: 'x', title: '', text: '', table: table('', [], []) };
    const rows = [{ label: 'zin', percents: [40, 35, 25] }];
    const made = likert({ ...facts, steps: ['goed', 'gaat', 'slecht'], rows });
    expect(made.steps.map(({ tint }) => tint)).toEqual([1, 3, 5]);
    expect(made.rows[0]?.parts.map(({ step }) => step)).toEqual([1, 3, 5]);
    expect(() => likert({ ...facts, steps: ['1', '2', '3', '4', '5', '6'], rows })).toThrow('no tints');
  });
});

describe('bars per area', () => {
  it('share one scale and tell what is missing', () => {
    const { areas } = areaBars([
      { label: 'Lith', count: 66, goal: 70 },
      { label: 'Geffen', count: 100, goal: 90 },
    ]);
    expect(areas.map(({ reached, toGo }) => [reached, toGo])).toEqual([
      [false, 4],
      [true, 0],
    ]);
    expect(areas.map(({ percent, target }) => [percent, target])).toEqual([
      [62.9, 66.7],
      [95.2, 85.7],
    ]);
  });

  it('do not divide by nothing', () => {
    expect(areaBars([{ label: 'Lith', count: 0, goal: 0 }]).areas[0]).toMatchObject({
      percent: 0,
      target: 0,
    });
  });
});

describe('browsing', () => {
  const address = (page: number): string => `?bladzijde=${page}`;

  it('goes back and forth, but not beyond the ends', () => {
    expect(pagination(1, 3, address)).toMatchObject({ previous: '', next: '?bladzijde=2' });
    expect(pagination(3, 3, address)).toMatchObject({ previous: '?bladzijde=2', next: '' });
    expect(pagination(1, 0, address)).toMatchObject({ pages: 1, previous: '', next: '' });
  });
});

describe('a table', () => {
  it('knows columns of numbers by their mark', () => {
    expect(table('Peilingen', ['Peiling', '#Antwoorden'], [['Groen', '12']])).toEqual({
      caption: 'Peilingen',
      columns: [
        { text: 'Peiling', number: false },
        { text: 'Antwoorden', number: true },
      ],
      rows: [{ cells: [{ text: 'Groen' }, { text: '12' }] }],
    });
  });
});
