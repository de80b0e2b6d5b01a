// A map is read from degrees and from RD alike, neighbours keep one border, and what cannot be a map of the municipality is named.
import { describe, expect, it } from '@jest/globals';
import type { AreaMap, Point, Ring } from './area-map.js';
import { readAreaMap } from './read-area-map.js';
import { simplifyBorders } from './simplify-borders.js';

const AREAS = [
  { code: '01', name: 'Centrum' },
  { code: '02', name: "'t Zand" },
];

/** A border with a bend every so many metres, as rivers have; seen from the west downwards, from the east upwards. */
const river: readonly Point[] = Array.from({ length: 401 }, (_, step): Point => [
  164_000 + 300 * Math.sin(step / 40) + 6 * Math.sin(step * 2.1),
  420_000 - 20 * step,
]);
const west: Ring = [[160_000, 412_000], [160_000, 420_000], ...river];
const east: Ring = [[168_000, 420_000], [168_000, 412_000], ...river.toReversed()];

/** From metres to degrees, near enough: with a scale of its own for each direction. */
const toDegrees = ([x, y]: Point): Point => [5.5 + (x - 164_000) / 68_350, 51.75 + (y - 416_000) / 111_240];
const feature = (properties: object, rings: readonly Ring[], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates: rings.map((ring) => [...ring, ring[0]]) },
});
const file = (features: readonly object[], more: object = {}) => ({
  type: 'FeatureCollection',
  features,
  ...more,
});
const rd = (more: object = {}) =>
  file([feature({ id: 7, naam: 'Centrum' }, [west]), feature({ id: 8, naam: 'Zand, ’t' }, [east])], more);
const both = (place = (point: Point): Point => point) => [
  feature({ wijk: '01' }, [west.map(place)]),
  feature({ wijk: '02' }, [east.map(place)]),
];
const named = (crs: string) => ({ crs: { type: 'name', properties: { name: crs } } });

function mapOf(document: unknown): AreaMap {
  const read = readAreaMap(document, AREAS);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.map;
}
const faultsOf = (document: unknown) => {
  const read = readAreaMap(document, AREAS);
  return read.ok ? [] : read.faults;
};

