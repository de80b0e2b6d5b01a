// From registrations to a drawn panel in the database: no second draw without a reason, no trial that counts, nobody left after the promised day.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chooseAlternates } from '#domain/panel-lottery/choose-alternates.js';
import { diceFrom } from '#domain/panel-lottery/dice.js';
import { seatTables } from '#domain/seating/seat-tables.js';
import { checkPanelText } from '#domain/sortition/check-panel-record.js';
import { checkOwnFile } from '#domain/sortition/check-own-file.js';
import { checkSeatsFile } from '#domain/sortition/check-seat-records.js';
import { writeOwnFile, sealOf } from '#domain/sortition/own-file.js';
import { writePanelRecord } from '#domain/sortition/panel-record.js';
import { seatsFileOf, writeSeatsFile } from '#domain/sortition/seat-records.js';
import { DrawsModule } from '#features/draws/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { loadSolver } from '#platform/solver/highs.js';
import { anOpenAssembly, linksTo, register } from '../../../test/support/an-assembly.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { clerk } from '../../../test/support/drawn-poll.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { putPeople } from '../../../test/support/people.js';
import { AssembliesModule } from './assemblies.module.js';
import { Assemblies } from './assemblies.service.js';
import type { Assembly } from './assembly.js';
import { computePanels } from './compute-panels.js';
import { EraseAssembly } from './erase-assembly.service.js';
import { OpenAssembly } from './open-assembly.service.js';
import { PanelTasks } from './panel-tasks.service.js';
import { PanelThread } from './panel-thread.service.js';
import { Panels } from './panels.service.js';
import { RegistrantLetters } from './registrant-letters.service.js';
import { Registrations } from './registrations.service.js';
import { Seatings } from './seatings.service.js';
import { SeatAnswers } from './seat-answers.service.js';
import { Seats } from './seats.service.js';
import { isReservesKept } from './seat-kept.js';
import { replacementAgain, reservesAgain } from './seats-again.js';
import { holdsSeat } from './seat.js';

const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
const announced = { kind: 'dice', dice: 10, occasion: 'Raadzaal, morgen om 10.00 uur' } as const;
const thrown = {
  kind: 'dice',
  values: [1, 6, 3, 3, 2, 5, 4, 4, 1, 2],
  witnesses: [
    { name: 'R. Visser', role: 'griffier' },
    { name: 'T. Bakker', role: 'inwoner' },
  ],
} as const;

let database: TestDatabase;
let features: Features;
let assembly: Assembly;
let links: readonly string[];

beforeAll(async () => {
  database = await freshDatabase();
  const frameId = randomUUID();
  await database.transactions.run((tx) => putPeople(tx, frameId, 400));
  const modules = [AssembliesModule, DrawsModule];
  features = await featuresOn(database, { modules, clock, role: 'samenspel_worker' });
  // A thread needs compiled files; the sums are the same here.
  features.get(PanelThread).compute = async (order) =>
    computePanels(await loadSolver(), order, () => undefined);
  features.get(PanelThread).chooseReserves = ({ question, wanted }) =>
    Promise.resolve(chooseAlternates(question, wanted));
  features.get(PanelThread).seatTables = ({ question, start }) =>
    Promise.resolve(seatTables(question, diceFrom(start)));
  const web = await featuresOn(database, { modules, clock });
  assembly = await anOpenAssembly(web, {
    frameId,
    registerUntil: new Date('2027-03-20T23:00:00Z'),
    today: '2027-03-02',
  });
  links = await linksTo(web, assembly);
  await register(web, links.slice(0, 40));
  await web.close();
});
afterAll(async () => {
  await features.close();
  await database.close();
});

const later = (): void => clock.moveTo(new Date(clock.now().getTime() + 60_000));

async function carryOut(wish: Parameters<PanelTasks['ask']>[2]): Promise<string> {
  later();
  const tasks = features.get(PanelTasks);
  const asked = await features.transactions.run((tx) => tasks.ask(tx, assembly.id, wish, clerk));
  if (!asked.ok) return asked.refused;
  await tasks.carryOut(asked.taskId);
  const task = await features.transactions.read((tx) => tasks.newest(tx, assembly.id));
  const outcome = task?.outcome;
  if (!outcome) return 'waiting';
  return outcome.ok ? 'done' : outcome.refused;
}

async function asked(): Promise<string> {
  later();
  const wish = { kind: 'check', asked: { method: 'leximin' } } as const;
  const told = await features.transactions.run((tx) =>
    features.get(PanelTasks).ask(tx, assembly.id, wish, clerk),
  );
  if (!told.ok) throw new Error(told.refused);
  return told.taskId;
}
const newest = () => features.transactions.read((tx) => features.get(PanelTasks).newest(tx, assembly.id));

