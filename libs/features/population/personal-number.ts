// A citizen service number or a register number has no place here: it is found by its column's name and by its check digits.
export type PersonalNumber = 'bsn' | 'a-number';

export type FoundNumber = { readonly column: string; readonly number: PersonalNumber };

/** What a column's name gives away. */
export function numberInHeader(header: string): PersonalNumber | undefined {
  const name = header.toLowerCase();
  if (/(^|[^a-z])(bsn|sofi|burgerservice)/.test(name) || /bsn$/.test(name)) return 'bsn';
  return /(^|[^a-z])(a[ _-]?nummer|a[ _-]?nr|anr|administratienummer)/.test(name) ? 'a-number' : undefined;
}

/**
 * The eleven-test for a citizen service number (8 or 9 digits): 9a + 8b + … + 2h − i is divisible by 11.
 * Source: Logisch Ontwerp BRP, element 01.20.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = weighted(digits.padStart(9, '0'), (place) => (place === 8 ? -1 : 9 - place));
  return sum % 11 === 0;
}

/**
 * The test for a register number (10 digits): the first is no 0, neighbours differ, the digits add up to a multiple of
 * 11 or 5 more, and so does (without the 5) their sum weighted by 1, 2, 4 … 512.
 * Source: Logisch Ontwerp BRP, element 01.10.
 */
export function isANumber(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits) || /(\d)\1/.test(digits)) return false;
  const remainder = weighted(digits, () => 1) % 11;
  return (remainder === 0 || remainder === 5) && weighted(digits, (place) => 2 ** place) % 11 === 0;
}

export type NumberWatch = {
  see(cells: readonly string[]): void;
  found(): FoundNumber | undefined;
};

/** Watches all cells of a file go by, also of columns that nobody wants to use. */
export function watchForNumbers(columns: readonly string[]): NumberWatch {
  const seen = columns.map((): Seen => ({ filled: 0, nine: 0, bsn: 0, ten: 0, aNumber: 0 }));
  return {
    see(cells) {
      cells.forEach((cell, index) => {
        const column = seen[index];
        if (column && cell !== '') count(column, cell);
      });
    },
    found() {
      for (const [index, column] of columns.entries()) {
        const number = numberInHeader(column) ?? numberIn(seen[index]);
        if (number) return { column, number };
      }
      return undefined;
    },
  };
}

type Seen = { filled: number; nine: number; bsn: number; ten: number; aNumber: number };

function count(column: Seen, cell: string): void {
  column.filled += 1;
  if (cell.length < 8 || cell.length > 16) return;
  const digits = cell.replaceAll(/[\s.]/g, '');
  if (/^\d{8,9}$/.test(digits) && !isDay(digits)) {
    column.nine += 1;
    if (isBsn(digits)) column.bsn += 1;
  }
  if (/^\d{10}$/.test(digits)) {
    column.ten += 1;
    if (isANumber(digits)) column.aNumber += 1;
  }
}

/** By chance one number in eleven passes; half of them, and at least three (or all there is), is no chance. */
function numberIn(column: Seen | undefined): PersonalNumber | undefined {
  if (!column) return undefined;
  const telling = (passed: number, tried: number): boolean =>
    passed * 2 >= tried && (passed >= 3 || (passed > 0 && passed === column.filled));
  if (telling(column.bsn, column.nine)) return 'bsn';
  return telling(column.aNumber, column.ten) ? 'a-number' : undefined;
}

function isDay(digits: string): boolean {
  return /^(19|20)\d\d(0\d|1[0-2])([0-2]\d|3[01])$/.test(digits);
}

function weighted(digits: string, weight: (place: number) => number): number {
  return Array.from(digits).reduce<number>((sum, digit, place) => sum + Number(digit) * weight(place), 0);
}
