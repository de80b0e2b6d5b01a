// Proves that nobody loses a seat over an e-mail that never came: they are told apart, get a letter, and only then a last day.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings, Returned, type MailingKind } from '#features/deliveries/index.js';
import { DrawsModule } from '#features/draws/index.js';
import { InvitationsModule, MailReturns } from '#features/invitations/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { anOpenAssembly, linksTo, register } from '../../../test/support/an-assembly.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { aBounce, aComplaint } from '../../../test/support/mail-reports.js';
import { putPeople } from '../../../test/support/people.js';
import { AssembliesModule } from './assemblies.module.js';
import { AssemblyMail } from './assembly-mail.service.js';
import type { Assembly } from './assembly.js';
import { RegistrantLetters } from './registrant-letters.service.js';
import { SeatAnswers } from './seat-answers.service.js';
import { SeatsStore } from './seats.store.js';

const clerk = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;
const ASKED = new Date('2027-03-25T09:00:00Z');
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
let database: TestDatabase;
let features: Features;
let assembly: Assembly;
let people: readonly string[];
const panelId = randomUUID();

const letters = () => features.get(RegistrantLetters);
const state = () => features.transactions.read((tx) => letters().state(tx, assembly));
const closeSilent = () => features.transactions.run((tx) => features.get(SeatAnswers).closeSilent(tx));
const sql = (text: string, values: readonly unknown[] = []) =>
  database.transactions.run((tx) => tx.change(text, values));

async function seatOf(registrationId: string) {
  const [seat] = await database.transactions.read((tx) =>
    tx.query<{ state: string; until: string }>(
      'select state, answer_until::text as until from seat where registration_id = $1',
      [registrationId],
    ),
  );
  return seat;
}

/** One message to each of these people has left. */
async function sent(kind: 'seat' | 'not-drawn', recipientIds: readonly string[]): Promise<void> {
  const startAt = clock.now();
  await features.transactions.run(async (tx) => {
    const plan = { subjectId: assembly.id, kind, recipientIds, startAt, by: SYSTEM };
    const mailing = await features.get(Mailings).plan(tx, plan);
    await tx.change('update delivery set handed_over_at = $1, attempts = 1 where mailing_id = $2', [
      startAt,
      mailing,
    ]);
  });
}

async function comesBack(recipientId: string, make: 'complaint' | { readonly status: string }) {
  const [delivery] = await database.transactions.read((tx) =>
    tx.query<{ id: string }>(
      `select delivery.id from delivery join mailing on mailing.id = mailing_id
       where recipient_id = $1 and kind <> 'registered'`,
      [recipientId],
    ),
  );
  const bare = (delivery?.id ?? '').replaceAll('-', '');
  const proof = features.get(Keyring).hash('return-path', bare).toString('hex').slice(0, 12);
  const about = {
    returnPath: `terug+${bare}-${proof}@oss.invalid`,
    messageId: `${delivery?.id}@oss.invalid`,
  };
  const report = make === 'complaint' ? aComplaint(about) : aBounce({ ...about, action: 'failed', ...make });
  return features.transactions.run((tx) => features.get(MailReturns).receive(tx, report));
}

beforeAll(async () => {
  database = await freshDatabase();
  const frameId = randomUUID();
  await database.transactions.run((tx) => putPeople(tx, frameId, 400));
  await sql(`update frame set extracted_on = '2027-03-20' where id = $1`, [frameId]);
  const modules = [AssembliesModule, DrawsModule, DeliveriesModule, InvitationsModule];
  features = await featuresOn(database, { modules, clock });
  const registerUntil = new Date('2027-03-20T23:00:00Z');
  assembly = await anOpenAssembly(features, { frameId, registerUntil, today: '2027-03-02' });
  await register(features, (await linksTo(features, assembly)).slice(0, 8));
  clock.moveTo(ASKED);
  await sql(`update assembly set state = 'drawn', answer_by = '2027-03-27' where id = $1`, [assembly.id]);
  await sql(`insert into panel (id, assembly_id, created_at, reason) values ($1, $2, $3, '')`, [
    panelId,
    assembly.id,
    ASKED,
  ]);
  await sql(
    `insert into panel_stage (panel_id, stage, at, by_account, document, digest) values ($1, 'drawn', $2, $3, '{}', '')`,
    [panelId, ASKED, clerk.accountId],
  );
  people = await database.transactions.read(async (tx) =>
    (await tx.query<{ id: string }>('select id from registration where not trial order by id')).map(
      ({ id }) => id,
    ),
  );
  await features.transactions.run(async (tx) => {
    const store = features.get(SeatsStore);
    const seats = people.slice(0, 5).map((registrationId) => ({
      ...{ id: randomUUID(), panelId, registrationId, origin: 'panel' as const },
    }));
    await store.add(tx, seats);
    const ids = seats.map(({ id }) => id);
    await store.markAsked(tx, ids, { now: ASKED, earliest: '2027-04-01' });
  });
  await sent('seat', people.slice(0, 5));
  await sent('not-drawn', people.slice(5, 7));
});
afterAll(async () => {
  await features.close();
  await database.close();
});

