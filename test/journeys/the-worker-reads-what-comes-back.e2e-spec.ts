// Proves, with a real worker and a mail server on loopback, that a bounce in the mailbox stops further mail by itself.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DeliveriesModule, Mailings } from '#features/deliveries/index.js';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn, TEST_FEATURES_SECRET, type Features } from '../support/features.js';
import { startImapServer, type ImapServer } from '../support/imap-server.js';
import { LOOPBACK_CERTIFICATE } from '../support/loopback-certificate.js';
import { aBounce } from '../support/mail-reports.js';
import { anOpenPoll } from '../support/open-poll.js';
import { startWorker, until, type Program } from '../support/program.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';

let database: TestDatabase;
let features: Features;
let sink: SmtpSink;
let imap: ImapServer;
let worker: Program;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samenspel-'));

beforeAll(async () => {
  database = await freshDatabase();
  sink = await startSmtpSink();
  imap = await startImapServer();
  const poll = await anOpenPoll(database, { people: 6, emailEvery: 1 });
  features = await featuresOn(database, {
    modules: [DeliveriesModule, InvitationsModule],
    clock: new StillClock(new Date()),
  });
  await features.transactions.run(async (tx) => {
    const recipientIds = await features.get(Invitations).emailRecipients(tx, poll.id);
    const plan = { subjectId: poll.id, kind: 'invitation', startAt: new Date(), by: SYSTEM } as const;
    await features.get(Mailings).plan(tx, { ...plan, recipientIds });
  });
  const certificate = path.join(folder, 'authority.pem');
  fs.writeFileSync(certificate, LOOPBACK_CERTIFICATE);
  worker = startWorker(database.url, {
    SAMENSPEL_SECRET: TEST_FEATURES_SECRET,
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
    MAIL_BOUNCE_ADDRESS: 'terug@bounce.oss.invalid',
    MAIL_BOUNCE_MAILBOX: imap.url,
    NODE_EXTRA_CA_CERTS: certificate,
  });
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await features.close();
  await imap.close();
  await sink.close();
  await database.close();
  fs.rmSync(folder, { recursive: true });
});

const suppressed = (): Promise<readonly unknown[]> =>
  database.transactions.read((tx) => tx.query('select because from suppressed_address'));

it('takes a bounce from the mailbox to the list of addresses that rest', async () => {
  await until('the mails are out', async () => sink.received.length > 2);
  const [first] = sink.received;
  imap.put(
    aBounce({
      ...{ returnPath: first?.sender ?? '', messageId: first?.messageId ?? '' },
      ...{ action: 'failed', status: '5.1.1' },
    }),
  );
  await until('the bounce is noted', async () => (await suppressed()).length > 0, 20);
  expect(await suppressed()).toEqual([{ because: 'bounced' }]);
  expect(worker.output()).not.toContain('"level":50');
}, 60_000);
