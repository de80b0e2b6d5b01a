// A file becomes a map or a list of what to do; the page about the map is right HTML in every state.
import { describe, expect, it } from '@jest/globals';
import { ossAreas } from '#features/population/index.js';
import { freshForm } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { htmlFaults } from '../../../../../../test/support/html.js';
import { aKeptMap, anAreaMap } from '../../../../../../test/support/an-area-map.js';
import { render } from '../../../../../../test/support/render.js';
import { mapForm } from './map.form.js';
import { mapPage, type MapFacts } from './map.page.js';
import { readMapFile } from './read-map-file.js';

const clerk: StaffPerson = {
  accountId: '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11',
  name: 'Bea Öztürk',
  email: 'bea@gemeente.invalid',
  grants: [{ role: 'medewerker', area: '' }],
};
const nothing: MapFacts = {
  ...{ person: clerk, areas: ossAreas, inUse: undefined, waiting: undefined },
  ...{ form: freshForm(), fileFaults: [], done: '' },
};
const html = (facts: Partial<MapFacts> = {}): string =>
  render('staff/population/map/map', mapPage({ ...nothing, ...facts }));

const square = (left: number, bottom: number) => [
  [left, bottom],
  [left + 1000, bottom],
  [left + 1000, bottom + 1000],
  [left, bottom + 1000],
  [left, bottom],
];
const features = ossAreas.map(({ name }, place) => ({
  type: 'Feature',
  properties: { wijknaam: name },
  geometry: { type: 'Polygon', coordinates: [square(160_000 + 1000 * place, 410_000)] },
}));
const read = (document: unknown, change = (text: string): string => text) => {
  const text = change(JSON.stringify(document, null, 1));
  return readMapFile(Buffer.from(text), 'wijken.geojson', ossAreas);
};
const faultsOf = (...given: Parameters<typeof read>): readonly string[] => {
  const found = read(...given);
  return found.ok ? [] : found.faults;
};

describe('a file with the shapes of areas', () => {
  it('becomes a map that knows how it was read', () => {
    const found = read({ type: 'FeatureCollection', features }, (text) => `\uFEFF${text}`);
    expect(found).toMatchObject({ ok: true, text: { fileName: 'wijken.geojson', property: 'wijknaam' } });
    expect(found.ok && found.text.map.shapes).toHaveLength(11);
  });

  it('that is broken is refused with the line', () => {
    const broken = (text: string) => text.replace('"features": [', '"features": [,');
    expect(faultsOf({ type: 'FeatureCollection', features }, broken)).toEqual([
      expect.stringMatching(/^wijken\.geojson: regel 3: /),
    ]);
    expect(faultsOf({}, () => '')).toEqual([
      expect.stringContaining('regel 1: het bestand houdt te vroeg op'),
    ]);
  });

  it('is told everything that is wrong with it, with what to do', () => {
    const [, , ...some] = features;
    expect(faultsOf({ type: 'FeatureCollection', features: some })).toEqual([
      'wijken.geojson: Voor Centrum-Krinkelhoek-Mettegeupel staat er geen vlak in het bestand. Zet het erbij, met de code of de naam.',
      'wijken.geojson: Voor Schadewijk staat er geen vlak in het bestand. Zet het erbij, met de code of de naam.',
    ]);
    const crs = { type: 'name', properties: { name: 'EPSG:3857' } };
    expect(faultsOf({ type: 'FeatureCollection', features, crs })).toEqual([
      'wijken.geojson: Het coördinatenstelsel “EPSG:3857” kennen wij niet. Sla het bestand op als GeoJSON in WGS84 (graden) of in RD (EPSG:28992).',
    ]);
    expect(faultsOf({ type: 'FeatureCollection', features: [] })[0]).toContain('Geen enkel vlak');
    expect(faultsOf([])[0]).toContain('FeatureCollection');
  });
});

describe('the page about the map of the areas', () => {
  it.each([
    ['before there are areas', html({ areas: [] })],
    ['without a map', html()],
    ['with a map that waits', html({ waiting: { ...aKeptMap, source: '', others: ['Heesch', '<b>'] } })],
    ['with a map in use', html({ inUse: aKeptMap, done: 'gebruikt' })],
    [
      'for who may only look',
      html({ inUse: aKeptMap, person: { ...clerk, grants: [{ role: 'privacy-officer', area: '' }] } }),
    ],
    ['with a file that cannot be', html({ fileFaults: ['wijken.geojson: <kapot>'] })],
    [
      'with a source that is missing',
      html({ waiting: aKeptMap, form: faulty({ kaart: aKeptMap.id, bron: ' ' }) }),
    ],
  ])('is right HTML %s', async (_, page) => {
    expect(await htmlFaults(page)).toEqual([]);
  });

  it('names what was not taken over, and areas that came later', () => {
    expect(html({ waiting: { ...aKeptMap, others: ['Heesch', 'Nistelrode'] } })).toContain(
      '“Heesch” en “Nistelrode”',
    );
    const others = Array.from({ length: 14 }, (_, place) => `Wijk ${place}`);
    expect(html({ waiting: { ...aKeptMap, others } })).toContain('“Wijk 9” en 4 andere');
    expect(html({ inUse: aKeptMap })).not.toContain('De kaart mist gebieden');
    const shapes = anAreaMap.shapes.slice(1);
    expect(html({ inUse: { ...aKeptMap, map: { ...anAreaMap, shapes } } })).toContain(
      'De kaart mist gebieden',
    );
  });

  it('asks where the map comes from, and for the file again when another map waits by now', () => {
    expect(mapForm({ kaart: 'a', bron: ' CBS, 2026. ' }, 'a')).toEqual({
      ok: true,
      input: { id: 'a', source: 'CBS, 2026' },
    });
    expect(faulty({ kaart: 'b', bron: 'CBS' }).errors['kaart']).toContain('Lees het bestand opnieuw in');
    expect(faulty({ kaart: aKeptMap.id, bron: '' }).errors['bron']).toContain(
      'Vul in waar de kaart vandaan komt',
    );
  });
});

function faulty(body: unknown) {
  const read = mapForm(body, aKeptMap.id);
  if (read.ok) throw new Error('expected faults');
  return read.form;
}
