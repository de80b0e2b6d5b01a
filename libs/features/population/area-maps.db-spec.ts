// Proves that one map waits and one is in use, that a new file takes the place of what waited, and that every step is in the log.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StillClock } from '#platform/clock/clock.js';
import { anAreaMap } from '../../../test/support/an-area-map.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { AreaMaps } from './area-maps.service.js';
import { PopulationModule } from './population.module.js';

const clock = new StillClock(new Date('2027-03-17T08:00:00Z'));
const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;
const read = (fileName: string) => ({ map: anAreaMap, fileName, property: 'code', others: ['Heesch'] });

let database: TestDatabase;
let web: Features;
beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [PopulationModule], clock });
});
afterAll(async () => {
  await web.close();
  await database.close();
});

const keep = (fileName: string) =>
  web.transactions.run((tx) => web.get(AreaMaps).keep(tx, read(fileName), by));
const use = (id: string, source: string) =>
  web.transactions.run((tx) => web.get(AreaMaps).use(tx, { id, source }, by));
const leave = () => web.transactions.run((tx) => web.get(AreaMaps).leave(tx, by));
const stand = () =>
  web.transactions.read(async (tx) => {
    const [waiting, inUse] = [await web.get(AreaMaps).waiting(tx), await web.get(AreaMaps).inUse(tx)];
    return [waiting?.fileName, inUse?.fileName, inUse?.source];
  });

describe('the map of the areas', () => {
  it('waits until somebody says where it comes from; a later file takes its place', async () => {
    const first = await keep('een.geojson');
    const second = await keep('twee.geojson');
    expect(await stand()).toEqual(['twee.geojson', undefined, undefined]);
    expect(await use(first, 'CBS')).toBe(false);
    expect(await use(second, 'CBS')).toBe(true);
    expect(await stand()).toEqual([undefined, 'twee.geojson', 'CBS']);
    const found = await web.transactions.read((tx) => web.get(AreaMaps).inUse(tx));
    expect(found).toMatchObject({
      map: anAreaMap,
      property: 'code',
      others: ['Heesch'],
      readAt: clock.now(),
    });
  });

  it('gives way to the next one in use, and to tiles', async () => {
    await use(await keep('drie.geojson'), 'Kadaster');
    expect(await stand()).toEqual([undefined, 'drie.geojson', 'Kadaster']);
    expect(await leave()).toBe(true);
    expect(await leave()).toBe(false);
    expect(await stand()).toEqual([undefined, undefined, undefined]);
  });

  it('has every step in the log', async () => {
    const rows = await database.transactions.read((tx) =>
      tx.query<{ event: string }>(
        `select event from audit_line where event like 'population.map%' order by number`,
        [],
      ),
    );
    expect(rows.map(({ event }) => event)).toEqual([
      ...['population.map-read', 'population.map-read', 'population.map-used', 'population.map-read'],
      ...['population.map-used', 'population.map-left'],
    ]);
  });
});
