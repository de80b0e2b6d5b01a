// Most unknown values are a known one mistyped; whoever has to mend it is told which.
import { plain } from './table.js';

/**
 * In: a text and the texts that could be meant. Out: the one that is fewest edits away (characters put in, left out or
 * changed, or two neighbours swapped; capitals and spaces aside), if that is at most one edit per four characters; else null.
 * Source: Levenshtein 1966; Damerau, "A technique for computer detection and correction of spelling errors", 1964.
 */
export function closestTo(found: string, known: readonly string[]): string | null {
  const distances = known.map((text) => edits(plain(found), plain(text)));
  const least = Math.min(...distances);
  const closest = known[distances.indexOf(least)];
  return closest !== undefined && least * 4 <= Math.max(found.length, 4) ? closest : null;
}

const LONGEST = 100;

function edits(one: string, other: string): number {
  if (one.length > LONGEST || other.length > LONGEST) return Infinity;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  let earlier = before;
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const exchanged = row > 1 && column > 1 && swapped ? (earlier[column - 2] ?? 0) + 1 : changed;
      now.push(Math.min(changed, exchanged, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    earlier = before;
    before = now;
  }
  return before[other.length] ?? 0;
}
