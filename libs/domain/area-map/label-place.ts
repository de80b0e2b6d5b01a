// Where a number can stand in an area: inside, as far from its borders as possible.
import type { Point, Ring } from './area-map.js';
import { distanceTo } from './simplify-borders.js';

export type LabelPlace = { readonly label: Point; readonly room: number };

const STEPS = 24;
const ROUNDS = 3;

/**
 * In: the rings of an area. Out: a point inside and its distance to the nearest border, as whole numbers: the best of a
 * grid over the area, looked at closer around the best so far. Source: the pole of inaccessibility, D. Garcia-Castellanos
 * and U. Lombardo (2007), Scottish Geographical Journal 123(3).
 */
export function labelPlace(rings: readonly Ring[]): LabelPlace {
  const sides = rings.flatMap(sidesOf);
  let box = boxOf(rings.flat());
  let best: LabelPlace = { label: rings[0]?.[0] ?? [0, 0], room: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    best = gridOver(box)
      .map((label): LabelPlace => ({ label, room: roomAt(label, sides) }))
      .reduce((most, each) => (each.room > most.room ? each : most), best);
    box = around(best.label, box);
  }
  return { label: [Math.round(best.label[0]), Math.round(best.label[1])], room: Math.floor(best.room) };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Side = readonly [from: Point, to: Point];

const sidesOf = (ring: Ring): readonly Side[] =>
  ring.map((point, place) => [point, ring[(place + 1) % ring.length] ?? point]);

const boxOf = (points: readonly Point[]): Box =>
  points.reduce<Box>(
    ([left, top, right, bottom], [x, y]) => [
      ...([Math.min(left, x), Math.min(top, y)] as const),
      ...([Math.max(right, x), Math.max(bottom, y)] as const),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

const stepsIn = ([left, top, right, bottom]: Box) =>
  [(right - left) / STEPS, (bottom - top) / STEPS] as const;

function gridOver(box: Box): readonly Point[] {
  const [wide, high] = stepsIn(box);
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => step);
  return steps.flatMap((column) => steps.map((row): Point => [box[0] + column * wide, box[1] + row * high]));
}

function around([x, y]: Point, box: Box): Box {
  const [wide, high] = stepsIn(box);
  return [x - wide, y - high, x + wide, y + high];
}

/** To the nearest border; 0 outside. */
function roomAt(point: Point, sides: readonly Side[]): number {
  if (!isInside(point, sides)) return 0;
  return sides.reduce((least, [from, to]) => Math.min(least, distanceTo(point, from, to)), Infinity);
}

/** Inside when a line from here to the right crosses the borders an odd number of times. */
function isInside([x, y]: Point, sides: readonly Side[]): boolean {
  const crossed = sides.filter(([[fromX, fromY], [toX, toY]]) => {
    if (fromY > y === toY > y) return false;
    return x < fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY);
  });
  return crossed.length % 2 === 1;
}
