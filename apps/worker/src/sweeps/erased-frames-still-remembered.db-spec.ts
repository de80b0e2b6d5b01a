// Proves that after erasure and close nobody can tell who was asked or who took part, while counts and a later no hold.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgottenPeople, Invitations, InvitationsModule, OptOuts } from '#features/invitations/index.js';
import { FrameErasure, Population, PopulationModule } from '#features/population/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import { putPeople } from '../../../../test/support/people.js';
import { ErasedFramesStillRemembered } from './erased-frames-still-remembered.sweep.js';

const PEOPLE = 200;
const clock = new StillClock(new Date('2027-03-02T09:00:00Z'));
const frameId = randomUUID();
const closed = randomUUID();
const open = randomUUID();
let db: TestDatabase;
let worker: Features;
let sweep: ErasedFramesStillRemembered;
beforeAll(async () => {
  db = await freshDatabase();
  const modules = [InvitationsModule, PopulationModule];
  worker = await featuresOn(db, { modules, clock, role: 'samenspel_worker' });
  const people = Array.from({ length: PEOPLE }, (_, n) => ({
    pseudonym: `p${n}`,
    inclusionProbability: 0.1,
  }));
  await db.transactions.run(async (tx) => {
    await putPeople(tx, frameId, PEOPLE);
    const invitations = worker.get(Invitations);
    for (const subjectId of [closed, open])
      await invitations.invite(tx, { subjectId, frameId, selected: people, letters: true });
    // In every area the first half took part.
    await tx.change(
      `update participation set answered = true from invitation
       where invitation.id = invitation_id and substr(pseudonym, 2)::integer < $1`,
      [PEOPLE / 2],
    );
    await invitations.destroyCodeKey(tx, closed);
  });
  const { transactions } = worker;
  sweep = new ErasedFramesStillRemembered(transactions, worker.get(Population), worker.get(ForgottenPeople));
});
afterAll(async () => {
  await worker.close();
  await db.close();
});

const perArea = (subjectId: string) =>
  worker.transactions.read((tx) => worker.get(Invitations).participationPerArea(tx, subjectId));
const namesOf = async (subjectId: string): Promise<readonly string[]> => {
  const invitations = await worker.transactions.read((tx) =>
    worker.get(Invitations).ofSubject(tx, subjectId),
  );
  return invitations.map((invitation) => invitation.pseudonym);
};
const whoTookPart = async (): Promise<readonly string[]> => {
  const rows = await db.transactions.read((tx) =>
    tx.query<{ id: string }>(
      'select invitation_id as id from participation where subject_id = $1 and answered order by 1',
      [closed],
    ),
  );
  return rows.map((row) => row.id);
};

describe('an erased frame', () => {
  it('is remembered by nobody once the poll is over, and not before', async () => {
    expect(await sweep.run()).toBe(0);
    const counts = await perArea(closed);
    const took = await whoTookPart();
    await worker.transactions.run((tx) => worker.get(FrameErasure).erase(tx, frameId, SYSTEM));

    expect(await sweep.run()).toBe(PEOPLE - 1); // one of them had died and was never asked
    for (const name of await namesOf(closed)) expect(name).toMatch(/^key:[0-9a-f]{64}$/);
    expect(await perArea(closed)).toEqual(counts);
    expect(await whoTookPart()).toHaveLength(took.length);
    expect(await whoTookPart()).not.toEqual(took);
    expect((await namesOf(open)).every((name) => name.startsWith('p'))).toBe(true);
    expect(await sweep.run()).toBe(0);
  });

  it('leaves a later no standing: who opts out by an old mail is not drawn from a new extract', async () => {
    const invitations = worker.get(Invitations);
    const wanted = worker.get(Population).lastingName('p42');
    await worker.transactions.run(async (tx) => {
      const one = (await invitations.ofSubject(tx, closed)).find((each) => each.pseudonym === wanted);
      await worker.get(OptOuts).optOut(tx, invitations.optOutTokenFor(one?.id ?? ''), 'all-polls');
    });
    const next = randomUUID();
    const leftOut = await worker.transactions.run(async (tx) => {
      await putPeople(tx, next, 60);
      return worker
        .get(Population)
        .leftOut(tx, next, { subjectId: randomUUID(), quietMonths: 0, today: '2027-05-01' });
    });
    expect(Object.fromEntries(leftOut)).toEqual({ p42: 'opted-out' });
  });
});
