// Which poll came before which: only published ones, no circles, and the nearest first.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { Editions } from './editions.service.js';
import { emptyDetails } from './poll-details.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';
import type { StaffActor } from './staff-actor.js';

const by: StaffActor = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000d1' };
let database: TestDatabase;
let web: Features;
const ids: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, {
    modules: [PollsModule],
    clock: new StillClock(new Date('2027-03-01T08:00:00Z')),
  });
  for (const year of [2024, 2025, 2026]) {
    const details = { ...emptyDetails, title: `Wonen ${year}` };
    const questionnaire = { version: 1 as const, questions: [] };
    const poll = await web.transactions.run((tx) =>
      web.get(Polls).create(tx, { details, questionnaire, by }),
    );
    ids.push(poll.id);
  }
});
afterAll(async () => {
  await web.close();
  await database.close();
});

const choose = (poll: number, previous: number | null) =>
  web.transactions.run((tx) =>
    web.get(Editions).choose(tx, ids[poll] ?? '', previous === null ? null : (ids[previous] ?? ''), by),
  );
const before = (poll: number) => web.transactions.read((tx) => web.get(Editions).before(tx, ids[poll] ?? ''));

describe('the editions of a poll', () => {
  it('come before it only when they were published', async () => {
    expect(await choose(1, 0)).toEqual({ ok: false, refused: 'not-in-this-state' });
    await database.transactions.run((tx) => tx.change(`update poll set state = 'published'`));
    expect(await choose(1, 0)).toMatchObject({ ok: true });
    expect(await choose(2, 1)).toMatchObject({ ok: true });
    expect(await before(2)).toEqual([ids[1], ids[0]]);
  });

  it('never go round in a circle', async () => {
    expect(await choose(0, 2)).toEqual({ ok: false, refused: 'not-in-this-state' });
    expect(await choose(0, 0)).toEqual({ ok: false, refused: 'not-in-this-state' });
  });

  it('can be let go again', async () => {
    expect(await choose(2, null)).toMatchObject({ ok: true });
    expect(await before(2)).toEqual([]);
  });
});
