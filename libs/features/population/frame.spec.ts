// Frames, audiences, addresses and areas: the small rules everything else leans on.
import { describe, expect, it } from '@jest/globals';
import { addressLines } from './address-lines.js';
import { areaFinder } from './area.js';
import { birthYearsOf } from './audience.js';
import { frameState, isFresh } from './frame.js';
import { householdOf } from './household.js';
import { ossAreas } from './oss-areas.js';

describe('a frame', () => {
  const frame = { extractedOn: '2026-11-01', mutatedUntil: null, erasedAt: null };

  it('is fresh up to and including the fourteenth day', () => {
    expect(isFresh(frame, '2026-11-15')).toBe(true);
    expect(isFresh(frame, '2026-11-16')).toBe(false);
  });

  it('is fresh again after a mutation file', () => {
    expect(isFresh({ ...frame, mutatedUntil: '2026-11-10' }, '2026-11-20')).toBe(true);
    expect(isFresh({ ...frame, mutatedUntil: '2026-10-10' }, '2026-11-20')).toBe(false);
  });

  it('is fresh, stale or erased', () => {
    expect(frameState(frame, '2026-11-02')).toBe('fresh');
    expect(frameState(frame, '2026-12-02')).toBe('stale');
    expect(frameState({ ...frame, erasedAt: new Date(0) }, '2026-11-02')).toBe('erased');
  });
});

describe('an audience', () => {
  it('holds the birth years of its ages in the year of the extract', () => {
    expect(birthYearsOf({ ageFrom: 18, ageTo: 24 }, '2026-03-01')).toEqual({ from: 2002, to: 2008 });
  });
});

describe('a household', () => {
  const address = { postcode: '5341AB', houseNumber: '12', houseLetter: 'A', houseAddition: '2' };

  it('is one address, whatever the spaces and capitals', () => {
    expect(householdOf({ ...address, postcode: '5341 ab', houseLetter: 'a' })).toBe(householdOf(address));
  });

  it('differs by number, letter and addition', () => {
    const others = [
      { houseNumber: '1' },
      { houseLetter: '' },
      { houseAddition: '3' },
      { houseLetter: '', houseAddition: 'A' },
    ];
    const homes = new Set(others.map((other) => householdOf({ ...address, ...other })));
    expect(homes.size).toBe(4);
    expect(homes).not.toContain(householdOf(address));
  });
});

describe('address lines', () => {
  const address = {
    name: 'J. de Vries',
    street: 'Hoogstraat',
    town: 'Oss',
    postcode: '5341ab',
    houseNumber: '12',
  };

  it('stand as the post reads them best', () => {
    const lines = addressLines({ ...address, houseLetter: 'A', houseAddition: '2' });
    expect(lines).toEqual(['J. de Vries', 'Hoogstraat 12A-2', '5341 AB  OSS']);
  });

  it('address the resident when there is no name', () => {
    const lines = addressLines({ ...address, name: '', houseLetter: '', houseAddition: '' });
    expect(lines).toEqual(['De bewoner van', 'Hoogstraat 12', '5341 AB  OSS']);
  });
});

describe('finding an area', () => {
  const find = areaFinder(ossAreas);

  it.each(['5', '05', 'Oss-Zuid', 'oss zuid', ' OSS-ZUID '])('takes "%s"', (text) => {
    expect(find(text)?.name).toBe('Oss-Zuid');
  });

  it.each(['', '12', 'Den Bosch', 'NaN'])('does not know "%s"', (text) => {
    expect(find(text)).toBeUndefined();
  });

  it('knows the eleven areas of Oss', () => {
    expect(ossAreas).toHaveLength(11);
  });
});
