// A chain of lines shows the first line that was changed, removed, inserted or moved.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainLine, firstBrokenLine, type Chained } from './chain.js';
import { sha256 } from './digest.js';

type Line = Chained<{ readonly event: string }>;

function chainOf(events: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const event of events) lines.push(chainLine(lines.at(-1)?.digest ?? '', { event }));
  return lines;
}

const chains = fc.array(fc.string(), { minLength: 2, maxLength: 8 }).map(chainOf);
const places = fc.nat({ max: 7 });

describe('a chain of lines', () => {
  it('is whole as it was written', () => {
    fc.assert(fc.property(chains, (lines) => expect(firstBrokenLine(lines)).toBeUndefined()));
  });

  it('can be checked from the middle, given the digest before it', () => {
    const lines = chainOf(['a', 'b', 'c']);
    expect(firstBrokenLine(lines.slice(1), lines[0]?.digest)).toBeUndefined();
    expect(firstBrokenLine(lines.slice(1))).toBe(0);
  });

  it('names the first line whose content was changed', () => {
    fc.assert(
      fc.property(chains, places, (lines, place) => {
        const position = place % lines.length;
        const changed = lines.map((line, at) =>
          at === position ? { ...line, event: `${line.event}!` } : line,
        );
        expect(firstBrokenLine(changed)).toBe(position);
      }),
    );
  });

  it('names the line after one that was removed or repaired with a digest of its own', () => {
    const lines = chainOf(['a', 'b', 'c', 'd']);
    expect(firstBrokenLine(lines.toSpliced(1, 1))).toBe(1);
    const forged = chainLine(lines[0]?.digest ?? '', { event: 'forged' });
    expect(firstBrokenLine(lines.toSpliced(1, 1, forged))).toBe(2);
  });

  it('hashes text as the standard says (FIPS 180-4 example "abc")', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
