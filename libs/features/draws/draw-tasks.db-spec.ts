// Proves that a step is asked once, carried out once, and tells afterwards what came of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublicValue, PublicValueAnnouncement } from '#domain/sortition/public-value.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { putPeople } from '../../../test/support/people.js';
import type { DrawOrder } from './draw-steps.js';
import { DrawTasks, type PreparationOrder } from './draw-tasks.service.js';
import { DrawsModule } from './draws.module.js';
import { Draws } from './draws.service.js';

const by = { kind: 'staff', accountId: randomUUID() } as const;
const announced: PublicValueAnnouncement = { kind: 'notary', digits: 6, occasion: 'Notaris De Wit, morgen' };
const value: PublicValue = {
  kind: 'notary',
  number: '004217',
  witnesses: [
    { name: 'J. de Wit', role: 'notaris' },
    { name: 'R. Visser', role: 'griffier' },
  ],
};

let database: TestDatabase;
let web: Features;
let worker: Features;
const frameId = randomUUID();
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));

beforeAll(async () => {
  database = await freshDatabase();
  web = await featuresOn(database, { modules: [DrawsModule], clock });
  worker = await featuresOn(database, { modules: [DrawsModule], clock, role: 'samenspel_worker' });
  await web.transactions.run((tx) => putPeople(tx, frameId, 300));
});
afterAll(async () => {
  await web.close();
  await worker.close();
  await database.close();
});

const order = (subjectId: string, change: Partial<PreparationOrder> = {}): PreparationOrder => ({
  subjectId,
  frameId,
  audience: { areas: [], ageFrom: 18, ageTo: 120 },
  size: 60,
  quietMonths: 0,
  largestHousehold: 0,
  purpose: 'Peiling veiligheid',
  reason: '',
  by,
  ...change,
});
const ask = (asked: PreparationOrder) =>
  web.transactions.run((tx) => web.get(DrawTasks).askPreparation(tx, asked));
const askStep = (drawId: string, step: DrawOrder) =>
  web.transactions.run((tx) => web.get(DrawTasks).askStep(tx, drawId, step, by));
const carryOut = (taskId: string) =>
  worker.transactions.run((tx) => worker.get(DrawTasks).carryOut(tx, taskId));
const find = (drawId: string) => web.transactions.read((tx) => web.get(Draws).find(tx, drawId));
const latest = (drawId: string) => web.transactions.read((tx) => web.get(DrawTasks).latest(tx, drawId));

async function asked(subjectId: string, change: Partial<PreparationOrder> = {}) {
  const outcome = await ask(order(subjectId, change));
  if (!outcome.ok) throw new Error(outcome.refused);
  return outcome;
}

async function drawn(subjectId: string, change: Partial<PreparationOrder> = {}): Promise<string> {
  const { drawId, taskId } = await asked(subjectId, change);
  await carryOut(taskId);
  for (const step of [
    { step: 'seal', asked: announced },
    { step: 'draw', asked: value },
  ] as const) {
    const next = await askStep(drawId, step);
    if (next.ok) await carryOut(next.taskId);
  }
  return drawId;
}

