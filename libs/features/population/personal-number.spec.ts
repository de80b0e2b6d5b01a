// Numbers that may not be here are found by name and by check digits; ordinary numbers are left alone.
import { describe, expect, it } from '@jest/globals';
import { isANumber, isBsn, numberInHeader, watchForNumbers } from './personal-number.js';

function foundIn(columns: readonly string[], ...lines: readonly (readonly string[])[]) {
  const watch = watchForNumbers(columns);
  for (const cells of lines) watch.see(cells);
  return watch.found();
}

/** Nine-digit numbers that pass the eleven-test. */
const someBsns = (count: number): string[] => {
  const found: string[] = [];
  for (let number = 123_456_780; found.length < count; number += 7)
    if (isBsn(String(number))) found.push(String(number));
  return found;
};

describe('the eleven-test', () => {
  it('accepts the example number of the government, with or without its leading zero', () => {
    expect(isBsn('111222333')).toBe(true);
    expect(isBsn('010464554')).toBe(true);
    expect(isBsn('10464554')).toBe(true);
  });

  it.each(['111222334', '000000000', '1234567', '1112223330', ''])('refuses "%s"', (digits) => {
    expect(isBsn(digits)).toBe(false);
  });

  it('lets one number in eleven pass by chance', () => {
    const passed = Array.from({ length: 11_000 }, (_, index) => isBsn(String(200_000_000 + index)));
    expect(passed.filter(Boolean)).toHaveLength(1_000);
  });
});

describe('the test of the register number', () => {
  it('accepts what satisfies all four rules and refuses any changed digit', () => {
    const valid = Array.from({ length: 200_000 }, (_, index) => String(2_000_000_000 + index * 5_001)).find(
      isANumber,
    );
    expect(valid).toBeDefined();
    for (let place = 0; place < 10; place += 1) {
      const digits = Array.from(valid ?? '');
      digits[place] = String((Number(digits[place]) + 1) % 10);
      expect(isANumber(digits.join(''))).toBe(false);
    }
  });
});

describe('a column name', () => {
  it.each([
    ['BSN', 'bsn'],
    ['bsn_partner', 'bsn'],
    ['persoon-bsn', 'bsn'],
    ['Burgerservicenummer', 'bsn'],
    ['sofinummer', 'bsn'],
    ['A-nummer', 'a-number'],
    ['Anummer', 'a-number'],
    ['a_nummer', 'a-number'],
    ['ANR', 'a-number'],
  ])('"%s" gives away: %s', (header, number) => {
    expect(numberInHeader(header)).toBe(number);
  });

  it.each(['pseudoniem', 'huisnummer', 'telefoonnummer', 'toestemming', 'kanaal'])(
    '"%s" is harmless',
    (header) => {
      expect(numberInHeader(header)).toBeUndefined();
    },
  );
});

describe('a file', () => {
  it('is caught by its header line alone', () => {
    expect(foundIn(['id', 'bsn'])).toEqual({ column: 'bsn', number: 'bsn' });
  });

  it('is caught by the values of any column, also when most cells are empty or the numbers have dots', () => {
    const [one = '', two = '', three = ''] = someBsns(3);
    const dotted = `${three.slice(0, 4)}.${three.slice(4, 6)}.${three.slice(6)}`;
    expect(foundIn(['id', 'note'], ['a', one], ['b', ''], ['c', two], ['d', dotted], ['e', 'niets'])).toEqual(
      {
        column: 'note',
        number: 'bsn',
      },
    );
  });

  it('is caught when it has one line only', () => {
    expect(foundIn(['id'], ['111222333'])).toEqual({ column: 'id', number: 'bsn' });
  });

  it('is left alone when its pseudonyms are nine digits in a row', () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => [String(100_000_000 + index)]);
    expect(foundIn(['id'], ...lines)).toBeUndefined();
  });

  it('is left alone with dates and telephone numbers', () => {
    const lines = Array.from({ length: 300 }, (_, index) => [
      `19${10 + (index % 80)}0101`,
      `06123${45000 + index}`,
    ]);
    expect(foundIn(['geboortedatum', 'telefoon'], ...lines)).toBeUndefined();
  });
});
