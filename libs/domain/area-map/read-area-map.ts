// From a GeoJSON file to the map of a municipality: every area found, nothing torn, and small enough for a page.
import { type AreaMap, type AreaShape, type Point, type Ring } from './area-map.js';
import { geoJson, type Feature } from './geo-json.js';
import { labelPlace } from './label-place.js';
import { coordinatesOf, kilometresAcross, sheetFor, type Coordinates, type Sheet } from './sheet.js';
import { simplifyBorders } from './simplify-borders.js';

export type KnownArea = { readonly code: string; readonly name: string };

export type AreaMapFault =
  | { readonly kind: 'no-collection' | 'no-match' | 'too-many-points' }
  /** `about` is a crs, or the first point that is at fault. */
  | { readonly kind: 'unknown-crs' | 'turned' | 'outside'; readonly about: string }
  | { readonly kind: 'too-far-apart'; readonly kilometres: number }
  | { readonly kind: 'no-polygon'; readonly feature: number; readonly area: string }
  /** Areas of the municipality, by name. */
  | { readonly kind: 'area-missing' | 'area-flat'; readonly area: string };

export type AreaMapRead =
  | {
      readonly ok: true;
      readonly map: AreaMap;
      readonly coordinates: Coordinates;
      /** The property that names the areas. */
      readonly property: string;
      /** What else the file names by that property: no area of the municipality. */
      readonly others: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly AreaMapFault[] };

/** More than any municipality delivers, and still read within seconds. */
export const MOST_POINTS_READ = 400_000;
/** A map of so many points is some tens of kilobytes in a page. */
const MOST_POINTS = 2500;
/** No municipality is so wide; Friesland is. */
const FURTHEST_KILOMETRES = 90;
const FIRST_TOLERANCE = 1.5;

/**
 * In: what JSON.parse made of a GeoJSON file (degrees or metres of RD), and the areas of the municipality. Out: their
 * shapes on a flat sheet, in the order of the areas. The property that names the areas by code or by name is found: the one
 * that knows most of them. Several features of one area belong together; features of no area are named and left out.
 * Refuses, all at once: areas that have no feature or no surface, features that are no polygon; and by itself: what is
 * no collection of features, another coordinate system, places outside the Netherlands, areas too far apart for one municipality.
 */
export function readAreaMap(document: unknown, areas: readonly KnownArea[]): AreaMapRead {
  const file = geoJson(document);
  if (!file) return refused({ kind: 'no-collection' });
  const named = namedBy(file.features, areas);
  if (!named) return refused({ kind: 'no-match' });
  const faults = faultsIn(named, areas);
  if (faults.length > 0) return { ok: false, faults };
  const points = named.found.flatMap(({ feature }) => (feature.rings ?? []).flat());
  if (points.length > MOST_POINTS_READ) return refused({ kind: 'too-many-points' });
  const kind = coordinatesOf(points, file.crs);
  if (!kind.ok) return refused({ kind: kind.fault, about: kind.about });
  const kilometres = Math.round(kilometresAcross(points, kind.coordinates));
  if (kilometres > FURTHEST_KILOMETRES) return refused({ kind: 'too-far-apart', kilometres });
  const drawn = shapesOf(named.found, areas, sheetFor(points, kind.coordinates));
  const flat = areas.filter(({ code }) => !drawn.shapes.some((shape) => shape.code === code));
  if (flat.length > 0)
    return { ok: false, faults: flat.map(({ name }) => ({ kind: 'area-flat', area: name })) };
  const { property, others } = named;
  return { ok: true, map: drawn, coordinates: kind.coordinates, property, others };
}

const refused = (fault: AreaMapFault): AreaMapRead => ({ ok: false, faults: [fault] });

type Found = { readonly feature: Feature; readonly area: KnownArea };
type Named = {
  readonly property: string;
  readonly found: readonly Found[];
  readonly others: readonly string[];
};

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The property that finds most areas; the first of these. */
function namedBy(features: readonly Feature[], areas: readonly KnownArea[]): Named | undefined {
  const known = new Map(
    areas.flatMap((area) => [area.name, area.code].map((each) => [plain(each), area] as const)),
  );
  const properties = [...new Set(features.flatMap((feature) => [...feature.properties.keys()]))];
  const tried = properties.map((property) => {
    const matched = features.map((feature) => ({
      feature,
      written: feature.properties.get(property) ?? '',
      area: known.get(plain(feature.properties.get(property) ?? '')),
    }));
    const found = matched.flatMap(({ feature, area }) => (area ? [{ feature, area }] : []));
    const others = matched.flatMap(({ written, area }) => (area || written === '' ? [] : [written]));
    return { property, found, others, count: new Set(found.map(({ area }) => area)).size };
  });
  const most = tried.reduce((best, { count }) => Math.max(best, count), 0);
  return most === 0 ? undefined : tried.find(({ count }) => count === most);
}

function faultsIn({ found }: Named, areas: readonly KnownArea[]): readonly AreaMapFault[] {
  return [
    ...found.flatMap(({ feature, area }): readonly AreaMapFault[] =>
      feature.rings ? [] : [{ kind: 'no-polygon', feature: feature.number, area: area.name }],
    ),
    ...areas
      .filter((area) => !found.some((each) => each.area === area))
      .map(({ name }): AreaMapFault => ({ kind: 'area-missing', area: name })),
  ];
}

/** Simpler and simpler until it is small enough. */
function shapesOf(found: readonly Found[], areas: readonly KnownArea[], { height, place }: Sheet): AreaMap {
  const lines = found.flatMap(({ feature, area }) =>
    (feature.rings ?? []).map((ring) => ({ code: area.code, ring: ring.map(place) })),
  );
  for (let tolerance = FIRST_TOLERANCE; ; tolerance *= 1.5) {
    const simple = simplifyBorders(
      lines.map(({ ring }) => ring),
      tolerance,
    );
    const own = ({ code }: KnownArea) => simple.filter((_, line) => lines[line]?.code === code);
    const shapes = areas.flatMap((area) => shapeOf(area, own(area)));
    const count = shapes.reduce((sum, { rings }) => sum + rings.flat().length, 0);
    if (count <= MOST_POINTS || tolerance > SIMPLEST) return { height, shapes };
  }
}

const SIMPLEST = 30;
/** Islands and slivers below this surface are not drawn, but for the largest of an area. */
const SMALLEST_SURFACE = 12;

function shapeOf({ code }: KnownArea, rings: readonly Ring[]): readonly AreaShape[] {
  const most = rings.reduce((best, ring) => Math.max(best, surface(ring)), 0);
  const drawn = rings.filter((ring) => surface(ring) > Math.min(SMALLEST_SURFACE, most / 2));
  return most === 0 ? [] : [{ code, rings: drawn, ...labelPlace(drawn) }];
}

/** By the shoelace formula. */
function surface(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], place) => {
    const [nextX, nextY]: Point = ring[(place + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
