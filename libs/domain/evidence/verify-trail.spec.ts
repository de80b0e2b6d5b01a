// Proves that any tampering with an audit trail is found, and where.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainLine } from './chain.js';
import { trailHead, verifyTrail, type TrailLine } from './verify-trail.js';

function madeTrail(): TrailLine[] {
  const lines: TrailLine[] = [];
  for (let step = 0; step < 12; step += 1) {
    const chain = step % 3 === 0 ? 'staff' : 'poll:1';
    const before = lines.filter((line) => line.chain === chain).at(-1);
    lines.push(
      chainLine(before?.digest ?? '', {
        chain,
        number: (before?.number ?? 0) + 1,
        at: `2026-11-23T10:00:${String(step).padStart(2, '0')}.000Z`,
        event: 'poll.changed',
        facts: { step },
      }),
    );
  }
  return lines;
}

describe('checking an audit trail', () => {
  it('accepts a whole one and gives the head that stands for it', () => {
    const lines = madeTrail();
    const last = [
      lines.filter(({ chain }) => chain === 'staff'),
      lines.filter(({ chain }) => chain !== 'staff'),
    ];
    const heads = last.flatMap((chain) => chain.slice(-1));
    expect(verifyTrail(lines)).toEqual({ whole: true, lines: 12, chains: 2, head: trailHead(heads) });
  });

  it('finds a line that was taken away, and one that was put elsewhere', () => {
    const lines = madeTrail();
    expect(verifyTrail(lines.toSpliced(4, 1))).toEqual({
      whole: false,
      line: 5,
      reason: 'number-out-of-order',
    });
    const [first, second, third, ...rest] = lines;
    if (!first || !second || !third) throw new Error('the trail is too short');
    expect(verifyTrail([first, third, second, ...rest])).toMatchObject({ whole: false, line: 2 });
  });

  it('finds every single changed character', () => {
    const text = madeTrail().map((line) => JSON.stringify(line));
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(),
        fc.integer({ min: 33, max: 126 }),
        (row, place, code) => {
          const line = text[row] ?? '';
          const at = place % line.length;
          const changed = line.slice(0, at) + String.fromCharCode(code) + line.slice(at + 1);
          const parsed = parse(changed);
          if (changed === line || parsed === undefined) return;
          const lines = text.map((each, index) => (index === row ? parsed : JSON.parse(each)));
          expect(verifyTrail(lines).whole).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function parse(line: string): TrailLine | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
