// Proves who is reminded, when, and who is left in peace.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import {
  InvitationsModule,
  LetterPrints,
  Letters,
  OptOuts,
  Invitations,
  type Asking,
} from '#features/invitations/index.js';
import { ContactBurden, Population, PopulationModule } from '#features/population/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { StillClock } from '#platform/clock/clock.js';
import { workingMorning } from '#platform/clock/working-morning.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { anOpenPoll, OPENED, setState, type OpenPoll } from '../../../test/support/open-poll.js';
import { AskingOf } from './asking-of.service.js';
import { PollsModule } from './polls.module.js';
import { Polls } from './polls.service.js';
import { Reminders, type ReminderPlan, type SentReminder } from './reminders.service.js';

const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;

describe('a reminder', () => {
  let db: TestDatabase;
  let features: Features;
  let poll: OpenPoll;
  let mailed: readonly string[];
  const clock = new StillClock(OPENED);

  beforeAll(async () => {
    db = await freshDatabase();
    poll = await anOpenPoll(db, { people: 13, emailEvery: 1 });
    features = await featuresOn(db, {
      modules: [DeliveriesModule, InvitationsModule, PollsModule, PopulationModule],
      clock,
      role: 'owner',
    });
    mailed = await features.transactions.read((tx) => features.get(Invitations).emailRecipients(tx, poll.id));
    await db.transactions.run((tx) => tx.change('update frame set extracted_on = $1', ['2027-03-01']));
    await plan([5, 10]);
  });
  afterAll(async () => {
    await features.close();
    await db.close();
  });

  const withPoll = async <Result>(
    work: (reminders: Reminders, found: NonNullable<Awaited<ReturnType<Polls['find']>>>) => Promise<Result>,
  ): Promise<Result> => {
    const found = await features.transactions.read((tx) => features.get(Polls).find(tx, poll.id));
    if (!found) throw new Error('the poll is gone');
    return work(features.get(Reminders), found);
  };
  const plan = (days: readonly number[]): Promise<void> =>
    withPoll((reminders, found) =>
      features.transactions.run((tx) => reminders.plan(tx, found, { days, byLetter: false }, by)),
    );
  const state = (): Promise<ReminderPlan> =>
    withPoll((reminders, found) => features.transactions.read((tx) => reminders.of(tx, found)));
  const sweep = (): Promise<readonly SentReminder[]> =>
    features.transactions.run((tx) => features.get(Reminders).sendDue(tx));
  const kinds = async (): Promise<readonly string[]> =>
    (await features.transactions.read((tx) => features.get(Mailings).progress(tx, poll.id))).map(
      ({ mailing, total }) => `${mailing.kind} ${total}`,
    );

  it('waits for its day', async () => {
    expect(await sweep()).toEqual([]);
    expect((await state()).recipients).toEqual({ email: mailed.length, letter: 0 });
  });

  it('goes only to who did not answer and did not say no to reminders', async () => {
    await db.transactions.run(async (tx) => {
      await tx.change('update participation set answered = true where invitation_id = $1', [mailed[0]]);
      const token = features.get(Invitations).optOutTokenFor(mailed[1] ?? '');
      await features.get(OptOuts).optOut(tx, token, 'reminders');
    });
    clock.moveTo(workingMorning(OPENED, 5));
    expect(await sweep()).toMatchObject([{ messages: mailed.length - 2 }]);
    expect(await sweep()).toEqual([]);
    expect(await kinds()).toEqual([`reminder ${mailed.length - 2}`]);
  });

  it('does not go to an address that proved dead, and does to one that was only full', async () => {
    await features.transactions.run(async (tx) => {
      const recipientIds = mailed.slice(3, 5);
      const invitation = {
        subjectId: poll.id,
        kind: 'invitation',
        recipientIds,
        startAt: OPENED,
        by,
      } as const;
      const mailing = await features.get(Mailings).plan(tx, invitation);
      const failed = `update delivery set failed_at = $2, failure_status = $3 where mailing_id = $1 and recipient_id = $4`;
      await tx.change(failed, [mailing, OPENED, '5.1.1', mailed[3]]);
      await tx.change(failed, [mailing, OPENED, '5.2.2', mailed[4]]);
    });
    expect((await state()).recipients).toEqual({ email: mailed.length - 3, letter: 0 });
    await db.transactions.run((tx) => tx.change(`update delivery set failure_status = '5.2.2'`));
  });

  it('leaves in peace who was reminded four times this year', async () => {
    const frameId = poll.invitations[0]?.frameId ?? '';
    const pseudonyms = poll.invitations
      .filter(({ id }) => id === mailed[2])
      .map(({ pseudonym }) => pseudonym);
    for (const on of ['2026-09-01', '2026-10-01', '2026-11-01']) {
      const subjectId = '00000000-0000-4000-8000-0000000000b1';
      await db.transactions.run((tx) =>
        features.get(Population).recordContacts(tx, { frameId, pseudonyms, subjectId, kind: 'reminder', on }),
      );
    }
    expect((await state()).recipients).toEqual({ email: mailed.length - 3, letter: 0 });
  });

  it('waits for a mutation file when the extract is too old', async () => {
    clock.moveTo(workingMorning(OPENED, 10));
    await db.transactions.run((tx) => tx.change('update frame set extracted_on = $1', ['2027-02-01']));
    expect(await sweep()).toEqual([]);
    expect((await state()).reminders.at(-1)?.state).toBe('waits-for-extract');
    await db.transactions.run((tx) => tx.change('update frame set mutated_until = $1', ['2027-03-10']));
    expect(await sweep()).toMatchObject([{ messages: mailed.length - 3 }]);
  });

  it('never goes after the close', async () => {
    await plan([12, 30]);
    expect((await state()).reminders.map((each) => each.state)).toEqual([
      'sent',
      'sent',
      'planned',
      'after-close',
    ]);
    await setState(db, poll.id, 'closed');
    clock.moveTo(new Date('2027-05-01T09:00:00Z'));
    expect(await sweep()).toEqual([]);
  });
});

