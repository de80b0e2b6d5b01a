// Leaves points out of borders, of neighbours in the same way, so that no gaps come between them.
import type { Point, Ring } from './area-map.js';

/**
 * In: rings of whole points, and how far the new line may lie from the old. Out: the same rings in the same order with
 * fewer points; a ring of which less than a triangle is left is empty. What two rings share stays shared: lines are cut
 * where three or more of them meet, and every piece is made simpler by itself, whichever ring it is seen from.
 * Source: D. Douglas and T. Peucker (1973), The Canadian Cartographer 10(2); cut into arcs as in TopoJSON (M. Bostock).
 */
export function simplifyBorders(rings: readonly Ring[], tolerance: number): readonly Ring[] {
  const whole = rings.map(withoutRepeats);
  const isNode = nodesOf(whole);
  return whole.map((ring) => {
    const simple = withoutRepeats(
      arcsOf(ring, isNode).flatMap((arc) => simplified(arc, tolerance).slice(0, -1)),
    );
    return simple.length < FEWEST ? [] : simple;
  });
}

const FEWEST = 3;
const keyOf = ([x, y]: Point): string => `${x} ${y}`;

function withoutRepeats(ring: Ring): Ring {
  const own = ring.filter((point, place) => {
    const before = ring.at(place - 1);
    return ring.length === 1 || before === undefined || point[0] !== before[0] || point[1] !== before[1];
  });
  return own;
}

/** Points where lines meet: they have other neighbours than one before and one after. */
function nodesOf(rings: readonly Ring[]): (point: Point) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings)
    ring.forEach((point, place) => {
      const own = neighbours.get(keyOf(point)) ?? new Set();
      for (const beside of [ring.at(place - 1), ring[(place + 1) % ring.length]])
        if (beside) own.add(keyOf(beside));
      neighbours.set(keyOf(point), own);
    });
  return (point) => (neighbours.get(keyOf(point))?.size ?? 0) !== 2;
}

/** The pieces between nodes, each with both its ends. A ring that meets no other is cut at two points that any order of it gives. */
function arcsOf(ring: Ring, isNode: (point: Point) => boolean): readonly Ring[] {
  const found = [...ring.keys()].filter((place) => isNode(ring[place] ?? [0, 0]));
  const cuts = found.length > 1 ? found : withFurthest(ring, found[0] ?? lowest(ring));
  return cuts.map((from, index) => {
    const to = cuts[(index + 1) % cuts.length] ?? from;
    return to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
  });
}

const isBefore = (one: Point, other: Point): boolean =>
  one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);

const lowest = (ring: Ring): number =>
  ring.reduce((least, point, place) => (isBefore(point, ring[least] ?? point) ? place : least), 0);

function withFurthest(ring: Ring, from: number): readonly number[] {
  const start = ring[from] ?? [0, 0];
  const farFrom = (point: Point): number => Math.hypot(point[0] - start[0], point[1] - start[1]);
  const furthest = ring.reduce((most, point, place) => {
    const [own, best] = [farFrom(point), farFrom(ring[most] ?? start)];
    return own > best || (own === best && isBefore(point, ring[most] ?? point)) ? place : most;
  }, from);
  return [from, furthest].sort((one, other) => one - other);
}

/** Always from the same end, so that both neighbours get the same line. */
function simplified(arc: Ring, tolerance: number): Ring {
  const [first, last] = [arc[0], arc.at(-1)];
  const isTurned = first && last && isBefore(last, first);
  const line = isTurned ? arc.toReversed() : arc;
  const kept = new Set([0, line.length - 1]);
  const parts: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    const furthest = furthestIn(line, from, to);
    if (furthest.distance <= tolerance) continue;
    kept.add(furthest.place);
    parts.push([from, furthest.place], [furthest.place, to]);
  }
  const simple = line.filter((_, place) => kept.has(place));
  return isTurned ? simple.toReversed() : simple;
}

function furthestIn(
  line: Ring,
  from: number,
  to: number,
): { readonly place: number; readonly distance: number } {
  let [place, distance] = [from, -1];
  for (let each = from + 1; each < to; each += 1) {
    const own = distanceTo(line[each] ?? [0, 0], line[from] ?? [0, 0], line[to] ?? [0, 0]);
    if (own > distance) [place, distance] = [each, own];
  }
  return { place, distance };
}

/** From a point to a line between two others. */
export function distanceTo([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [wide, high] = [toX - fromX, toY - fromY];
  const length = wide * wide + high * high;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * wide + (y - fromY) * high) / length));
  return Math.hypot(x - fromX - along * wide, y - fromY - along * high);
}