describe('a step of a draw', () => {
  it('waits until the worker carries it out, and is carried out once', async () => {
    const { drawId, taskId } = await asked(randomUUID());
    expect(await find(drawId)).toBeUndefined();
    expect(await latest(drawId)).toMatchObject({ step: 'prepare', doneAt: null, outcome: null });
    const times = await Promise.all([carryOut(taskId), carryOut(taskId), carryOut(taskId)]);
    expect(times.filter(Boolean)).toHaveLength(1);
    expect(await carryOut(taskId)).toBe(false);
    expect(await find(drawId)).toMatchObject({ document: { stage: 'prepared' } });
    expect(await latest(drawId)).toMatchObject({ doneAt: clock.now(), outcome: { ok: true } });
  });

  it('is asked one at a time', async () => {
    const subjectId = randomUUID();
    const { drawId, taskId } = await asked(subjectId);
    expect(await ask(order(subjectId))).toEqual({ ok: false, refused: 'busy' });
    expect(await askStep(drawId, { step: 'seal', asked: announced })).toEqual({ ok: false, refused: 'busy' });
    await carryOut(taskId);
    expect(await ask(order(subjectId))).toMatchObject({ ok: true });
  });

  it('goes on to seal and draw, with what was asked', async () => {
    const drawId = await drawn(randomUUID());
    expect(await find(drawId)).toMatchObject({
      document: { stage: 'drawn', announced, publicValue: value, preparedAt: clock.now().toISOString() },
    });
  });

  it('keeps the nearest draw that can be made when too many people are asked for', async () => {
    const { drawId, taskId } = await asked(randomUUID(), { size: 5000 });
    await carryOut(taskId);
    expect(await find(drawId)).toBeUndefined();
    const task = await latest(drawId);
    expect(task?.outcome).toMatchObject({ ok: false, refused: 'too-few-people' });
    const proposed =
      task?.outcome?.ok === false && 'proposal' in task.outcome ? task.outcome.proposal.size : 0;
    expect(proposed).toBeGreaterThan(0);
    const nearest = await asked(randomUUID(), { size: proposed });
    await carryOut(nearest.taskId);
    expect(await latest(nearest.drawId)).toMatchObject({ outcome: { ok: true } });
  });

  it('tells why it was refused when the draw is not that far', async () => {
    const { drawId, taskId } = await asked(randomUUID());
    await carryOut(taskId);
    const next = await askStep(drawId, { step: 'draw', asked: value });
    if (next.ok) await carryOut(next.taskId);
    expect(await latest(drawId)).toMatchObject({ outcome: { ok: false, refused: 'not-in-this-state' } });
  });

  it('cannot seal a frame that was erased meanwhile', async () => {
    const { drawId, taskId } = await asked(randomUUID());
    await carryOut(taskId);
    await database.transactions.run((tx) =>
      tx.change('delete from draw_person where draw_id = $1', [drawId]),
    );
    const next = await askStep(drawId, { step: 'seal', asked: announced });
    if (next.ok) await carryOut(next.taskId);
    expect(await latest(drawId)).toMatchObject({ outcome: { ok: false, refused: 'frame-changed' } });
  });
});

describe('a second draw for the same poll', () => {
  it('needs no reason as long as nothing was sealed', async () => {
    const subjectId = randomUUID();
    const { taskId } = await asked(subjectId);
    await carryOut(taskId);
    expect(await ask(order(subjectId))).toMatchObject({ ok: true });
  });

  it('names the sealed one and its public reason, and is found from there', async () => {
    const subjectId = randomUUID();
    const first = await drawn(subjectId);
    expect(await ask(order(subjectId))).toEqual({ ok: false, refused: 'reason-missing' });
    expect(await ask(order(subjectId, { reason: '  ' }))).toEqual({ ok: false, refused: 'reason-missing' });
    const reason = 'Het bestand miste een wijk.';
    const second = await drawn(subjectId, { reason });
    expect(await find(second)).toMatchObject({ document: { replaces: { draw: first, reason } } });
    const replaced = await web.transactions.read((tx) => web.get(Draws).replacedBy(tx, first));
    expect(replaced).toEqual({ id: second, reason });
  });
});

describe('the numbers before a draw', () => {
  it('count people and addresses, and nobody once the frame was erased', async () => {
    const { drawId, taskId } = await asked(randomUUID());
    await carryOut(taskId);
    const counts = () => web.transactions.read((tx) => web.get(Draws).counts(tx, drawId));
    const { people, households } = await counts();
    expect(people).toBeGreaterThan(200);
    expect(households).toBe(people);
    await web.transactions.run((tx) => web.get(Draws).forgetFrame(tx, frameId));
    expect(await counts()).toMatchObject({ people: 0, households: 0 });
  });
});
