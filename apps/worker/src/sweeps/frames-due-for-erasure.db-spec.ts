// Proves that a frame goes by itself on its day, with everybody in it and in the draws over it, and that counts stay.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Draws, DrawsModule } from '#features/draws/index.js';
import { FrameErasure, Population, PopulationModule, Uploads } from '#features/population/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import { putPeople } from '../../../../test/support/people.js';
import { FramesDueForErasure } from './frames-due-for-erasure.sweep.js';
import { UploadsLeftBehind } from './uploads-left-behind.sweep.js';

const frameId = randomUUID();
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
let db: TestDatabase;
let worker: Features;
beforeAll(async () => {
  db = await freshDatabase();
  const modules = [DrawsModule, PopulationModule];
  worker = await featuresOn(db, { modules, clock, role: 'samenspel_worker' });
  await worker.transactions.run(async (tx) => {
    await putPeople(tx, frameId, 60);
    await tx.change(`update frame set delete_by = '2027-06-01' where id = $1`, [frameId]);
  });
});
afterAll(async () => {
  await worker.close();
  await db.close();
});

const rowsIn = async (table: string): Promise<number> => {
  const [row] = await worker.transactions.read((tx) =>
    tx.query<{ rows: number }>(`select count(*)::integer as rows from ${table}`),
  );
  return row?.rows ?? -1;
};

it('a frame is emptied on its day and not before, and only once', async () => {
  const draws = worker.get(Draws);
  const by = { kind: 'staff', accountId: randomUUID() } as const;
  const audience = { areas: [], ageFrom: 0, ageTo: 120 };
  const prepared = await worker.transactions.run((tx) =>
    draws.prepare(tx, {
      ...{ subjectId: randomUUID(), frameId, audience, size: 10, quietMonths: 0, largestHousehold: 0 },
      ...{ purpose: 'Proef', by, replaces: null },
    }),
  );
  expect(prepared.ok).toBe(true);
  const sweep = new FramesDueForErasure(worker.transactions, worker.get(FrameErasure), draws);

  expect(await sweep.run()).toBe(0);
  expect([await rowsIn('frame_person'), await rowsIn('draw_person')]).toEqual([60, 59]);

  clock.moveTo(new Date('2027-05-31T22:01:00Z')); // one minute past midnight in Oss
  expect(await sweep.run()).toBe(1);
  expect([await rowsIn('frame_person'), await rowsIn('draw_person')]).toEqual([0, 0]);
  const frame = await worker.transactions.read((tx) => worker.get(Population).frame(tx, frameId));
  expect(frame?.erasedAt).toEqual(clock.now());
  expect(await rowsIn(`audit_line where event = 'population.frame-erased' and actor = 'system'`)).toBe(1);
  expect(await rowsIn('draw_stage')).toBe(1);
  expect(await sweep.run()).toBe(0);
});

it('a file that nobody confirmed goes after an hour', async () => {
  const uploadedAt = new Date(clock.now().getTime() - 61 * 60_000);
  await worker.transactions.run((tx) =>
    tx.change(
      `insert into upload (id, kind, file_name, encoding, bytes, digest, uploaded_by, uploaded_at)
       values ($1, 'frame', 'bestand.csv', 'utf-8', 0, '', $1, $2), ($3, 'frame', 'nieuw.csv', 'utf-8', 0, '', $1, $4)`,
      [randomUUID(), uploadedAt, randomUUID(), clock.now()],
    ),
  );
  const sweep = new UploadsLeftBehind(worker.transactions, worker.get(Uploads));
  expect(await sweep.run()).toBe(1);
  expect(await rowsIn('upload')).toBe(1);
});
