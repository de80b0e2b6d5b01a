// Proves a draw from register to record: sealed before the value exists, the same for everybody who runs it again.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draw as runAgain } from '#domain/sortition/draw.js';
import type { PublicValue } from '#domain/sortition/public-value.js';
import { ContactBurden, Population } from '#features/population/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { putPeople } from '../../../test/support/people.js';
import { frameOf, leftOutOf, type DrawRequest } from './draw-request.js';
import { DrawsModule } from './draws.module.js';
import { Draws } from './draws.service.js';

const by = { kind: 'staff', accountId: randomUUID() } as const;
const announced = {
  kind: 'dice',
  dice: 12,
  occasion: 'Gemeentehuis, 3 maart 2027, 10.00 uur',
} as const;
const thrown: PublicValue = {
  kind: 'dice',
  values: [1, 6, 3, 3, 2, 5, 4, 4, 1, 2, 6, 5],
  witnesses: [
    { name: 'R. Visser', role: 'griffier' },
    { name: 'T. Bakker', role: 'inwoner' },
  ],
};

describe('a draw', () => {
  let database: TestDatabase;
  let features: Features;
  let draws: Draws;
  const frameId = randomUUID();
  const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));

  beforeAll(async () => {
    database = await freshDatabase();
    features = await featuresOn(database, { modules: [DrawsModule], clock });
    draws = features.get(Draws);
    await features.transactions.run((tx) => putPeople(tx, frameId, 800));
  });
  afterAll(async () => {
    await features.close();
    await database.close();
  });

  const request = (change: Partial<DrawRequest> = {}): DrawRequest => ({
    subjectId: randomUUID(),
    frameId,
    audience: { areas: [], ageFrom: 18, ageTo: 120 },
    size: 100,
    quietMonths: 12,
    largestHousehold: 0,
    purpose: 'Peiling veiligheid',
    by,
    replaces: null,
    ...change,
  });

  async function prepared(change: Partial<DrawRequest> = {}): Promise<string> {
    const outcome = await features.transactions.run((tx) => draws.prepare(tx, request(change)));
    if (!outcome.ok) throw new Error(outcome.refused);
    return outcome.drawId;
  }
  const seal = (id: string) => features.transactions.run((tx) => draws.seal(tx, id, announced, by));
  const conclude = (id: string, value = thrown) =>
    features.transactions.run((tx) => draws.draw(tx, id, value, by));

  it('shows its numbers before it is sealed, without anybody who died', async () => {
    const outcome = await features.transactions.run((tx) => draws.prepare(tx, request()));
    if (!outcome.ok) throw new Error(outcome.refused);
    const { strata } = outcome.draw;
    expect(strata.reduce((sum, { size }) => sum + size, 0)).toBe(100);
    const people = await features.transactions.read((tx) => draws.frame(tx, outcome.drawId));
    expect(people.map(({ pseudonym }) => pseudonym)).not.toContain('p13');
    expect(strata.reduce((sum, { frame }) => sum + frame, 0)).toBe(people.length);
  });

  it('writes to more people where less is expected, and only counts secret addresses when told to leave them', async () => {
    const size = { registrations: 20, response: 0.5, perArea: { '02': 0.25 } };
    const id = await prepared({ size, withoutSecret: true, quietMonths: 0 });
    const { document } = (await features.transactions.read((tx) => draws.find(tx, id))) ?? {};
    const strata = document && 'strata' in document ? document.strata : [];
    const sent = (area: string) =>
      strata.flatMap((one) => (one.stratum.startsWith(`${area}|`) && 'size' in one ? [one.size] : []));
    const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
    expect(sum(sent('02'))).toBeGreaterThan(sum(sent('01')) * 1.5);
    expect(document?.leftOut).toContainEqual({ reason: 'secret', people: 16 });
    await seal(id);
    expect(await conclude(id)).toMatchObject({ ok: true, draw: { stage: 'drawn' } });
    const everybody = await prepared({ size });
    const all = await features.transactions.read((tx) => draws.find(tx, everybody));
    expect(all?.document.leftOut?.map(({ reason }) => reason)).not.toContain('secret');
  });

  it('takes three steps in order and no step twice', async () => {
    const id = await prepared();
    expect(await conclude(id)).toEqual({ ok: false, refused: 'not-in-this-state' });
    expect(await seal(id)).toMatchObject({ ok: true, draw: { stage: 'sealed', announced } });
    expect(await seal(id)).toEqual({ ok: false, refused: 'not-in-this-state' });
    expect(await conclude(id, { ...thrown, values: [1, 2, 3] })).toEqual({
      ok: false,
      refused: 'other-number-of-dice',
    });
    expect(await conclude(id)).toMatchObject({ ok: true, draw: { stage: 'drawn' } });
    expect(await conclude(id)).toEqual({ ok: false, refused: 'not-in-this-state' });
  });

  it('takes no number before the moment at which it was announced', async () => {
    const id = await prepared();
    const now = clock.now();
    const moment = new Date(now.getTime() + 2 * 3_600_000);
    const ahead = { ...announced, moment: moment.toISOString() };
    const sealAhead = (leadMinutes: number) =>
      features.transactions.run((tx) => draws.seal(tx, id, { ...ahead, leadMinutes }, by));
    expect(await sealAhead(121)).toEqual({ ok: false, refused: 'moment-too-soon' });
    expect(await sealAhead(120)).toMatchObject({ ok: true });
    expect(await conclude(id)).toEqual({ ok: false, refused: 'value-too-early' });
    clock.moveTo(moment);
    expect(await conclude(id)).toMatchObject({ ok: true });
    clock.moveTo(now);
  });

  it('is announced as long ahead as the town asks, whoever asks the service', async () => {
    const settings = { DRAW_LEAD_MINUTES: '120' };
    const town = await featuresOn(database, { modules: [DrawsModule], clock, settings });
    const id = await prepared();
    const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
    const sealAs = (ahead: { readonly moment?: string; readonly leadMinutes?: number }) =>
      town.transactions.run((tx) => town.get(Draws).seal(tx, id, { ...announced, ...ahead }, by));
    const short = { ok: false, refused: 'lead-too-short' };
    expect(await sealAs({})).toEqual(short);
    expect(await sealAs({ moment: inMinutes(600), leadMinutes: 119 })).toEqual(short);
    expect(await sealAs({ moment: inMinutes(600), leadMinutes: 0 })).toEqual(short);
    expect(await sealAs({ moment: inMinutes(119), leadMinutes: 120 })).toEqual({
      ok: false,
      refused: 'moment-too-soon',
    });
    expect(await sealAs({ moment: inMinutes(120), leadMinutes: 120 })).toMatchObject({ ok: true });
    await town.close();
  });

  it('gives the same people to whoever runs it again from its record and its frame', async () => {
    const id = await prepared();
    await seal(id);
    const outcome = await conclude(id);
    if (!outcome.ok) throw new Error(outcome.refused);
    const people = await features.transactions.read((tx) => draws.frame(tx, id));
    const { parameters, seed, selected } = outcome.draw;
    const again = runAgain({ frame: frameOf(people), excluded: leftOutOf(people), parameters }, seed);
    expect(again.ok && again.document.selected).toEqual(selected);
    const kept = await features.transactions.read((tx) => draws.selected(tx, id));
    expect(kept.map(({ pseudonym }) => pseudonym)).toEqual(selected.map(({ id: person }) => person));
    expect(
      kept.every(({ inclusionProbability }) => inclusionProbability > 0 && inclusionProbability <= 1),
    ).toBe(true);
  });

  it('leaves out who was asked in the last months, with the reason', async () => {
    await features.transactions.run((tx) =>
      features.get(Population).recordContacts(tx, {
        frameId,
        pseudonyms: ['p20', 'p24'],
        subjectId: randomUUID(),
        kind: 'invitation',
        on: '2026-12-01',
      }),
    );
    const id = await prepared();
    const frame = await features.transactions.read((tx) => draws.frame(tx, id));
    const left = frame
      .filter(({ leftOut }) => leftOut !== '')
      .map(({ pseudonym, leftOut }) => [pseudonym, leftOut]);
    expect(left).toEqual([
      ['p20', 'asked-recently'],
      ['p24', 'asked-recently'],
    ]);
  });

  it('leaves out who was asked as often as the municipality allows, and the record says how many', async () => {
    const ask = (pseudonyms: readonly string[]) =>
      features.transactions.run((tx) =>
        features.get(Population).recordContacts(tx, {
          frameId,
          pseudonyms,
          subjectId: randomUUID(),
          kind: 'invitation',
          on: '2026-03-01',
        }),
      );
    await ask(['p30', 'p31']);
    await ask(['p30']);
    await ask(['p30']);
    const limits = { months: 24, perPerson: 3, perHousehold: 6, remindersPerYear: 4 };
    const by = { kind: 'staff', accountId: randomUUID() } as const;
    await features.transactions.run((tx) => features.get(ContactBurden).set(tx, limits, by));
    const id = await prepared();
    const { document } = (await features.transactions.read((tx) => draws.find(tx, id))) ?? {};
    expect(document).toMatchObject({
      leftOut: [
        { reason: 'asked-recently', people: 2 },
        { reason: 'asked-enough', people: 1 },
      ],
      contact: { quietMonths: 12, months: 24, perPerson: 3, perHousehold: 6 },
    });
    expect(document?.strata.reduce((sum, { excluded }) => sum + excluded, 0)).toBe(3);
  });

  it('says what could be drawn when too many people are asked for', async () => {
    const outcome = await features.transactions.run((tx) => draws.prepare(tx, request({ size: 5000 })));
    expect(outcome).toMatchObject({ ok: false });
  });

  it('is never changed afterwards', async () => {
    const id = await prepared();
    const change = `update draw_stage set document = '{}' where draw_id = $1`;
    await expect(features.transactions.run((tx) => tx.change(change, [id]))).rejects.toThrow(
      /permission denied|never changed/,
    );
  });
});
