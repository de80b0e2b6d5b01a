// Areas as they stand in a GeoJSON file: their properties and their polygons, with nothing trusted.
import type { Point, Ring } from './area-map.js';

export type Feature = {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly properties: ReadonlyMap<string, string>;
  /** Undefined: no polygon, or one with something else than coordinates in it. */
  readonly rings: readonly Ring[] | undefined;
};

export type GeoJson = {
  readonly features: readonly Feature[];
  /** What the file says of its coordinates; undefined when it says nothing. */
  readonly crs: string | undefined;
};

/**
 * In: what JSON.parse made of a file. Out: its features; undefined when it is no collection of features.
 * Source: RFC 7946; `crs` from the GeoJSON specification of 2008, which it replaced.
 */
export function geoJson(document: unknown): GeoJson | undefined {
  const whole = objectIn(document);
  const features = whole?.['features'];
  if (whole?.['type'] !== 'FeatureCollection' || !Array.isArray(features)) return undefined;
  const crs = objectIn(objectIn(whole['crs'])?.['properties'])?.['name'];
  return {
    features: features.map((feature, place) => featureOf(feature, place + 1)),
    crs: typeof crs === 'string' ? crs : undefined,
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectIn = (value: unknown): Fields | undefined => (isObject(value) ? value : undefined);

function featureOf(value: unknown, number: number): Feature {
  const feature = objectIn(value);
  const words = Object.entries(objectIn(feature?.['properties']) ?? {}).flatMap(([name, each]) =>
    typeof each === 'string' || typeof each === 'number' ? [[name, String(each)] as const] : [],
  );
  return { number, properties: new Map(words), rings: ringsOf(objectIn(feature?.['geometry'])) };
}

function ringsOf(geometry: Fields | undefined): readonly Ring[] | undefined {
  const coordinates = geometry?.['coordinates'];
  if (!Array.isArray(coordinates)) return undefined;
  if (geometry?.['type'] === 'Polygon') return ringsIn(coordinates);
  if (geometry?.['type'] !== 'MultiPolygon') return undefined;
  const polygons = coordinates.map((each) => (Array.isArray(each) ? ringsIn(each) : undefined));
  return polygons.every((each) => each !== undefined) ? polygons.flat() : undefined;
}

/** Heights are left out. */
function ringsIn(lists: readonly unknown[]): readonly Ring[] | undefined {
  const rings = lists.map((list) => (Array.isArray(list) ? pointsIn(list) : undefined));
  return rings.every((each) => each !== undefined) && rings.length > 0 ? rings : undefined;
}

const FEWEST = 3;

function pointsIn(list: readonly unknown[]): Ring | undefined {
  const points = list.map(pointIn);
  if (!points.every((each) => each !== undefined)) return undefined;
  const [first, last] = [points[0], points.at(-1)];
  const closed = first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1];
  const open = closed ? points.slice(0, -1) : points;
  return open.length < FEWEST ? undefined : open;
}

function pointIn(value: unknown): Point | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value.map((each: unknown) => each);
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : undefined;
}
