// Plain stratified random: panels found for people in a shuffled order of preference, none better than another.
import type { Lottery, Tools } from './decompose.js';
import { openPanelMaker } from './panel-maker.js';
import type { PanelSpace } from './panel-space.js';

/**
 * In: solver and dice, a space, and how many panels. Out: that many panels with equal weights (the same panel may come
 * more than once), or null when there is none. Nothing is done for equal chances: it is there to compare with.
 */
export function drawAtRandom({ solver, dice }: Tools, space: PanelSpace, size: number): Lottery | null {
  const maker = openPanelMaker(solver, space);
  try {
    const panels = Array.from({ length: size }, () =>
      maker.near(Float64Array.from(space.counts, () => dice.next())),
    );
    const found = panels.flatMap((panel) => (panel === null ? [] : [panel]));
    return found.length < size ? null : { panels: found, weights: found.map(() => 1 / size) };
  } finally {
    maker.close();
  }
}