const roomNow = async () => {
  const room = await features.transactions.read((tx) => features.get(Seats).room(tx, assembly.id));
  if (!room) throw new Error('there are no seats');
  return room;
};

const count = async (sql: string): Promise<number> => {
  const [row] = await database.transactions.read((tx) =>
    tx.query<{ n: number }>(`select count(*)::integer as n ${sql}`),
  );
  return row?.n ?? -1;
};

describe('an assembly', () => {
  it('counts a second registration with the same invitation as a change of the first', async () => {
    await register(features, links.slice(0, 1));
    expect(await count('from registration')).toBe(40);
  });

  it('takes a registration by telephone with the own link, once, and keeps how it came', async () => {
    const contact = { name: 'Belster', email: '', phone: '0412 345678', words: '' };
    const input = { contact, given: { Woning: 'huurwoning' }, reserve: false };
    const call = (typed: string, assemblyId = assembly.id) =>
      features.transactions.run((tx) =>
        features.get(Registrations).registerByPhone(tx, { assemblyId, typed, input, by: clerk }),
      );
    const link = links[1] ?? '';
    expect(await call(link, randomUUID())).toEqual({ ok: false, refused: 'not-valid' });
    expect(await call(link)).toEqual({ ok: true });
    expect(await count(`from registration where origin = 'phone'`)).toBe(1);
    expect(await count('from registration')).toBe(40);
    await register(features, links.slice(0, 2));
    expect(await count(`from registration where origin = 'phone'`)).toBe(0);
  });

  it('keeps a trial out of what counts, and wipes it at the close', async () => {
    const contact = { name: 'Proef', email: 'proef@oss.invalid', phone: '', words: '' };
    const input = { contact, given: { Woning: 'huurwoning' }, reserve: false };
    await features.transactions.run((tx) => features.get(Registrations).tryOut(tx, assembly, input));
    expect(await count('from registration where trial')).toBe(1);
    await features.transactions.run((tx) => features.get(OpenAssembly).close(tx, assembly.id, clerk));
    expect(await count('from registration where trial')).toBe(0);
  });

  it('stops a computation that is running when somebody cancels it', async () => {
    const thread = features.get(PanelThread);
    const { compute } = thread;
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    thread.compute = (_order, tell, stopped) =>
      new Promise((resolve) => {
        stopped.addEventListener('abort', () => resolve(undefined));
        begun();
        tell('lottery');
      });
    const tasks = features.get(PanelTasks);
    const taskId = await asked();
    const work = tasks.carryOut(taskId);
    await running;
    await features.transactions.run((tx) => tasks.cancel(tx, assembly.id));
    await work;
    thread.compute = compute;
    expect(await newest()).toMatchObject({ id: taskId, outcome: { ok: false, refused: 'cancelled' } });
  });

  it('leaves the work of a worker that died to the next, and of one that lives to itself', async () => {
    const tasks = features.get(PanelTasks);
    const taskId = await asked();
    const beaten = async (secondsAgo: number) => {
      const at = new Date(clock.now().getTime() - secondsAgo * 1000);
      await database.transactions.run((tx) =>
        tx.change('update panel_task set beat_at = $2 where id = $1', [taskId, at]),
      );
      return features.transactions.read((tx) => tasks.waiting(tx));
    };
    expect(await beaten(20)).toEqual([]);
    await tasks.carryOut(taskId);
    expect((await newest())?.doneAt).toBeNull();
    expect(await beaten(40)).toEqual([taskId]);
    await tasks.carryOut(taskId);
    expect(await newest()).toMatchObject({ id: taskId, outcome: { ok: true } });
  });

  it('takes over a proposed change of its targets once, and tells so in its trail', async () => {
    const change = {
      category: 'Woning',
      value: 'huurwoning',
      from: { min: 3, max: 6 },
      to: { min: 2, max: 6 },
    };
    const relax = () =>
      features.transactions.run((tx) => features.get(Assemblies).relax(tx, assembly.id, [change], clerk));
    expect(await relax()).toMatchObject({ ok: true });
    expect(await relax()).toEqual({ ok: false, refused: 'not-in-this-state' });
    const found = await features.transactions.read((tx) => features.get(Assemblies).find(tx, assembly.id));
    expect(found?.categories[1]?.targets[0]).toEqual({ value: 'huurwoning', min: 2, max: 6 });
    expect(await count(`from audit_line where event = 'assembly.targets-relaxed'`)).toBe(1);
  });

  it('seals nothing that is announced less long ahead than the town asks, asked or already on its way', async () => {
    const settings = { DRAW_LEAD_MINUTES: '120' };
    const modules = [AssembliesModule, DrawsModule];
    const town = await featuresOn(database, { modules, clock, settings, role: 'samenspel_worker' });
    town.get(PanelThread).compute = features.get(PanelThread).compute;
    const moment = new Date(clock.now().getTime() + 600 * 60_000).toISOString();
    const wish = (ahead: object) =>
      ({
        kind: 'seal',
        asked: { method: 'leximin', announced: { ...announced, ...ahead }, reason: '' },
      }) as const;
    const ask = (by: Features, ahead: object) =>
      by.transactions.run((tx) => by.get(PanelTasks).ask(tx, assembly.id, wish(ahead), clerk));
    const short = { ok: false, refused: 'lead-too-short' };
    expect(await ask(town, {})).toEqual(short);
    expect(await ask(town, { moment, leadMinutes: 119 })).toEqual(short);
    later();
    const asked = await ask(features, { moment, leadMinutes: 119 });
    if (!asked.ok) throw new Error(asked.refused);
    await town.get(PanelTasks).carryOut(asked.taskId);
    expect(await newest()).toMatchObject({ id: asked.taskId, outcome: short });
    expect(await count('from panel')).toBe(0);
    await town.close();
  });

  it('is drawn from panels that were sealed before, in a record that anybody can check', async () => {
    const after = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
    const ahead = (at: Date) => ({ ...announced, moment: at.toISOString(), leadMinutes: 120 });
    const seal = (at: Date) =>
      carryOut({ kind: 'seal', asked: { method: 'leximin', announced: ahead(at), reason: '' } });
    expect(await seal(after(119))).toBe('moment-too-soon');
    const moment = after(180);
    expect(await seal(moment)).toBe('done');
    const draw = () =>
      features.transactions.run((tx) => features.get(Panels).draw(tx, assembly.id, thrown, clerk));
    expect(await draw()).toEqual({ ok: false, refused: 'value-too-early' });
    clock.moveTo(moment);
    expect((await draw()).ok).toBe(true);
    const panel = await features.transactions.read((tx) => features.get(Panels).latest(tx, assembly.id));
    if (!panel) throw new Error('nothing was drawn');
    const text = writePanelRecord(panel.record);
    expect(checkPanelText(text, () => false)).toMatchObject({ ok: true, same: true });
    expect(text).not.toMatch(/Inwoner|resident\.invalid/);
    expect(await count('from seat')).toBe(9);
  });

  it('gives every registrant a file that proves their own panels, in which nobody else can be found', async () => {
    const found = await features.transactions.read(async (tx) => {
      const panel = await features.get(Panels).latest(tx, assembly.id);
      if (!panel) throw new Error('nothing was drawn');
      const numbers = [...(await features.get(Panels).numbers(tx, panel.id))];
      const files = [];
      for (const [id, number] of numbers)
        files.push({ number, file: await features.get(Panels).ownFile(tx, panel, id) });
      return { files, record: panel.record };
    });
    const published = {
      bytes: new TextEncoder().encode(writePanelRecord(found.record)),
      isGenuine: () => false,
    };
    expect(found.files.length).toBeGreaterThan(9);
    for (const { file, number } of found.files.slice(0, 3)) {
      if (!file) throw new Error('no file');
      expect(file.number).toBe(number);
      const text = writeOwnFile(file);
      expect(checkOwnFile(published, new TextEncoder().encode(text))).toMatchObject({ same: true });
    }
    const seats = found.files.reduce((sum, { file }) => sum + (file?.seats.length ?? 0), 0);
    expect(seats).toBe(9 * 1000);
  });

  it('keeps alternates ready from its reserve list, chosen once, with a record of their own', async () => {
    const stay = { everybody: 80, groups: [{ category: 'Woning', value: 'huurwoning', stays: 60 }] };
    expect(await carryOut({ kind: 'reserves', asked: { people: 2, stay } })).toBe('done');
    const { reserves, kept } = await roomNow();
    expect(reserves).toMatchObject({ kind: 'reserves', stay, people: 2 });
    expect(JSON.stringify(reserves)).not.toMatch(/alternates|miss"/);
    expect(kept?.alternates).toHaveLength(2);
    expect(kept?.miss ?? 1).toBeLessThan(kept?.missWithout ?? 0);
    expect(await count('from registration where reserve')).toBeGreaterThan(2);
    expect(await carryOut({ kind: 'reserves', asked: { people: 3, stay } })).toBe('not-in-this-state');
  });

  it('asks its alternates first, and the rest of the reserve list when they have all been asked', async () => {
    const origins: string[] = [];
    const { kept } = await roomNow();
    for (let free = 0; free < 3; free += 1) {
      const { seats } = await roomNow();
      const leaving = seats.find(({ seat }) => seat.state === 'waiting');
      await features.transactions.run(async (tx) => {
        const id = leaving?.seat.id ?? '';
        const noted = { state: 'declined', because: '', by: clerk } as const;
        const which = { assemblyId: assembly.id, seatId: id };
        expect(await features.get(SeatAnswers).note(tx, which, noted)).toEqual({ ok: true });
        expect(await features.get(Seats).replace(tx, assembly.id, id, clerk)).toEqual({ ok: true });
      });
      const { records } = await roomNow();
      origins.push(records.at(-1)?.from ?? '');
      later();
    }
    expect(origins).toEqual(['alternates', 'alternates', 'pool']);
    const { seats } = await roomNow();
    const asked = seats.filter(({ seat }) => seat.origin === 'alternate').map(({ number }) => number);
    expect(new Set(asked)).toEqual(new Set(kept?.alternates));
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const [record, file] = await features.transactions.read(async (tx) => [
      (await features.get(Panels).latest(tx, assembly.id))?.record,
      await features.get(Seats).published(tx, assembly.id),
    ]);
    if (!record || !file) throw new Error('nothing was published');
    expect(file.records).toHaveLength(4);
    const published = { bytes: bytes(writePanelRecord(record)), isGenuine: () => false };
    expect(checkSeatsFile(published, bytes(writeSeatsFile(file)))).toMatchObject({ ok: true, same: true });
    const forged = seatsFileOf(
      file.draw,
      file.records.filter((one) => one.kind !== 'reserves'),
    );
    expect(checkSeatsFile(published, bytes(writeSeatsFile(forged)))).toMatchObject({ same: false });
    const instead = seats.filter(({ seat }) => seat.origin !== 'panel');
    expect(instead.every(({ registration }) => registration.reserve)).toBe(true);
  });

  it('keeps for the lawful holder what each choice was made of, so that it comes out the same again', async () => {
    const [record, file, numbers, { records, reserves }] = await Promise.all([
      features.transactions.read((tx) => features.get(Panels).latest(tx, assembly.id)),
      features.transactions.read((tx) => features.get(Panels).keepingFile(tx, assembly.id)),
      features.transactions.read(async (tx) => {
        const panel = await features.get(Panels).latest(tx, assembly.id);
        return features.get(Panels).numbers(tx, panel?.id ?? '');
      }),
      roomNow(),
    ]);
    if (record?.record.stage !== 'drawn' || !file?.seats || !reserves) throw new Error('nothing was kept');
    const drawn = record.record;
    const byNumber = [...file.pool].sort(
      (one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0),
    );
    const draw = { byNumber, secret: file.secret };
    const [first, ...others] = file.seats;
    if (!first || !isReservesKept(first) || !first.among) throw new Error('no alternates were kept');
    const { among, salt } = first;
    const again = reservesAgain(drawn, draw, { stay: reserves.stay, among, salt });
    expect(again).toEqual({ kept: first, document: reserves });
    expect(others).toHaveLength(3);
    for (const [place, kept] of others.entries()) {
      const document = records[place];
      if (!document || !kept || isReservesKept(kept) || !kept.among) throw new Error('no replacement');
      const known = { among: kept.among, salt: kept.salt, left: document.left, reserves: first };
      expect(replacementAgain(drawn, draw, known)).toEqual({ document, kept });
    }
  });

  it('seats everybody who comes at a table in every round, and keeps wishes', async () => {
    const { seats } = await roomNow();
    const numbers = seats.filter(({ seat }) => holdsSeat(seat)).map(({ number }) => number);
    const [one = 0, other = 0] = numbers;
    const wish = { tables: 3, rounds: 2, mix: ['Woning'], apart: [[one, other] as const], together: [] };
    const seatings = features.get(Seatings);
    expect(await seatings.make(assembly.id, wish, clerk)).toEqual({ ok: true });
    const made = await features.transactions.read((tx) => seatings.latest(tx, assembly.id));
    expect(made?.outcome.rounds).toHaveLength(2);
    for (const tables of made?.outcome.rounds ?? []) {
      expect(tables.flat().toSorted((a, b) => a - b)).toEqual(numbers);
      expect(tables.some((table) => table.includes(one) && table.includes(other))).toBe(false);
    }
    const strange = { ...wish, together: [[one, 9999] as const] };
    expect(await seatings.make(assembly.id, strange, clerk)).toEqual({
      ok: false,
      refused: 'unknown-number',
      numbers: [9999],
    });
  });

  it('teaches a later assembly who stayed, once it is filled, and nobody else', async () => {
    const other = '00000000-0000-4000-8000-000000000001';
    const earlier = (id: string) =>
      features.transactions.read((tx) => features.get(Seats).earlierMembers(tx, id));
    expect(await earlier(other)).toEqual([]);
    const state = (to: string) =>
      features.transactions.run((tx) =>
        tx.change('update assembly set state = $2 where id = $1', [assembly.id, to]),
      );
    await state('filled');
    const members = await earlier(other);
    expect(members.map(({ stayed }) => stayed)).toEqual([false, false, false]);
    expect(members.every(({ given }) => given['Woning'] !== undefined)).toBe(true);
    expect(await earlier(assembly.id)).toEqual([]);
    await state('drawn');
  });

  it('is drawn a second time only with a reason that everybody can read', async () => {
    clock.moveTo(new Date('2027-03-03T09:00:00Z'));
    const undo = (because: string) =>
      features.transactions.run((tx) => features.get(Panels).redo(tx, assembly.id, because, clerk));
    expect(await undo(' ')).toEqual({ ok: false, refused: 'reason-missing' });
    expect(await undo('Een getuige was er niet.')).toMatchObject({ ok: true });
    const undone = await features.transactions.read((tx) => features.get(Panels).latest(tx, assembly.id));
    expect(undone?.undoneBecause).toBe('Een getuige was er niet.');
    const standing = () =>
      features.transactions.read(async (tx) =>
        (await features.get(Panels).standings(tx, [assembly.id])).get(assembly.id),
      );
    expect(await standing()).toEqual({ digest: undone?.record.documentDigest, void: true });
    const wish = { method: 'leximin', announced } as const;
    const before = await features.transactions.read((tx) => features.get(Panels).latest(tx, assembly.id));
    expect(await carryOut({ kind: 'seal', asked: { ...wish, reason: ' ' } })).toBe('reason-missing');
    expect(await carryOut({ kind: 'seal', asked: { ...wish, reason: 'Een getuige was er niet.' } })).toBe(
      'done',
    );
    const panel = await features.transactions.read((tx) => features.get(Panels).latest(tx, assembly.id));
    expect(await standing()).toEqual({ digest: panel?.record.documentDigest, void: false });
    expect(panel?.record.previous).toMatchObject({ kind: 'again', reason: 'Een getuige was er niet.' });
    const earlier = new Set(before?.record.commitments);
    expect(panel?.record.commitments.filter((one) => earlier.has(one))).toEqual([]);
    const kept = await features.transactions.read(async (tx) => {
      const panels = features.get(Panels);
      return [await panels.keepingFile(tx, assembly.id, 1), await panels.keepingFile(tx, assembly.id, 2)];
    });
    expect(kept.map((file) => file?.seal)).toEqual([before, panel].map((one) => one && sealOf(one.record)));
    expect(
      await features.transactions.read((tx) => features.get(Panels).keepingFile(tx, assembly.id, 3)),
    ).toBe(undefined);
  });

  it('forgets everybody on the promised day, and keeps the records', async () => {
    await features.transactions.run((tx) => features.get(EraseAssembly).erase(tx, assembly.id, SYSTEM));
    expect(
      await count('from registration where given is not null or contact is not null or salt is not null'),
    ).toBe(0);
    expect(await count('from panel_keeping')).toBe(0);
    expect(await count('from seat_keeping')).toBe(0);
    expect(await count('from seat_record')).toBe(4);
    expect(await count('from panel_person')).toBe(0);
    expect(await count('from seating')).toBe(0);
    expect(await count('from panel_stage')).toBe(3);
    const found = await features.transactions.read((tx) => features.get(Assemblies).find(tx, assembly.id));
    expect(found?.erasedAt).toEqual(clock.now());
    if (!found) throw new Error('the assembly is gone');
    const left = await features.transactions.run(async (tx) => ({
      doubts: await features.get(Registrations).doubts(tx, found),
      letters: await features.get(RegistrantLetters).state(tx, found),
      printed: await features.get(RegistrantLetters).print(tx, found, clerk),
      asked: await features.get(Seats).ask(tx, assembly.id, clerk),
    }));
    expect(left).toMatchObject({
      ...{ doubts: [], letters: { missed: [] }, printed: undefined },
      asked: { ok: false, refused: 'not-in-this-state' },
    });
  });
});
