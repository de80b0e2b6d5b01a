// Proves that a mailing is planned whole or not at all, obeys its commands, and always adds up.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Audit } from '#platform/audit/audit.js';
import { StillClock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import { mailSettings } from '../../../test/support/mail-settings.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { silentQueues } from '../../../test/support/silent-queues.js';
import { deliveryTable, mailingTable } from './deliveries.table.js';
import { goLiveTasks, type GoLiveTask } from './go-live.js';
import { GoLive } from './go-live.service.js';
import { Mailings } from './mailings.service.js';
import { MailingsStore } from './mailings.store.js';
import { situationOf } from './progress.js';

const NOW = new Date('2027-03-02T09:00:00Z');
const by = { kind: 'staff', accountId: randomUUID() } as const;
const clock = new StillClock(NOW);
const dice = new Randomness();
const audit = new Audit(clock, new Keyring({ secret: 'ab'.repeat(32) }, dice));
const mail = mailSettings();
const goLive = new GoLive(audit, clock, { production: true });
const mailings = new Mailings(new MailingsStore(), audit, silentQueues(), clock, dice, goLive, { mail });

describe('a mailing', () => {
  let db: TestDatabase;
  const people = (count: number): string[] => Array.from({ length: count }, () => randomUUID());
  const plan = (recipientIds: readonly string[], subjectId = randomUUID()): Promise<string> =>
    db.transactions.run((tx) =>
      mailings.plan(tx, { subjectId, kind: 'invitation', recipientIds, startAt: NOW, by }),
    );

  const settle = (tasks: readonly GoLiveTask[]): Promise<void> =>
    db.transactions.run((tx) => goLive.settle(tx, tasks, by));

  beforeAll(async () => {
    db = await freshDatabase([mailingTable, deliveryTable]);
    await settle(goLiveTasks);
  });
  afterAll(() => db.close());

  it('is refused whole when somebody stands in it twice', async () => {
    const [one = ''] = people(1);
    await expect(plan([one, one])).rejects.toThrow(/twice/);
  });

  it('obeys pause, resume and cancel, in that order only', async () => {
    const id = await plan(people(3));
    const command = async (action: 'pause' | 'resume' | 'cancel'): Promise<boolean> =>
      (await db.transactions.run((tx) => mailings[action](tx, id, by))).ok;
    expect(await command('resume')).toBe(false);
    expect(await command('pause')).toBe(true);
    expect(await command('pause')).toBe(false);
    expect(await command('resume')).toBe(true);
    expect(await command('cancel')).toBe(true);
    expect(await command('resume')).toBe(false);
    expect(await db.transactions.run((tx) => mailings.pause(tx, randomUUID(), by))).toEqual({
      ok: false,
      refused: 'unknown-mailing',
    });
  });

  it('counts every message exactly once, whatever became of it', async () => {
    const subjectId = randomUUID();
    const recipients = people(6);
    const id = await plan(recipients, subjectId);
    await db.transactions.run(async (tx) => {
      const set = (index: number, facts: string): Promise<number> =>
        tx.change(`update delivery set ${facts} where recipient_id = $1`, [recipients[index]]);
      await set(0, `handed_over_at = '2027-03-02T08:59:30Z'`);
      await set(1, `handed_over_at = '2027-03-02T08:59:40Z', suppressed_at = now(), possibly_double = true`);
      await set(2, `failed_at = now(), failure_status = '5.1.1'`);
      await set(3, `failure_status = '4.2.2', attempts = 1`);
      await mailings.suppress(tx, recipients[4] ?? '', 'opted-out');
    });
    const [progress] = await db.transactions.read((tx) => mailings.progress(tx, subjectId));
    expect(progress).toMatchObject({
      total: 6,
      queued: 2,
      handedOver: 2,
      failed: 1,
      suppressed: 1,
      cancelled: 0,
      retrying: 1,
      possiblyDouble: 1,
      failures: [{ reason: '5.1.1', messages: 1 }],
      suppressions: [{ reason: 'opted-out', messages: 1 }],
    });
    expect(progress?.perMinute.at(-1)).toBe(2);
    expect(progress && situationOf(progress, NOW)).toBe('running');
    await db.transactions.run((tx) => mailings.cancel(tx, id, by));
    const [after] = await db.transactions.read((tx) => mailings.progress(tx, subjectId));
    expect(after).toMatchObject({ queued: 0, cancelled: 2, handedOver: 2 });
  });

  it('is due from its start on, and no longer when it is paused', async () => {
    const id = await plan(people(2));
    const later = await db.transactions.run((tx) =>
      mailings.plan(tx, {
        subjectId: randomUUID(),
        kind: 'invitation',
        recipientIds: people(1),
        startAt: new Date('2027-03-02T10:00:00Z'),
        by,
      }),
    );
    const due = async (): Promise<ReadonlyMap<string, number>> =>
      new Map((await db.transactions.run((tx) => mailings.due(tx))).map((each) => [each.id, each.due]));
    expect((await due()).get(id)).toBe(2);
    expect((await due()).has(later)).toBe(false);
    await db.transactions.run((tx) => mailings.pause(tx, id, by));
    expect((await due()).has(id)).toBe(false);
  });

  it('waits whole while the list before going live is not done, and says so', async () => {
    const subjectId = randomUUID();
    const id = await plan(people(2), subjectId);
    const due = async (): Promise<readonly string[]> =>
      (await db.transactions.run((tx) => mailings.due(tx))).map((each) => each.id);
    await settle(goLiveTasks.slice(1));
    expect(await due()).toEqual([]);
    const [progress] = await db.transactions.read((tx) => mailings.progress(tx, subjectId));
    expect(progress && situationOf(progress, NOW)).toBe('on-trial');
    await settle(goLiveTasks);
    expect(await due()).toContain(id);
  });

  it('frees claims that ran out and says that a started message may have left', async () => {
    const subjectId = randomUUID();
    const [one, two] = people(2);
    const id = await plan([one ?? '', two ?? ''], subjectId);
    await db.transactions.run(async (tx) => {
      await tx.change(
        `update delivery set claimed_by = 'gone', claimed_until = '2027-03-02T08:59:00Z' where mailing_id = $1`,
        [id],
      );
      await tx.change(`update delivery set started_at = '2027-03-02T08:58:00Z' where recipient_id = $1`, [
        one,
      ]);
      expect((await mailings.due(tx)).find((each) => each.id === id)?.due).toBe(2);
    });
    const [progress] = await db.transactions.read((tx) => mailings.progress(tx, subjectId));
    expect(progress).toMatchObject({ queued: 2, possiblyDouble: 1 });
  });
});
