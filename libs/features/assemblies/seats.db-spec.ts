// What happens to seats after the draw: late answers, silence, double presses, drop-out, and people who were not drawn.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawsModule } from '#features/draws/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { drawAssembly } from '../../../test/support/a-drawn-assembly.js';
import { anOpenAssembly, linksTo, register } from '../../../test/support/an-assembly.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { clerk } from '../../../test/support/drawn-poll.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { putPeople } from '../../../test/support/people.js';
import { AssembliesModule } from './assemblies.module.js';
import type { Assembly } from './assembly.js';
import { OpenAssembly } from './open-assembly.service.js';
import { situationOf } from './personal-place.js';
import { isListed } from './registration.js';
import { Registrations } from './registrations.service.js';
import { SeatAnswers } from './seat-answers.service.js';
import type { SeatView } from './seat-room.js';
import { Seats } from './seats.service.js';

const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
const GONE = { ok: false, refused: 'seat-gone' };

let database: TestDatabase;
let features: Features;
let assembly: Assembly;

beforeAll(async () => {
  database = await freshDatabase();
  const frameId = randomUUID();
  await database.transactions.run((tx) => putPeople(tx, frameId, 400));
  const modules = [AssembliesModule, DrawsModule];
  features = await featuresOn(database, { modules, clock, role: 'samenspel_worker' });
  const web = await featuresOn(database, { modules, clock });
  const registerUntil = new Date('2027-03-20T23:00:00Z');
  assembly = await anOpenAssembly(web, { frameId, registerUntil, today: '2027-03-02' });
  const links = await linksTo(web, assembly);
  await register(web, links.slice(0, 40));
  await web.transactions.run((tx) => web.get(OpenAssembly).close(tx, assembly.id, clerk));
  await web.close();
  await drawAssembly(features, assembly, { clock });
  await database.transactions.run((tx) => tx.change(`update assembly set answer_by = '2027-03-10'`));
});
afterAll(async () => {
  await features.close();
  await database.close();
});

const run: Features['transactions']['run'] = (work) => features.transactions.run(work);
const seatsNow = async (): Promise<readonly SeatView[]> =>
  (await run((tx) => features.get(Seats).room(tx, assembly.id)))?.seats ?? [];
const stateOf = async (id: string): Promise<string | undefined> =>
  (await seatsNow()).find(({ seat }) => seat.id === id)?.seat.state;
/** And every message arrives. */
const ask = async () => {
  const told = await run((tx) => features.get(Seats).ask(tx, assembly.id, clerk));
  await database.transactions.run((tx) =>
    tx.change('update delivery set handed_over_at = $1 where handed_over_at is null', [clock.now()]),
  );
  return told;
};
const replace = (id: string) => run((tx) => features.get(Seats).replace(tx, assembly.id, id, clerk));
const silence = (): Promise<number> => run((tx) => features.get(SeatAnswers).closeSilent(tx));
const note = (seatId: string, state: 'accepted' | 'declined' | 'left', assemblyId = assembly.id) =>
  run((tx) => features.get(SeatAnswers).note(tx, { assemblyId, seatId }, { state, because: '', by: clerk }));
const held = async (place: number): Promise<SeatView> => {
  const found = (await seatsNow()).filter(({ seat }) => seat.state === 'asked')[place];
  if (!found) throw new Error('nobody was asked');
  return found;
};

const list = (registrationId: string, reserve: boolean) =>
  run((tx) => features.get(SeatAnswers).list(tx, registrationId, reserve));
const placeOf = (id: string) => run((tx) => features.get(SeatAnswers).placeOf(tx, id));
/** Everybody without a seat, by whether they are on the reserve list. */
const without = async (reserve: boolean): Promise<readonly string[]> => {
  const seated = new Set((await seatsNow()).map(({ registration }) => registration.id));
  const all = await run((tx) => features.get(Registrations).ofAssembly(tx, assembly.id));
  return all.filter((one) => !seated.has(one.id) && isListed(one) === reserve).map(({ id }) => id);
};

describe('the reserve list', () => {
  it('is open to who was not drawn until it is used; who holds a seat is not on it', async () => {
    const [id = ''] = await without(false);
    expect(await list(id, true)).toEqual({ ok: true });
    const place = await placeOf(id);
    expect(place && situationOf(place)).toBe('not-drawn');
    expect(place?.registration.reserve).toBe(true);
    expect(await list(id, false)).toEqual({ ok: true });
    expect((await placeOf(id))?.registration.reserve).toBe(false);
    const [seated] = await seatsNow();
    expect(await list(seated?.registration.id ?? '', false)).toMatchObject({ ok: false });
  });
});

