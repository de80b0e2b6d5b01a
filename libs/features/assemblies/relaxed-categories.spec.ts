// A proposal is taken over as it was shown, and never over targets that somebody changed since.
import { describe, expect, it } from '@jest/globals';
import type { AssemblyCategory } from './assembly.js';
import { relaxedCategories } from './relaxed-categories.js';

const categories: readonly AssemblyCategory[] = [
  {
    name: 'Leeftijd',
    source: 'age',
    targets: [
      { value: '16-49', min: 4, max: 5 },
      { value: '50+', min: 4, max: 5 },
    ],
  },
  { name: 'Woning', source: 'asked', targets: [{ value: 'huur', min: 0, max: 9 }] },
];
const change = {
  category: 'Leeftijd',
  value: '50+',
  from: { min: 4, max: 5 },
  to: { min: 2, max: 5 },
};

describe('a proposed change of the targets', () => {
  it('changes the targets it names and leaves the others', () => {
    const relaxed = relaxedCategories(categories, [change]);
    expect(relaxed?.[0]?.targets).toEqual([
      { value: '16-49', min: 4, max: 5 },
      { value: '50+', min: 2, max: 5 },
    ]);
    expect(relaxed?.[1]).toEqual(categories[1]);
  });

  it('is not taken over twice, nor over a target that changed since', () => {
    const relaxed = relaxedCategories(categories, [change]) ?? [];
    expect(relaxedCategories(relaxed, [change])).toBeUndefined();
  });

  it('is not taken over when its target is gone', () => {
    expect(relaxedCategories(categories, [{ ...change, value: '65+' }])).toBeUndefined();
    expect(relaxedCategories(categories, [{ ...change, category: 'Woning' }])).toBeUndefined();
  });
});
