// From how a town is made up to how a panel should be: shares become seats, with some room on both sides.
import type { AssemblyTarget } from './assembly.js';

export type Share = { readonly value: string; readonly count: number };

/**
 * In: how many residents each value has, the seats, and the room in seats on both sides (0 and more). Out: per value at
 * least and at most so many seats around its share, never below nought or above the size; a value that nobody has gets
 * a maximum of the room. The share itself stays with the target, to be shown beside the panel.
 */
export function sharesToTargets(
  shares: readonly Share[],
  size: number,
  room: number,
): readonly AssemblyTarget[] {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  return shares.map(({ value, count }) => {
    const seats = total === 0 ? 0 : (count / total) * size;
    return {
      value,
      min: Math.max(0, Math.floor(seats) - room),
      max: Math.min(size, Math.ceil(seats) + room),
      ...(total === 0 ? {} : { town: Math.round((10_000 * count) / total) / 10_000 }),
    };
  });
}
