// Checks that areas that answer less are written to more, one letter per address, and who is left out by nobody.
import { describe, expect, it } from '@jest/globals';
import type { DrawPerson } from './draw-request.js';
import { lettersPerStratum } from './letters-per-stratum.js';

const person = (area: string, place: number, change: Partial<DrawPerson> = {}): DrawPerson => ({
  pseudonym: `${area}-${place}`,
  area,
  ageClass: '18-34',
  postcode: '5341AA',
  houseNumber: `${area}${place}`,
  houseLetter: '',
  houseAddition: '',
  salt: '00',
  leftOut: '',
  ...change,
});
const people = (area: string, number: number): DrawPerson[] =>
  Array.from({ length: number }, (_, place) => person(area, place));

describe('letters per stratum', () => {
  it('go twice as many to an area of which half as many are expected to answer', () => {
    const wanted = { registrations: 20, response: 0.2, perArea: { '02': 0.1 } };
    const { size, allocation } = lettersPerStratum([...people('01', 200), ...people('02', 200)], wanted);
    expect(allocation).toEqual([
      { stratum: '01|18-34', size: 50 },
      { stratum: '02|18-34', size: 100 },
    ]);
    expect(size).toBe(150);
  });

  it('are never more than the addresses of people who may be written to', () => {
    const crowd = [0, 1, 2].map((place) => person('01', place, { houseNumber: '7' }));
    const gone = person('01', 9, { leftOut: 'asked-recently' });
    const wanted = { registrations: 4, response: 0.5, perArea: {} };
    expect(lettersPerStratum([...crowd, gone], wanted)).toEqual({
      size: 1,
      allocation: [{ stratum: '01|18-34', size: 1 }],
    });
  });

  it('name a stratum of which everybody is left out, with nothing', () => {
    const wanted = { registrations: 2, response: 1, perArea: {} };
    const gone = person('03', 1, { leftOut: 'institution' });
    expect(lettersPerStratum([...people('01', 5), gone], wanted).allocation).toContainEqual({
      stratum: '03|18-34',
      size: 0,
    });
  });
});