describe('the seats of a drawn group', () => {
  it('are lost by who stays silent beyond the day they were given, and not a day sooner', async () => {
    expect(await ask()).toMatchObject({ ok: true, mailing: { messages: 9 } });
    expect((await seatsNow()).map(({ seat }) => seat.answerUntil)).toEqual(Array(9).fill('2027-03-10'));
    for (const { seat } of (await seatsNow()).slice(0, 7)) await note(seat.id, 'accepted');
    clock.moveTo(new Date('2027-03-10T20:00:00Z'));
    expect(await silence()).toBe(0);
    clock.moveTo(new Date('2027-03-11T08:00:00Z'));
    expect(await silence()).toBe(2);
  });

  it('give who is asked in the place of somebody else a day of their own, after the first day has passed', async () => {
    const silent = (await seatsNow()).find(({ seat }) => seat.state === 'silent');
    expect(await replace(silent?.seat.id ?? '')).toEqual({ ok: true });
    expect(await ask()).toMatchObject({ ok: true, mailing: { messages: 1 } });
    expect(await silence()).toBe(0);
    expect((await held(0)).seat.answerUntil).toBe('2027-03-18');
  });

  it('take no answer for a seat for which somebody else was asked', async () => {
    const seats = await seatsNow();
    const [replaced, free] = seats.filter(({ seat }) => seat.state === 'silent');
    const gone = await run(async (tx) => {
      const room = await features.get(Seats).room(tx, assembly.id);
      return room?.records.map(({ left }) => left) ?? [];
    });
    const out = [replaced, free].find((view) => view && gone.includes(view.number));
    const open = [replaced, free].find((view) => view && !gone.includes(view.number));
    expect(await note(out?.seat.id ?? '', 'accepted')).toEqual(GONE);
    expect(await stateOf(out?.seat.id ?? '')).toBe('silent');
    expect(await note(open?.seat.id ?? '', 'accepted')).toEqual({ ok: true });
    expect(await stateOf(open?.seat.id ?? '')).toBe('accepted');
  });

  it('take no answer by the address of another assembly', async () => {
    const { seat } = await held(0);
    expect(await note(seat.id, 'declined', randomUUID())).toEqual(GONE);
    expect(await stateOf(seat.id)).toBe('asked');
  });

  it('are given away once when two people press at the same moment, and noted once when one presses twice', async () => {
    const { seat, number } = await held(0);
    const twice = await Promise.all([note(seat.id, 'declined'), note(seat.id, 'declined')]);
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    const pressed = await Promise.all([replace(seat.id), replace(seat.id)]);
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    const room = await run((tx) => features.get(Seats).room(tx, assembly.id));
    expect(room?.records.filter(({ left }) => left === number)).toHaveLength(1);
  });

  it('can be given up and filled again after the group was complete', async () => {
    await ask();
    const { seat } = await held(0);
    await note(seat.id, 'accepted');
    const complete = await run((tx) => features.get(Seats).complete(tx, assembly.id, clerk));
    expect(complete.ok).toBe(true);
    expect(await note(seat.id, 'left')).toEqual({ ok: true });
    expect(await replace(seat.id)).toEqual({ ok: true });
    expect(await ask()).toMatchObject({ mailing: { messages: 1 } });
    const next = await held(0);
    const says = { says: 'accepted', because: '' } as const;
    expect(await run((tx) => features.get(SeatAnswers).answer(tx, next.registration.id, says))).toEqual({
      ok: true,
    });
  });
});

describe('a reserve list that was used', () => {
  it('lets nobody come on it, and who leaves it says no in advance, in a record of its own', async () => {
    const [stranger = ''] = await without(false);
    expect(await list(stranger, true)).toEqual({ ok: false, refused: 'not-in-this-state' });
    const listed = await without(true);
    for (const id of listed) expect(await list(id, false)).toEqual({ ok: true });
    const [back = ''] = listed;
    expect(await list(back, true)).toEqual({ ok: true });
    const before = (await run((tx) => features.get(Seats).room(tx, assembly.id)))?.records.length ?? 0;
    const [{ seat } = await held(0)] = (await seatsNow()).filter((view) => view.seat.state === 'accepted');
    expect(await note(seat.id, 'left')).toEqual({ ok: true });
    expect(await replace(seat.id)).toEqual({ ok: true });
    const room = await run((tx) => features.get(Seats).room(tx, assembly.id));
    const asked = room?.seats.filter((view) => view.seat.state === 'waiting') ?? [];
    expect(asked.map(({ registration }) => registration.id)).toEqual([back]);
    const made = room?.records.slice(before) ?? [];
    for (const [place, { chosen }] of made.slice(0, -1).entries()) expect(made[place + 1]?.left).toBe(chosen);
    const saidNo = room?.seats.filter(
      (view) => view.registration.reserveLeft && view.seat.state === 'declined',
    );
    expect(saidNo).toHaveLength(made.length - 1);
  });
});