describe('a map of areas', () => {
  it('has the shapes of all areas on a sheet with the right proportions, in whole numbers', () => {
    const { height, shapes } = mapOf(file(both()));
    expect(shapes.map(({ code }) => code)).toEqual(['01', '02']);
    expect(height).toBe(1000);
    const points = shapes.flatMap(({ rings }) => rings.flat());
    expect(points.flat().every((each) => Number.isInteger(each) && each >= 0 && each <= 1000)).toBe(true);
    expect(points.length).toBeLessThan(200);
  });

  it('is the same from degrees, to a few points on a thousand', () => {
    const [metres, degrees] = [mapOf(file(both())), mapOf(file(both(toDegrees)))];
    expect(Math.abs(degrees.height - metres.height)).toBeLessThan(12);
    metres.shapes.forEach(({ label, room }, place) => {
      const other = degrees.shapes[place];
      expect(Math.hypot(label[0] - (other?.label[0] ?? 0), label[1] - (other?.label[1] ?? 0))).toBeLessThan(
        60,
      );
      expect(Math.abs(room - (other?.room ?? 0))).toBeLessThan(12);
    });
  });

  it('keeps one border between neighbours: what the one has of it, the other has too', () => {
    const [one, other] = mapOf(file(both())).shapes.map(({ rings }) =>
      (rings[0] ?? []).filter(([x]) => x > 0 && x < 1000).map((point) => point.join()),
    );
    expect(one?.length).toBeGreaterThan(8);
    expect([...(one ?? [])].sort()).toEqual([...(other ?? [])].sort());
  });

  it('puts the label inside, away from a hole', () => {
    const square = (from: number, to: number): Ring => [
      ...[[160_000 + from, 412_000 + from] as const, [160_000 + from, 412_000 + to] as const],
      ...[[160_000 + to, 412_000 + to] as const, [160_000 + to, 412_000 + from] as const],
    ];
    const document = file([
      feature({ code: '01' }, [square(0, 8000), square(1000, 6000)]),
      feature({ code: '02' }, [square(1000, 6000)]),
    ]);
    const [around, within] = mapOf(document).shapes;
    expect(around?.room).toBeGreaterThan(110);
    expect(around?.room).toBeLessThan(150);
    expect(within?.room).toBeGreaterThan(290);
  });

  it('finds the property that names the areas, by name or code, with several features of one area, and names what is no area', () => {
    const document = rd();
    const island = feature({ naam: 'CENTRUM' }, [west.map(([x, y]): Point => [x, y - 20_000])]);
    const away = feature({ naam: 'Heesch' }, [east.map(([x, y]): Point => [x + 90_000, y])]);
    const areas = [AREAS[0] ?? { code: '', name: '' }, { code: '02', name: 'Zand ’t' }];
    const read = readAreaMap(file([...document.features, island, away]), areas);
    expect(read).toMatchObject({ ok: true, property: 'naam', coordinates: 'rd', others: ['Heesch'] });
    expect(read.ok && read.map.shapes.map(({ rings }) => rings.length)).toEqual([2, 1]);
  });

  it('takes the word of the file for its coordinates, and refuses a word it does not know', () => {
    expect(faultsOf(file(both(), named('urn:ogc:def:crs:EPSG::28992')))).toEqual([]);
    expect(faultsOf(file(both(toDegrees), named('urn:ogc:def:crs:OGC:1.3:CRS84')))).toEqual([]);
    const about = 'urn:ogc:def:crs:EPSG::3857';
    expect(faultsOf(file(both(), named(about)))).toEqual([{ kind: 'unknown-crs', about }]);
    const outside = { kind: 'outside', about: '160000, 412000' };
    expect(faultsOf(file(both(), named('EPSG:4326')))).toEqual([outside]);
  });

  it('refuses degrees with north first, places outside the Netherlands, and areas too far apart', () => {
    const turned = (point: Point): Point => [toDegrees(point)[1], toDegrees(point)[0]];
    expect(faultsOf(file(both(turned)))).toMatchObject([{ kind: 'turned' }]);
    expect(faultsOf(file(both(([x, y]) => [x / 1e5, y / 1e5])))).toMatchObject([{ kind: 'outside' }]);
    const [one, other] = both();
    const away = feature({ wijk: '02' }, [east.map(([x, y]): Point => [x, y + 150_000])]);
    expect(faultsOf(file([one ?? {}, away]))).toEqual([{ kind: 'too-far-apart', kilometres: 158 }]);
    expect(faultsOf(file([one ?? {}, other ?? {}]))).toEqual([]);
  });

  it('names every area without a shape, and every feature that is no polygon', () => {
    const [one] = both();
    expect(faultsOf(file([one ?? {}]))).toEqual([{ kind: 'area-missing', area: "'t Zand" }]);
    const line = {
      type: 'Feature',
      properties: { wijk: '02' },
      geometry: { type: 'LineString', coordinates: [] },
    };
    expect(faultsOf(file([one ?? {}, line]))).toEqual([{ kind: 'no-polygon', feature: 2, area: "'t Zand" }]);
    const flat = feature({ wijk: '02' }, [
      [
        [160_000, 412_000],
        [161_000, 412_000],
        [162_000, 412_000],
      ],
    ]);
    expect(faultsOf(file([one ?? {}, flat]))).toEqual([{ kind: 'area-flat', area: "'t Zand" }]);
  });

  it.each([
    ['no object', 7, 'no-collection'],
    ['a feature by itself', both()[0], 'no-collection'],
    ['names of another town', file([feature({ wijk: 'Noord' }, [west])]), 'no-match'],
    ['no properties', file([feature({}, [west]), {}, []]), 'no-match'],
    [
      'words for coordinates',
      file([
        ...both().slice(1),
        { properties: { wijk: '01' }, geometry: { type: 'Polygon', coordinates: [['x', 'y', 'z']] } },
      ]),
      'no-polygon',
    ],
  ])('refuses %s', (_, document, kind) => {
    expect(faultsOf(document)).toMatchObject([{ kind }]);
  });
});

describe('simpler borders', () => {
  it('lie no further from the old ones than was said, and lose nothing that is straight already', () => {
    const square: Ring = [
      [0, 0],
      [0, 100],
      [100, 100],
      [100, 0],
    ];
    expect(simplifyBorders([square], 5)).toEqual([square]);
    const dented: Ring = [
      [0, 0],
      [0, 100],
      [50, 97],
      [100, 100],
      [100, 0],
    ];
    expect(simplifyBorders([dented], 5)[0]).toHaveLength(4);
    expect(simplifyBorders([dented], 2)[0]).toHaveLength(5);
  });

  it('drop a ring that becomes a line', () => {
    expect(
      simplifyBorders(
        [
          [
            [0, 0],
            [1, 1],
            [50, 50],
          ],
        ],
        2,
      ),
    ).toEqual([[]]);
  });
});
