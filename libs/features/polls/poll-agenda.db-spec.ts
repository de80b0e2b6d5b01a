// Proves what the calendar is told: who was written to on which day and in which area, and what is still to come.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { ContactDays, Invitations, InvitationsModule, Letters } from '#features/invitations/index.js';
import { PopulationModule } from '#features/population/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { anOpenPoll, OPENED, setState, type OpenPoll } from '../../../test/support/open-poll.js';
import { AskingOf } from './asking-of.service.js';
import { PollAgenda, type PlannedContact } from './poll-agenda.service.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';
import { Reminders } from './reminders.service.js';

const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;

describe('the agenda', () => {
  let db: TestDatabase;
  let features: Features;
  let poll: OpenPoll;

  beforeAll(async () => {
    db = await freshDatabase();
    // Areas 01 to 04 in turn; p0, p2 … have an e-mail address.
    poll = await anOpenPoll(db, { people: 12, emailEvery: 2 });
    features = await featuresOn(db, {
      modules: [DeliveriesModule, InvitationsModule, PollsModule, PopulationModule],
      clock: new StillClock(OPENED),
    });
    await features.transactions.run(async (tx) => {
      const recipientIds = await features.get(Invitations).emailRecipients(tx, poll.id);
      const plan = { subjectId: poll.id, kind: 'invitation', startAt: OPENED, by: SYSTEM } as const;
      await features.get(Mailings).plan(tx, { ...plan, recipientIds });
      const found = await features.get(Polls).find(tx, poll.id);
      const asking = found && (await features.get(AskingOf).poll(tx, found));
      if (!asking) throw new Error('nobody is asked');
      await features.get(Letters).make(tx, asking, by);
      await features.get(Reminders).plan(tx, found, { days: [5], byLetter: true }, by);
    });
    const set = (facts: string, pseudonym: string): Promise<unknown> =>
      db.transactions.run((tx) =>
        tx.change(
          `update delivery set ${facts} from invitation where invitation.id = recipient_id and pseudonym = $1`,
          [pseudonym],
        ),
      );
    await set(`handed_over_at = '2027-03-02T23:30:00Z'`, 'p0');
    await set(`failed_at = now()`, 'p2');
    await set(`suppressed_at = now()`, 'p4');
  });
  afterAll(async () => {
    await features.close();
    await db.close();
  });

  const planned = (): Promise<readonly PlannedContact[]> =>
    features.transactions.read((tx) => features.get(PollAgenda).planned(tx));

  it('counts what left or waits per day and area, on the clock of the town, and leaves out what reached nobody', async () => {
    const days = await features.transactions.read((tx) => features.get(ContactDays).since(tx, '2027-03-01'));
    const told = days.map((each) => [each.day, each.channel, each.area, each.people, each.waiting].join(' '));
    expect(told).toEqual(
      [
        '2027-03-02 email 03 2 2',
        '2027-03-02 email 01 1 1',
        '2027-03-02 letter 02 3 0',
        '2027-03-02 letter 04 3 0',
        '2027-03-03 email 01 1 0',
      ].sort((one, other) => one.localeCompare(other)),
    );
    expect(
      await features.transactions.read((tx) => features.get(ContactDays).since(tx, '2027-03-04')),
    ).toEqual([]);
  });

  it('tells when reminders go, to how many at most and where', async () => {
    const [reminder, ...others] = await planned();
    expect(others).toEqual([]);
    expect(reminder).toMatchObject({ day: '2027-03-08', occasion: 'reminder', most: 6 });
    expect(Object.fromEntries(reminder?.areas ?? [])).toEqual({ '01': 3, '03': 3 });
  });

  it('tells of an opening that is planned, and of nothing once the poll is closed', async () => {
    await setState(db, poll.id, 'scheduled');
    expect((await planned()).map(({ occasion, day, areas }) => [occasion, day, areas])).toEqual([
      ['invitation', '2027-03-02', undefined],
      ['reminder', '2027-03-08', undefined],
    ]);
    await setState(db, poll.id, 'closed');
    expect(await planned()).toEqual([]);
  });
});