describe('a reminder by letter', () => {
  let db: TestDatabase;
  let features: Features;
  let poll: OpenPoll;
  const clock = new StillClock(OPENED);
  const reminders = async <Result>(
    work: (asked: {
      readonly tx: Tx;
      readonly reminders: Reminders;
      readonly poll: NonNullable<Awaited<ReturnType<Polls['find']>>>;
    }) => Promise<Result>,
  ): Promise<Result> =>
    features.transactions.run(async (tx) => {
      const found = await features.get(Polls).find(tx, poll.id);
      if (!found) throw new Error('the poll is gone');
      return work({ tx, reminders: features.get(Reminders), poll: found });
    });
  const letters = <Result>(
    work: (tx: Tx, service: Letters, asking: Asking) => Promise<Result>,
  ): Promise<Result> =>
    reminders(async ({ tx, poll: found }) => {
      const asking = await features.get(AskingOf).poll(tx, found);
      if (!asking) throw new Error('nobody is asked');
      return work(tx, features.get(Letters), asking);
    });
  const sweep = (): Promise<readonly SentReminder[]> =>
    reminders((asked) => asked.reminders.sendDue(asked.tx));
  const idOf = (pseudonym: string): string =>
    poll.invitations.find((each) => each.pseudonym === pseudonym)?.id ?? '';
  const answered = (pseudonym: string): Promise<unknown> =>
    db.transactions.run((tx) =>
      tx.change('update participation set answered = true where invitation_id = $1', [idOf(pseudonym)]),
    );

  beforeAll(async () => {
    db = await freshDatabase();
    // p0 and p10 have an e-mail address, p1 a secret postal address.
    poll = await anOpenPoll(db, { people: 12, emailEvery: 10 });
    features = await featuresOn(db, {
      modules: [DeliveriesModule, InvitationsModule, PollsModule, PopulationModule],
      clock,
      role: 'samenspel_worker',
    });
    await letters((tx, service, asking) => service.make(tx, asking, by));
    await reminders((asked) =>
      asked.reminders.plan(asked.tx, asked.poll, { days: [3, 8], byLetter: true }, by),
    );
  });
  afterAll(async () => {
    await features.close();
    await db.close();
  });

  it('does not cross the letter that is still on its way', async () => {
    clock.moveTo(workingMorning(OPENED, 3));
    expect(await sweep()).toMatchObject([{ messages: 2, letters: 0 }]);
  });

  it('is put ready for who got a letter and did not answer, secret addresses apart', async () => {
    await answered('p2');
    await letters((tx, service, asking) =>
      service.cameBack(tx, asking, poll.codes.get(idOf('p3')) ?? '', by),
    );
    const token = features.get(Invitations).optOutTokenFor(idOf('p4'));
    await features.transactions.run((tx) => features.get(OptOuts).optOut(tx, token, 'reminders'));
    clock.moveTo(workingMorning(OPENED, 8));
    const { recipients } = await reminders((asked) => asked.reminders.of(asked.tx, asked.poll));
    expect(recipients).toEqual({ email: 2, letter: 7 });
    expect(await sweep()).toMatchObject([{ messages: 2, letters: 7 }]);
    const batches = await letters((tx, service, asking) => service.batches(tx, asking.subjectId));
    expect(batches.map((each) => [each.occasion, each.ownPrint, each.letters])).toEqual([
      ['invitation', false, 9],
      ['invitation', true, 1],
      ['reminder', false, 6],
      ['reminder', true, 1],
    ]);
    expect(await sweep()).toEqual([]);
  });

  it('says that it is a reminder, and is not printed for who answered meanwhile', async () => {
    await answered('p5');
    const printed = await letters(async (tx, service, asking) => {
      const batch = (await service.batches(tx, asking.subjectId)).find(
        ({ occasion, ownPrint }) => occasion === 'reminder' && !ownPrint,
      );
      return features.get(LetterPrints).print(tx, asking, { batchId: batch?.id ?? '' }, by);
    });
    expect(printed?.letters).toHaveLength(5);
    expect(printed?.letters[0]?.message.subject).toMatch(/^Herinnering/);
  });

  it('counts as one of the reminders of the year, with those by e-mail', async () => {
    await features.transactions.run((tx) =>
      features
        .get(ContactBurden)
        .set(tx, { months: 12, perPerson: 2, perHousehold: 3, remindersPerYear: 1 }, by),
    );
    const { recipients } = await reminders((asked) => asked.reminders.of(asked.tx, asked.poll));
    expect(recipients).toEqual({ email: 0, letter: 0 });
    await features.transactions.run((tx) =>
      features
        .get(ContactBurden)
        .set(tx, { months: 12, perPerson: 2, perHousehold: 3, remindersPerYear: 0 }, by),
    );
    expect((await reminders((asked) => asked.reminders.of(asked.tx, asked.poll))).recipients.letter).toBe(0);
  });
});
