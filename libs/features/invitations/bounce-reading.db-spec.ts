// Proves that what lies in the mailbox is noted once, in order, whatever breaks meanwhile, and that a fault is told.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { BounceMailbox } from '#platform/mail/bounce-mailbox.js';
import { readImapAddress } from '#platform/mail/imap-address.js';
import { Queues } from '#platform/queue/queues.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { featuresOn, type Features } from '../../../test/support/features.js';
import { startImapServer, type ImapServer } from '../../../test/support/imap-server.js';
import { LOOPBACK_CERTIFICATE } from '../../../test/support/loopback-certificate.js';
import { aBounce, aComplaint, anAutoReply } from '../../../test/support/mail-reports.js';
import { mailSettings } from '../../../test/support/mail-settings.js';
import { anOpenPoll, OPENED, type OpenPoll } from '../../../test/support/open-poll.js';
import { BounceMailboxesStore } from './bounce-mailboxes.store.js';
import { BounceReading } from './bounce-reading.service.js';
import { InvitationsModule } from './invitations.module.js';
import { Invitations } from './invitations.service.js';
import { MailReturns } from './mail-returns.service.js';

describe('reading what came back', () => {
  let db: TestDatabase;
  let features: Features;
  let poll: OpenPoll;
  let imap: ImapServer;
  let deliveries: readonly { readonly id: string; readonly recipientId: string }[];
  const clock = new StillClock(OPENED);

  beforeAll(async () => {
    db = await freshDatabase();
    imap = await startImapServer();
    poll = await anOpenPoll(db, { people: 12, emailEvery: 1 });
    features = await featuresOn(db, {
      modules: [DeliveriesModule, InvitationsModule],
      clock,
      role: 'samenspel_worker',
    });
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
    await imap.close();
    await db.close();
  });

  const reader = (url = imap.url): BounceReading =>
    new BounceReading(
      new BounceMailbox(
        { mail: mailSettings({ bounceMailbox: readImapAddress(url) }) },
        { ca: LOOPBACK_CERTIFICATE },
      ),
      features.get(BounceMailboxesStore),
      features.get(MailReturns),
      features.transactions,
      features.get(Queues),
      clock,
    );
  const about = (index: number) => {
    const id = deliveries[index]?.id ?? '';
    const bare = id.replaceAll('-', '');
    const proof = features.get(Keyring).hash('return-path', bare).toString('hex').slice(0, 12);
    return { returnPath: `terug+${bare}-${proof}@oss.invalid`, messageId: `${id}@oss.invalid` };
  };
  const reports = (): Promise<readonly unknown[]> =>
    db.transactions.read((tx) =>
      tx.query('select delivery_id as id, kind, status from delivery_report order by kind, status, id'),
    );
  const standing = (url?: string) => features.transactions.read((tx) => reader(url).standing(tx));

  it('notes every bounce and complaint, and leaves alone what is neither', async () => {
    imap.put(aBounce({ ...about(0), action: 'failed', status: '5.1.1' }));
    imap.put(anAutoReply(about(1), 'Ik ben er even niet.'));
    imap.put(Buffer.from('dit is geen bericht'));
    imap.put(aComplaint(about(2)));
    expect(await reader().read()).toBe(4);
    expect(await reports()).toEqual([
      { id: deliveries[0]?.id, kind: 'bounced', status: '5.1.1' },
      { id: deliveries[2]?.id, kind: 'complained', status: 'abuse' },
    ]);
    expect(await standing()).toMatchObject({ lookedAt: OPENED, fault: '' });
    expect(await reader().read()).toBe(0);
  });

  it('reads more than fits in one turn', async () => {
    for (let index = 0; index < 120; index += 1) imap.put(anAutoReply(about(1), `bericht ${index}`));
    expect(await reader().read()).toBe(120);
  });

  it('changes nothing when the mailbox was numbered anew, not even for what was sent again since', async () => {
    const soft = aBounce({ ...about(3), action: 'failed', status: '4.2.2' });
    imap.put(soft);
    await reader().read();
    const waits = () =>
      db.transactions.read((tx) => tx.query('select id from delivery where handed_over_at is null'));
    expect(await waits()).toEqual([{ id: deliveries[3]?.id }]);
    // The second attempt went well.
    await db.transactions.run((tx) =>
      tx.change('update delivery set handed_over_at = $2 where id = $1', [deliveries[3]?.id, OPENED]),
    );
    imap.renumber();
    expect(await reader().read()).toBe(125);
    expect(await waits()).toEqual([]);
  });

  it('takes each message once when two workers read at the same time', async () => {
    imap.put(aBounce({ ...about(4), action: 'failed', status: '5.2.1' }));
    await Promise.all([reader().read(), reader().read(), reader().read()]);
    expect(await reports()).toHaveLength(4);
  });

  it('tells since when it fails, rests a while, and goes on where it was', async () => {
    imap.put(aBounce({ ...about(5), action: 'failed', status: '5.1.1' }));
    const wrong = imap.url.replace(/:[^:@]+@/, ':geraden@');
    expect(await reader(wrong).read()).toBe(0);
    clock.moveTo(new Date(OPENED.getTime() + 60_000));
    expect(await reader(wrong).read()).toBe(0);
    expect(await standing()).toMatchObject({ fault: 'login-refused', faultSince: OPENED });
    const isDue = () => features.transactions.read((tx) => reader().isDue(tx));
    expect(await isDue()).toBe(false);
    clock.moveTo(new Date(OPENED.getTime() + 7 * 60_000));
    expect(await isDue()).toBe(true);
    expect(await reader().read()).toBe(1);
    expect(await standing()).toMatchObject({ fault: '', faultSince: null });
    expect(await reports()).toHaveLength(5);
  });

  it('has nothing to read without a mailbox', async () => {
    const none = new BounceReading(
      new BounceMailbox({ mail: mailSettings() }),
      features.get(BounceMailboxesStore),
      features.get(MailReturns),
      features.transactions,
      features.get(Queues),
      clock,
    );
    expect(await none.read()).toBe(0);
    expect(await features.transactions.read((tx) => none.isDue(tx))).toBe(false);
  });
});
