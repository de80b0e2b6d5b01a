// Proves what a bounce and a complaint lead to: no second mail to a dead address, the offer of a letter, a no that holds.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { aBounce, aComplaint, anAutoReply } from '../../../test/support/mail-reports.js';
import { anOpenPoll, OPENED, type OpenPoll } from '../../../test/support/open-poll.js';
import type { Addressee, Asking } from './asking.js';
import { InvitationsModule } from './invitations.module.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { Invitations } from './invitations.service.js';
import { Letters } from './letters.service.js';
import { MailReturns } from './mail-returns.service.js';

describe('what comes back', () => {
  let db: TestDatabase;
  let features: Features;
  let poll: OpenPoll;
  let asking: Asking;
  let deliveries: readonly { readonly id: string; readonly recipientId: string }[];

  beforeAll(async () => {
    db = await freshDatabase();
    poll = await anOpenPoll(db, { people: 12, emailEvery: 1 });
    features = await featuresOn(db, {
      modules: [DeliveriesModule, InvitationsModule],
      clock: new StillClock(OPENED),
    });
    const frameId = poll.invitations[0]?.frameId ?? '';
    asking = {
      ...{ subjectId: poll.id, frameId, number: '2027-01', title: 'x', why: '', whatHappens: '', team: 'x' },
      ...{ minutes: 1, closesAt: OPENED, drawnFrom: 'x', letters: true, namesGoneBy: '2027-06-01' },
    };
    deliveries = await features.transactions.run(async (tx) => {
      const recipientIds = await features.get(Invitations).emailRecipients(tx, poll.id);
      await features
        .get(Mailings)
        .plan(tx, { subjectId: poll.id, kind: 'invitation', recipientIds, startAt: OPENED, by: SYSTEM });
      await tx.change('update delivery set handed_over_at = $1, attempts = 1', [OPENED]);
      return tx.query('select id, recipient_id as "recipientId" from delivery order by id');
    });
  });
  afterAll(async () => {
    await features.close();
    await db.close();
  });

  const about = (index: number) => {
    const id = deliveries[index]?.id ?? '';
    const bare = id.replaceAll('-', '');
    const proof = features.get(Keyring).hash('return-path', bare).toString('hex').slice(0, 12);
    return { returnPath: `terug+${bare}-${proof}@oss.invalid`, messageId: `${id}@oss.invalid` };
  };
  const receive = (message: Buffer) =>
    features.transactions.run((tx) => features.get(MailReturns).receive(tx, message));
  const addressee = async (index: number): Promise<Addressee> => {
    const id = deliveries[index]?.recipientId ?? '';
    const [found] = await features.transactions.read((tx) =>
      features.get(InvitationWriter).addressees(tx, asking, [id]),
    );
    if (!found) throw new Error('nobody is addressed');
    return found;
  };

  it('stops mail to an address that is no more, and offers a letter', async () => {
    const bounce = aBounce({ ...about(0), action: 'failed', status: '5.1.1' });
    expect(await receive(bounce)).toMatchObject({ ok: true, verdict: 'dead-address' });
    expect(features.get(InvitationWriter).mail(asking, await addressee(0))).toEqual({
      kind: 'suppress',
      because: 'bounced',
    });
    const letters = features.get(Letters);
    const by = { kind: 'staff', accountId: '00000000-0000-4000-8000-0000000000aa' } as const;
    expect((await features.transactions.read((tx) => letters.state(tx, asking))).unreached).toBe(1);
    expect(await features.transactions.run((tx) => letters.insteadOfMail(tx, asking, by))).toBe(1);
    expect(await features.transactions.read((tx) => letters.state(tx, asking))).toMatchObject({
      unreached: 0,
    });
  });

  it('tries again what may pass, at most a few times and under the same id', async () => {
    const bounce = aBounce({ ...about(1), action: 'failed', status: '4.4.7' });
    expect(await receive(bounce)).toMatchObject({ verdict: 'again' });
    const [row] = await db.transactions.read((tx) =>
      tx.query<{ open: boolean; wait: number }>(
        `select handed_over_at is null as open, extract(epoch from not_before - $2)::integer as wait
         from delivery where id = $1`,
        [deliveries[1]?.id, OPENED],
      ),
    );
    expect(row).toEqual({ open: true, wait: 15 * 60 });
    await db.transactions.run((tx) =>
      tx.change('update delivery set handed_over_at = $2, attempts = 3 where id = $1', [
        deliveries[1]?.id,
        OPENED,
      ]),
    );
    expect(await receive(bounce)).toMatchObject({ refused: 'known-already' });
    const anotherDay = Buffer.from(bounce.toString().replace('Tue, 2 Mar', 'Thu, 4 Mar'));
    expect(await receive(anotherDay)).toMatchObject({ verdict: 'refused' });
  });

  it('takes a complaint as a no to all polls', async () => {
    expect(await receive(aComplaint(about(2)))).toMatchObject({ verdict: 'complaint' });
    expect(await addressee(2)).toMatchObject({ barred: 'opted-out' });
  });

  it('changes nothing for an answer by machine, a delay, a forged address or the same report twice', async () => {
    const before = await db.transactions.read((tx) => tx.query('select * from delivery order by id'));
    expect(await receive(anAutoReply(about(3), '5.1.1'))).toMatchObject({ refused: 'nothing-to-note' });
    expect(await receive(aBounce({ ...about(3), action: 'delayed', status: '4.2.2' }))).toMatchObject({
      verdict: 'wait',
    });
    const forged = { ...about(3), returnPath: about(3).returnPath.replace(/-.*@/, '-000000000000@') };
    expect(await receive(aBounce({ ...forged, action: 'failed', status: '5.1.1' }))).toMatchObject({
      refused: 'unknown-message',
    });
    expect(await receive(aComplaint(about(2)))).toMatchObject({ refused: 'known-already' });
    expect(await db.transactions.read((tx) => tx.query('select * from delivery order by id'))).toEqual(
      before,
    );
  });
});
