// Proves that a code survives paper, eyes and thumbs, and that no two bytes give the same code by accident.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupedCode, letterCode, readLetterCode } from './letter-code.js';

const nineBytes = fc.uint8Array({ minLength: 9, maxLength: 9 });

describe('the code in a letter', () => {
  it('has thirteen characters without I, L, O or U', () => {
    fc.assert(
      fc.property(nineBytes, (bytes) => expect(letterCode(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{13}$/)),
    );
  });

  it('is different when any of its 65 bits is different', () => {
    fc.assert(
      fc.property(nineBytes, fc.integer({ min: 0, max: 64 }), (bytes, bit) => {
        const other = bytes.map((byte, at) =>
          at === Math.floor(bit / 8) ? byte ^ (128 >> (bit % 8)) : byte,
        );
        expect(letterCode(other)).not.toBe(letterCode(bytes));
      }),
    );
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(nineBytes, fc.infiniteStream(fc.nat(5)), (bytes, habits) => {
        const code = letterCode(bytes);
        expect(readLetterCode(groupedCode(code))).toBe(code);
        expect(readLetterCode(carelessly(code, habits))).toBe(code);
      }),
    );
  });

  it('refuses what cannot be a code', () => {
    for (const typed of [
      '',
      'K7QF 2M9D X4R1',
      'K7QF 2M9D X4R1TT',
      'K7QF 2M9D X4R1U',
      'K7QF 2M9D X4R1!',
      '🙂'.repeat(13),
    ]) {
      expect(readLetterCode(typed)).toBeUndefined();
    }
  });

  it('stands on paper in groups', () => {
    expect(groupedCode('K7QF2M9DX4R1T')).toBe('K7QF 2M9D X4R1T');
  });
});

/** Lower case, spaces, hyphens, O for 0 and I or l for 1, as the habits say. */
function carelessly(code: string, habits: Iterator<number>): string {
  return Array.from(code, (character) => mistaken(character, Number(habits.next().value))).join('');
}

function mistaken(character: string, habit: number): string {
  if (character === '0' && habit < 3) return habit === 0 ? 'o' : 'O';
  if (character === '1' && habit < 4) return ['i', 'I', 'l', 'L'][habit] ?? character;
  if (habit === 0) return character.toLowerCase();
  if (habit === 1) return ` ${character}`;
  if (habit === 2) return `${character}-`;
  return character;
}
