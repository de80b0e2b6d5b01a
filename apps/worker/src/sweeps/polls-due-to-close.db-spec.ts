// An open poll closes at its moment, once, and takes its waiting messages and its codes along.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { emptyDetails, Polls, PollsModule } from '#features/polls/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { featuresOn, type Features } from '../../../../test/support/features.js';
import { PollsDueToClose } from './polls-due-to-close.sweep.js';

const by = { kind: 'staff', accountId: '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e01' } as const;
const closesAt = new Date('2027-03-21T23:00:00Z');
const clock = new StillClock(new Date('2027-03-21T22:59:59Z'));

let database: TestDatabase;
let town: Features;
let worker: Features;
let sweep: PollsDueToClose;

beforeAll(async () => {
  database = await freshDatabase();
  const modules = [PollsModule, InvitationsModule, DeliveriesModule];
  town = await featuresOn(database, { modules, clock, role: 'owner' });
  worker = await featuresOn(database, { modules, clock, role: 'samenspel_worker' });
  sweep = new PollsDueToClose(worker.transactions, worker.get(Polls));
});
afterAll(async () => {
  await town.close();
  await worker.close();
  await database.close();
});

/** A poll in the middle of its mailing. */
async function openPoll(): Promise<string> {
  const details = { ...emptyDetails, title: 'Groen', closesAt };
  const questionnaire = { version: 1, questions: [] } as const;
  return town.transactions.run(async (tx) => {
    const { id } = await town.get(Polls).create(tx, { details, questionnaire, by });
    await tx.change(`update poll set state = 'open', opened_at = $2 where id = $1`, [id, clock.now()]);
    const frameId = '3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e02';
    await town.get(Invitations).invite(tx, { subjectId: id, frameId, letters: true, selected: [] });
    const plan = { subjectId: id, kind: 'invitation', startAt: clock.now(), by: SYSTEM } as const;
    await town.get(Mailings).plan(tx, { ...plan, recipientIds: ['3f0a9b1e-58c5-4d0f-8a53-2f6c7b1d9e03'] });
    return id;
  });
}

describe('closing', () => {
  it('waits for the moment that was promised, and then happens once', async () => {
    const id = await openPoll();
    expect(await sweep.run()).toBe(0);
    clock.moveTo(closesAt);
    expect(await sweep.run()).toBe(1);
    expect(await sweep.run()).toBe(0);
    const poll = await worker.transactions.read((tx) => worker.get(Polls).find(tx, id));
    expect(poll).toMatchObject({ state: 'closed', closedAt: closesAt });
  });

  it('stops the messages that wait and destroys the key of the codes', async () => {
    const rows = await database.transactions.read((tx) =>
      tx.query(
        'select state, code_key from mailing, subject_key where mailing.subject_id = subject_key.subject_id',
      ),
    );
    expect(rows).toEqual([{ state: 'cancelled', code_key: null }]);
  });

  it('stands in the trail of the poll as a deed of the system', async () => {
    const lines = await database.transactions.read((tx) =>
      tx.query(
        `select event, actor from audit_line where event in ('poll.closed', 'mailing.cancelled') order by number`,
      ),
    );
    expect(lines).toEqual([
      { event: 'poll.closed', actor: 'system' },
      { event: 'mailing.cancelled', actor: 'system' },
    ]);
  });
});
