// A scheduled poll opens at its hour, once; one that cannot is a draft again and is not tried for ever.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { OpenPoll, Polls, PollsModule } from '#features/polls/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { aDrawnPoll, clerk } from '../../../../test/support/drawn-poll.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import { PollsDueToOpen } from './polls-due-to-open.sweep.js';

const now = new Date('2027-03-02T09:00:00Z');
const opensAt = new Date('2027-03-05T08:00:00Z');
const closesAt = new Date('2027-03-25T23:00:00Z');
const clock = new StillClock(now);
const prompted: string[] = [];

let database: TestDatabase;
let web: Features;
let worker: Features;
let sweep: PollsDueToOpen;

beforeAll(async () => {
  database = await freshDatabase();
  const modules = [PollsModule, DrawsModule, DeliveriesModule];
  web = await featuresOn(database, { modules, clock });
  worker = await featuresOn(database, { modules, clock, role: 'samenspel_worker' });
  const mailings = worker.get(Mailings);
  mailings.prompt = async (id) => void prompted.push(id);
  sweep = new PollsDueToOpen(worker.transactions, worker.get(Polls), worker.get(OpenPoll), mailings);
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});
beforeEach(() => {
  clock.moveTo(now);
  prompted.length = 0;
});

async function planned(): Promise<string> {
  const { id } = await aDrawnPoll(web, { details: { opensAt, closesAt } });
  const decision = await web.transactions.run((tx) => web.get(OpenPoll).plan(tx, id, clerk));
  if (!decision.ok) throw new Error(decision.refused);
  return id;
}
const stateOf = async (id: string) =>
  (await web.transactions.read((tx) => web.get(Polls).find(tx, id)))?.state;

describe('opening by itself', () => {
  it('waits for the hour, happens once, and wakes the sending', async () => {
    const id = await planned();
    expect(await sweep.run()).toBe(0);
    clock.moveTo(opensAt);
    expect(await sweep.run()).toBe(1);
    expect(await sweep.run()).toBe(0);
    expect(await stateOf(id)).toBe('open');
    expect(prompted).toHaveLength(1);
  });

  it('that is impossible makes the poll a draft again', async () => {
    const id = await planned();
    clock.moveTo(new Date('2027-03-20T08:00:00Z'));
    expect(await sweep.run()).toBe(1);
    expect(await stateOf(id)).toBe('draft');
    expect(await sweep.run()).toBe(0);
    expect(prompted).toEqual([]);
  });
});