describe('mail to the drawn', () => {
  it('gives who is asked late a week, whatever the day for the whole group', async () => {
    expect(await seatOf(people[0] ?? '')).toEqual({ state: 'asked', until: '2027-04-01' });
  });

  it('that came back is told with its reason; what may pass is tried again first', async () => {
    expect((await state()).missed).toEqual([]);
    await comesBack(people[0] ?? '', { status: '5.1.1' });
    await comesBack(people[1] ?? '', 'complaint');
    await comesBack(people[2] ?? '', { status: '4.2.2' });
    await comesBack(people[5] ?? '', { status: '5.7.1' });
    const { missed, writable, stale } = await state();
    expect(
      missed.map(({ registration, about, because, status }) => [registration.id, about, because, status]),
    ).toEqual([
      [people[0], 'seat', 'dead-address', '5.1.1'],
      [people[1], 'seat', 'complained', ''],
      [people[5], 'not-drawn', 'refused', '5.7.1'],
    ]);
    expect([...writable].sort()).toEqual([people[0], people[1], people[5]].sort());
    expect(stale).toBe(false);
  });

  it('that is not there takes nobody’s seat, and who got it and kept silent loses theirs', async () => {
    clock.moveTo(new Date('2027-04-01T20:00:00Z'));
    expect(await closeSilent()).toBe(0);
    clock.moveTo(new Date('2027-04-02T06:00:00Z'));
    expect(await closeSilent()).toBe(2);
    const states = await Promise.all(people.slice(0, 5).map(seatOf));
    expect(states.map((seat) => seat?.state)).toEqual(['asked', 'asked', 'asked', 'silent', 'silent']);
  });

  it('counts as arrived when the second attempt did', async () => {
    await sql(`update delivery set handed_over_at = $1 where recipient_id = $2`, [clock.now(), people[2]]);
    expect((await state()).missed.map(({ registration }) => registration.id)).not.toContain(people[2]);
    expect(await closeSilent()).toBe(1);
  });

  it('is replaced by a letter in house, with the code and ten more days', async () => {
    expect(await features.transactions.run((tx) => letters().make(tx, assembly, clerk))).toBe(3);
    expect(await features.transactions.run((tx) => letters().make(tx, assembly, clerk))).toBe(0);
    expect(await seatOf(people[0] ?? '')).toEqual({ state: 'asked', until: '2027-04-12' });
    const printed = await features.transactions.run((tx) => letters().print(tx, assembly, clerk));
    expect(printed?.letters).toHaveLength(3);
    const [first] = printed?.letters ?? [];
    expect(first?.addressLines.at(-1)).toMatch(/^53\d\d AB {2}OSS$/);
    const told = JSON.stringify(first?.message);
    expect(told).toContain('12 april 2027');
    expect(told).toMatch(/"code":"[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}"/);
    expect(told).toContain('/plaats/');
  });

  it('by letter ends on its own day', async () => {
    clock.moveTo(new Date('2027-04-12T20:00:00Z'));
    expect(await closeSilent()).toBe(0);
    clock.moveTo(new Date('2027-04-13T06:00:00Z'));
    expect(await closeSilent()).toBe(2);
  });

  it('writes no letter on an old extract, nor to who moved', async () => {
    await comesBack(people[6] ?? '', { status: '5.1.1' });
    expect((await state()).stale).toBe(true);
    expect(await features.transactions.run((tx) => letters().make(tx, assembly, clerk))).toBe(0);
    expect(await features.transactions.run((tx) => letters().print(tx, assembly, clerk))).toBeUndefined();
    await sql(`update frame set extracted_on = '2027-04-10'`);
    await sql(`update frame_person set gone = 'moved'`);
    const { writable, stale } = await state();
    expect([stale, writable.size]).toEqual([false, 0]);
  });

  it('never tells a mail server of another party who lives at a secret address', async () => {
    const settings = { MAIL_RELAY: 'external' };
    const modules = [AssembliesModule, DrawsModule, DeliveriesModule, InvitationsModule];
    const elsewhere = await featuresOn(database, { modules, clock, settings });
    const outcomes = async (on: Features) => {
      const composed = await on.transactions.read((tx) =>
        on
          .get(AssemblyMail)
          .compose(tx, { ...aMailing, kind: 'not-drawn', subjectId: assembly.id }, people.slice(7)),
      );
      return [...(composed?.values() ?? [])].map((one) => (one.kind === 'suppress' ? one.because : one.kind));
    };
    await sql('update frame_person set secret = true');
    expect(await outcomes(features)).toEqual(['send']);
    expect(await outcomes(elsewhere)).toEqual(['secret-address']);
    await elsewhere.close();
  });

  it('does not go to an address that proved dead, by this mail or by any other', async () => {
    const outcomes = async (kind: MailingKind) => {
      const composed = await features.transactions.read((tx) =>
        features.get(AssemblyMail).compose(tx, { ...aMailing, kind, subjectId: assembly.id }, people),
      );
      return people.map((id) => {
        const one = composed?.get(id);
        return one?.kind === 'suppress' ? one.because : one?.kind;
      });
    };
    expect(await outcomes('not-drawn')).toEqual([
      ...['bounced', 'complained', 'send', 'send', 'send', 'send', 'send', 'send'],
    ]);
    expect((await outcomes('seat'))[6]).toBe('bounced');
    await features.transactions.run(async (tx) => {
      for (let place = 0; place < 8; place += 1)
        await features.get(Returned).suppressAddress(tx, `i${place}@resident.invalid`, 'bounced');
    });
    expect(new Set(await outcomes('not-drawn'))).toEqual(new Set(['bounced']));
  });
});

const aMailing = {
  id: randomUUID(),
  state: 'queued',
  startAt: ASKED,
  createdAt: ASKED,
  perMinute: 0,
  stalledSince: null,
  pausedBecause: '',
} as const;
