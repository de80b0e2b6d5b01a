// Proves that letters are printed only from a fresh extract, again exactly as before, and never to who is gone or said no.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { anOpenPoll, OPENED, type OpenPoll } from '../../../test/support/open-poll.js';
import type { Asking } from './asking.js';
import { InvitationsModule } from './invitations.module.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { LetterPrints, type PrintedLetter } from './letter-prints.service.js';
import { Letters } from './letters.service.js';
import { OptOuts } from './opt-outs.service.js';

const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;
const OLD = '2027-02-10';

describe('the letters of a poll', () => {
  let db: TestDatabase;
  let features: Features;
  let poll: OpenPoll;
  let asking: Asking;

  beforeAll(async () => {
    db = await freshDatabase();
    // p0 and p10 have an e-mail address, p1 a secret postal address.
    poll = await anOpenPoll(db, { people: 12, emailEvery: 10 });
    features = await featuresOn(db, {
      modules: [DeliveriesModule, InvitationsModule],
      clock: new StillClock(OPENED),
    });
    asking = {
      ...{ subjectId: poll.id, frameId: poll.invitations[0]?.frameId ?? '', number: '2027-01', title: 'x' },
      ...{ why: '', whatHappens: '', team: 'x', minutes: 1, closesAt: OPENED, drawnFrom: 'x', letters: true },
      namesGoneBy: '2027-06-01',
    };
  });
  afterAll(async () => {
    await features.close();
    await db.close();
  });

  const change = (sql: string, ...values: readonly unknown[]): Promise<unknown> =>
    db.transactions.run((tx) => tx.change(sql, values));
  const idOf = (pseudonym: string): string =>
    poll.invitations.find((each) => each.pseudonym === pseudonym)?.id ?? '';
  const make = () => features.transactions.run((tx) => features.get(Letters).make(tx, asking, by));
  const state = () => features.transactions.read((tx) => features.get(Letters).state(tx, asking));
  const print = async (
    range: { from?: number; to?: number } = {},
  ): Promise<readonly PrintedLetter[] | undefined> => {
    const batch = (await state()).batches.find(({ ownPrint }) => !ownPrint);
    const printed = await features.transactions.run((tx) =>
      features.get(LetterPrints).print(tx, asking, { batchId: batch?.id ?? '', ...range }, by),
    );
    return printed?.letters;
  };
  const marks = async (range = {}): Promise<readonly string[]> =>
    (await print(range))?.map(({ mark }) => mark) ?? [];

  it('wait while the extract is older than two weeks, until a mutation file came', async () => {
    await change('update frame set extracted_on = $1', OLD);
    expect(await state()).toMatchObject({ stale: true, ready: 10 });
    expect(await make()).toBe(0);
    await change('update frame set mutated_until = $1', '2027-03-01');
    expect(await state()).toMatchObject({ stale: false });
    expect(await make()).toBe(10);
    expect(await make()).toBe(0);
  });

  it('are printed in part again, each under the number it had', async () => {
    const all = await print();
    expect(all).toHaveLength(9);
    const again = await print({ from: 3, to: 5 });
    expect(again?.map(({ mark }) => mark)).toEqual(['1-3', '1-4', '1-5']);
    expect(again).toEqual(all?.slice(2, 5));
    expect(await marks({ from: 8, to: 99 })).toEqual(['1-8', '1-9']);
    expect(await marks({ from: 40 })).toEqual([]);
  });

  it('are not printed when the extract grew too old in between', async () => {
    await change('update frame set mutated_until = $1', OLD);
    expect(await print()).toBeUndefined();
    await change('update frame set mutated_until = $1', '2027-03-01');
  });

  it('leave out who died, moved, answered, said no or whose letter came back, and move no other', async () => {
    const before = (await print()) ?? [];
    const gone = ['p2', 'p3', 'p4', 'p5', 'p6'];
    await change(`update frame_person set gone = 'deceased' where pseudonym = $1`, 'p2');
    await change(`update frame_person set gone = 'moved' where pseudonym = $1`, 'p3');
    await change('update participation set answered = true where invitation_id = $1', idOf('p4'));
    await features.transactions.run(async (tx) => {
      const [fifth] = await features.get(InvitationWriter).addressees(tx, asking, [idOf('p5')]);
      await features.get(OptOuts).optOut(tx, fifth?.optOutToken ?? '', 'all-polls');
      const code = poll.codes.get(idOf('p6')) ?? '';
      expect(
        await features.get(Letters).cameBack(tx, asking, code.toLowerCase().replaceAll('0', 'o'), by),
      ).toBe(true);
      expect(await features.get(Letters).cameBack(tx, asking, '0000000000000', by)).toBe(false);
    });
    const left = before.filter(({ to }) => !gone.some((each) => idOf(each) === to.invitationId));
    expect(await print()).toEqual(left);
    expect(left).toHaveLength(4);
  });

  it('and mails go to each of two housemates by name, also when they share an e-mail address', async () => {
    await change(`update person_email set email = 'samen@resident.invalid'`);
    const found = await features.transactions.read((tx) =>
      features.get(InvitationWriter).addressees(tx, asking, [idOf('p0'), idOf('p10')]),
    );
    const mails = found.map((to) => features.get(InvitationWriter).mail(asking, to));
    const text = (mail: (typeof mails)[number]): string => (mail.kind === 'send' ? mail.body.text : '');
    expect(mails.map((mail) => (mail.kind === 'send' ? mail.to.address : ''))).toEqual([
      'samen@resident.invalid',
      'samen@resident.invalid',
    ]);
    const salutations = found.map(({ salutation }) => salutation);
    expect(new Set(salutations).size).toBe(2);
    expect(mails.every((mail, index) => text(mail).includes(salutations[index] ?? '-'))).toBe(true);
  });
});
