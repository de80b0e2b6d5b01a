// A category comes from the register only when its values are what the register knows.
import { describe, expect, it } from '@jest/globals';
import { ageGaps, sourceFor } from './category-source.js';

const areas = new Set(['Centrum', 'Lith']);
const targets = (...values: readonly string[]) => values.map((value) => ({ value }));

describe('where a category comes from', () => {
  it('is the register for ages, genders and areas as it knows them', () => {
    expect(sourceFor('leeftijd', targets('18-34', '35 t/m 64', '65+'), areas)).toBe('age');
    expect(sourceFor('Geslacht', targets('Vrouwen', 'mannen', 'anders'), areas)).toBe('gender');
    expect(sourceFor('Gebied', targets('Centrum', 'Lith'), areas)).toBe('area');
  });

  it('is the person for values that no register knows, whatever the category is called', () => {
    expect(sourceFor('Leeftijd', targets('jong', 'oud'), areas)).toBe('asked');
    expect(sourceFor('Geslacht', targets('vrouw', 'man', 'non-binair'), areas)).toBe('asked');
    expect(sourceFor('Gebied', targets('Centrum', 'Elders'), areas)).toBe('asked');
    expect(sourceFor('Opleiding', targets('18-34'), areas)).toBe('asked');
    expect(sourceFor('Leeftijd', [], areas)).toBe('asked');
  });
});

describe('ages that no class covers', () => {
  it('are told as ranges, among the people who are invited', () => {
    expect(ageGaps(targets('18-34', '50-64', '65+'), 16, 120)).toEqual([
      { from: 16, to: 17 },
      { from: 35, to: 49 },
    ]);
    expect(ageGaps(targets('18-34', '35+'), 18, 120)).toEqual([]);
    expect(ageGaps(targets('18-34'), 18, 40)).toEqual([{ from: 35, to: 40 }]);
  });
});
