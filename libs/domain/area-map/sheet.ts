// From coordinates on the earth to a flat sheet: which kind they are, and where they fall.
import { MAP_WIDTH, type Point } from './area-map.js';

/** `wgs84`: degrees east and north. `rd`: metres of the Dutch grid. */
export type Coordinates = 'wgs84' | 'rd';

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The Netherlands with room around them; RD as far as it is valid. */
const WITHIN: Readonly<Record<Coordinates, Box>> = {
  wgs84: [3, 50.5, 7.5, 54],
  rd: [-7000, 289_000, 300_000, 629_000],
};

const isWithin = ([x, y]: Point, [left, bottom, right, top]: Box): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;

const NAMES: Readonly<Record<Coordinates, RegExp>> = {
  wgs84: /(CRS84|EPSG:*4326|EPSG:*4258)$/i,
  rd: /EPSG:*28992$/i,
};

export type FoundCoordinates =
  | { readonly ok: true; readonly coordinates: Coordinates }
  /** A name that we do not know; degrees with north first; or a place outside the Netherlands. */
  | { readonly ok: false; readonly fault: 'unknown-crs' | 'turned' | 'outside'; readonly about: string };

/**
 * In: the points of a file and what it says of them. Out: what kind they are: as the file says, or else by where they
 * would lie; all of them must lie in the Netherlands.
 */
export function coordinatesOf(points: readonly Point[], crs: string | undefined): FoundCoordinates {
  const kinds = ['wgs84', 'rd'] as const;
  const named = kinds.filter((kind) => crs === undefined || NAMES[kind].test(crs));
  if (named.length === 0) return { ok: false, fault: 'unknown-crs', about: crs ?? '' };
  const found = named.find((kind) => points.every((point) => isWithin(point, WITHIN[kind])));
  if (found) return { ok: true, coordinates: found };
  const isTurned = points.every(([x, y]) => isWithin([y, x], WITHIN.wgs84));
  const away = points.find((point) => !named.some((kind) => isWithin(point, WITHIN[kind]))) ?? points[0];
  return { ok: false, fault: isTurned ? 'turned' : 'outside', about: (away ?? []).join(', ') };
}

export type Sheet = { readonly height: number; readonly place: (point: Point) => Point };

const DEGREE = Math.PI / 180;

/**
 * In: the points that must fit, and what kind they are. Out: how high the sheet becomes and where a point falls on it, in
 * whole numbers, y downwards. Degrees east are made as much shorter as they are at the middle of the map; within one
 * municipality that differs from any other map by less than the width of a line.
 */
export function sheetFor(points: readonly Point[], coordinates: Coordinates): Sheet {
  const [left, bottom, right, top] = boxOf(points);
  const shorter = coordinates === 'wgs84' ? Math.cos(((bottom + top) / 2) * DEGREE) : 1;
  const scale = MAP_WIDTH / Math.max((right - left) * shorter, (top - bottom) * NARROWEST, Number.EPSILON);
  return {
    height: Math.max(1, Math.round((top - bottom) * scale)),
    place: ([x, y]) => [Math.round((x - left) * shorter * scale), Math.round((top - y) * scale)],
  };
}

/** A tall municipality does not fill the width, or its map would not fit a screen. */
const NARROWEST = 1 / 1.5;

/** How far the outermost points lie from each other, in kilometres. */
export function kilometresAcross(points: readonly Point[], coordinates: Coordinates): number {
  const [left, bottom, right, top] = boxOf(points);
  const [wide, high] = coordinates === 'rd' ? [0.001, 0.001] : [68, 111];
  return Math.max((right - left) * wide, (top - bottom) * high);
}

function boxOf(points: readonly Point[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return [left, bottom, right, top];
}
