// Faults are listed up to a length that people read, and none is left uncounted.
import { describe, expect, it } from '@jest/globals';
import { firstFaults } from './first-faults.nl.js';

const faults = (count: number) => Array.from({ length: count }, (_, index) => `Regel ${index + 2}: leeg.`);

describe('the faults of a file', () => {
  it('are all told up to two hundred', () => {
    expect(firstFaults(faults(200))).toEqual(faults(200));
  });

  it('are counted beyond that', () => {
    expect(firstFaults(faults(1434)).at(-1)).toBe(
      'Er zijn nog 1.234 fouten. Verbeter ze op dezelfde manier.',
    );
    expect(firstFaults(faults(1434))).toHaveLength(201);
    expect(firstFaults(faults(201)).at(-1)).toContain('is nog 1 fout.');
    expect(firstFaults(faults(1000), 500).at(-1)).toContain('zijn nog 1.300 fouten.');
  });
});
