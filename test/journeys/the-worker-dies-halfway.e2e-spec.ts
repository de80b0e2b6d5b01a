// Proves, with a real worker that is killed while it sends, that nobody is skipped and nobody gets a second mail unreported.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeliveriesModule, Mailings, type MailingProgress } from '#features/deliveries/index.js';
import { Invitations, InvitationsModule } from '#features/invitations/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { featuresOn, TEST_FEATURES_SECRET, type Features } from '../support/features.js';
import { anOpenPoll } from '../support/open-poll.js';
import { startWorker, until, type Program } from '../support/program.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';

const FULL = process.env['TEST_SELECTION'] === 'full';
const PEOPLE = FULL ? 5000 : 2000;
const CONNECTIONS = 8;
/** The full selection dies a hundred times. */
const KILLS = FULL ? 100 : 5;

describe(`a mailing of ${PEOPLE}, on ${process.env['REDIS_URL'] ? 'Redis' : 'PostgreSQL'}`, () => {
  let database: TestDatabase;
  let features: Features;
  let sink: SmtpSink;
  let pollId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    sink = await startSmtpSink();
    // One of the people that are put in has died.
    pollId = (await anOpenPoll(database, { people: PEOPLE + 1, emailEvery: 1 })).id;
    features = await featuresOn(database, {
      modules: [DeliveriesModule, InvitationsModule],
      clock: new StillClock(new Date()),
    });
    await features.transactions.run(async (tx) => {
      const recipientIds = await features.get(Invitations).emailRecipients(tx, pollId);
      const plan = { subjectId: pollId, kind: 'invitation', startAt: new Date(), by: SYSTEM } as const;
      await features.get(Mailings).plan(tx, { ...plan, recipientIds });
    });
  });
  afterAll(async () => {
    await features.close();
    await sink.close();
    await database.close();
  });

  const aWorker = (): Program =>
    startWorker(database.url, {
      SAMENSPEL_SECRET: TEST_FEATURES_SECRET,
      REDIS_URL: database.redisUrl,
      MAIL_TRANSPORT: 'smtp',
      SMTP_URL: sink.url,
      MAIL_CONNECTIONS: String(CONNECTIONS),
    });
  const progress = async (): Promise<MailingProgress> => {
    const [only] = await features.transactions.read((tx) => features.get(Mailings).progress(tx, pollId));
    if (!only) throw new Error('the mailing is gone');
    return only;
  };
  /** Begun, and nobody knows how it ended. */
  const inFlight = async (): Promise<readonly string[]> => {
    const rows = await database.transactions.read((tx) =>
      tx.query<{ id: string }>(
        `select id from delivery where started_at is not null and handed_over_at is null and failed_at is null`,
      ),
    );
    return rows.map(({ id }) => id);
  };
  const timesSent = (): ReadonlyMap<string, number> => {
    const times = new Map<string, number>();
    for (const { messageId } of sink.received) times.set(messageId, (times.get(messageId) ?? 0) + 1);
    return times;
  };

  it(
    `survives a kill -9 of its worker at ${KILLS} random moments`,
    async () => {
      let fewestLeft = PEOPLE;
      const everInFlight = new Set<string>();
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const worker = aWorker();
        // Somewhere in its share of the mailing, so that every worker has something to lose.
        const share = Math.floor((PEOPLE * 0.9 * (kill - Math.random())) / KILLS);
        await until('its share is out', async () => sink.received.length > share, 60);
        await worker.kill();
        const atKill = await progress();
        // Of those that hung at an earlier kill some still wait for their claim to run out.
        const hanging = (await inFlight()).filter((id) => !everInFlight.has(id));
        expect(hanging.length).toBeLessThanOrEqual(CONNECTIONS);
        for (const id of hanging) everInFlight.add(id);
        fewestLeft = Math.min(fewestLeft, atKill.queued);
        expect(atKill.queued + atKill.handedOver + atKill.failed + atKill.suppressed).toBe(PEOPLE);
      }
      expect(fewestLeft).toBeGreaterThan(0);

      const second = aWorker();
      await until('nothing waits any more', async () => (await progress()).queued === 0, 120);
      await second.stop();
      const { handedOver, possiblyDouble } = await progress();
      expect(handedOver).toBe(PEOPLE);
      expect(possiblyDouble).toBeLessThanOrEqual(KILLS * CONNECTIONS);

      expect(new Set(sink.received.map(({ recipient }) => recipient)).size).toBe(PEOPLE);
      const reported = await database.transactions.read((tx) =>
        tx.query<{ id: string }>('select id from delivery where possibly_double'),
      );
      const twice = [...timesSent()]
        .filter(([, times]) => times > 1)
        .map(([messageId]) => messageId.split('@')[0]);
      expect(reported.map(({ id }) => id)).toEqual(expect.arrayContaining(twice));
      // Nothing is called possibly double that was not on its way at a kill.
      expect([...everInFlight]).toEqual(expect.arrayContaining(reported.map(({ id }) => id)));
      const doubles = sink.received.length - PEOPLE;
      expect(doubles).toBeLessThanOrEqual(KILLS * CONNECTIONS);
      expect(second.output()).not.toContain('"level":50');
    },
    KILLS * 60_000,
  );
});
