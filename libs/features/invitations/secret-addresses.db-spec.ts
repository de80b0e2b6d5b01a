// Proves that a secret address reaches no printing house and no mail server of another party, whenever it became secret.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule } from '#features/deliveries/index.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { anOpenPoll, OPENED, type OpenPoll } from '../../../test/support/open-poll.js';
import type { Addressee, Asking } from './asking.js';
import { InvitationsModule } from './invitations.module.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { Invitations } from './invitations.service.js';
import { LetterPrints } from './letter-prints.service.js';
import { Letters } from './letters.service.js';

const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;

describe('somebody with a secret address', () => {
  let db: TestDatabase;
  let own: Features;
  let external: Features;
  let poll: OpenPoll;
  let asking: Asking;

  beforeAll(async () => {
    db = await freshDatabase();
    // p1 has a secret address and no e-mail; p0, p4 and p8 have e-mail.
    poll = await anOpenPoll(db, { people: 12, emailEvery: 4 });
    const setting = { modules: [DeliveriesModule, InvitationsModule], clock: new StillClock(OPENED) };
    own = await featuresOn(db, setting);
    external = await featuresOn(db, { ...setting, settings: { MAIL_RELAY: 'external' } });
    asking = {
      ...{ subjectId: poll.id, frameId: poll.invitations[0]?.frameId ?? '', number: '2027-01', title: 'x' },
      ...{ why: '', whatHappens: '', team: 'x', minutes: 1, closesAt: OPENED, drawnFrom: 'x', letters: true },
      namesGoneBy: '2027-06-01',
    };
  });
  afterAll(async () => {
    await own.close();
    await external.close();
    await db.close();
  });

  const becomesSecret = (pseudonym: string): Promise<unknown> =>
    db.transactions.run((tx) =>
      tx.change('update frame_person set secret = true where pseudonym = $1', [pseudonym]),
    );
  const idOf = (pseudonym: string): string =>
    poll.invitations.find((each) => each.pseudonym === pseudonym)?.id ?? '';
  const addressee = async (pseudonym: string): Promise<Addressee> => {
    const [found] = await own.transactions.read((tx) =>
      own.get(InvitationWriter).addressees(tx, asking, [idOf(pseudonym)]),
    );
    if (!found) throw new Error('nobody is addressed');
    return found;
  };
  const batches = () => own.transactions.read((tx) => own.get(Letters).batches(tx, poll.id));
  const make = () => own.transactions.run((tx) => own.get(Letters).make(tx, asking, by));
  const printed = async (ownPrint: boolean): Promise<readonly string[]> => {
    const ids = (await batches()).filter((each) => each.ownPrint === ownPrint).map(({ id }) => id);
    const letters = await own.transactions.run(async (tx) => {
      const found = [];
      for (const batchId of ids) found.push(await own.get(LetterPrints).print(tx, asking, { batchId }, by));
      return found.flatMap((each) => each?.letters ?? []);
    });
    return letters.map(({ to }) => to.invitationId);
  };

  it('leaves the batch of the printer when a mutation file makes the address secret, and is printed in house', async () => {
    expect(await make()).toBe(9);
    expect(await printed(true)).toEqual([idOf('p1')]);
    expect(await printed(false)).toContain(idOf('p2'));
    await becomesSecret('p2');
    expect(await printed(false)).not.toContain(idOf('p2'));
    expect((await own.transactions.read((tx) => own.get(Letters).state(tx, asking))).ready).toBe(1);
    expect(await make()).toBe(1);
    expect([...(await printed(true))].sort()).toEqual([idOf('p1'), idOf('p2')].sort());
    expect(await make()).toBe(0);
  });

  it('is mailed by the server of the municipality, and by no other', async () => {
    await becomesSecret('p4');
    const to = await addressee('p4');
    expect(own.get(InvitationWriter).mail(asking, to)).toMatchObject({ kind: 'send' });
    expect(external.get(InvitationWriter).mail(asking, to)).toEqual({
      kind: 'suppress',
      because: 'secret-address',
    });
    expect(external.get(InvitationWriter).mail(asking, await addressee('p8'))).toMatchObject({
      kind: 'send',
    });
  });

  it('gets a letter from the start when the mail server is of another party', async () => {
    const selected = ['p0', 'p4', 'p8'].map((pseudonym) => ({ pseudonym, inclusionProbability: 0.1 }));
    const launch = { subjectId: poll.id, frameId: asking.frameId, letters: true, selected };
    const reach = (features: Features) =>
      features.transactions.read((tx) => features.get(Invitations).forecast(tx, launch));
    expect(await reach(own)).toMatchObject({ emails: 3, letters: 0 });
    expect(await reach(external)).toMatchObject({ emails: 2, letters: 1, ownPrint: 1 });
  });
});
