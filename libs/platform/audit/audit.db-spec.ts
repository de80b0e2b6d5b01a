// Proves the audit trail: written with the deed, chained, never changed, and checkable from its export.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyTrail } from '#domain/evidence/verify-trail.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { StillClock } from '../clock/clock.js';
import { Randomness } from '../randomness/randomness.js';
import { Keyring } from '../secrets/keyring.js';
import { AuditTrail, type AuditLine } from './audit-trail.js';
import { Audit, SYSTEM } from './audit.js';

const POLL = '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11';

describe('the audit trail', () => {
  let database: TestDatabase;
  let audit: Audit;
  const trail = new AuditTrail();

  beforeAll(async () => {
    database = await freshDatabase();
    const keyring = new Keyring({ secret: '2'.repeat(64) }, new Randomness());
    audit = new Audit(new StillClock(new Date('2026-11-23T10:00:00.123Z')), keyring);
  });
  afterAll(() => database.close());

  const write = (chain: string, event: string, facts = {}): Promise<void> =>
    database.transactions.run((tx) =>
      audit.record(tx, { chain, event, actor: SYSTEM, subject: POLL, facts }),
    );

  const exported = (): Promise<AuditLine[]> =>
    database.transactions.read(async (tx) => {
      const lines: AuditLine[] = [];
      for await (const line of trail.all(tx)) lines.push(line);
      return lines;
    });

  it('chains its lines, so that the export can be checked without the database', async () => {
    await write(`poll:${POLL}`, 'poll.created');
    await write('staff', 'staff.signed-in');
    await write(`poll:${POLL}`, 'poll.opened', { invited: 1000, letters: true, ratio: 0.25, note: 'één' });
    const lines = await exported();
    const head = await database.transactions.read((tx) => trail.head(tx));
    expect(verifyTrail(lines)).toEqual({ whole: true, lines: 3, chains: 2, head });
  });

  it('gives its lines one after the other when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => write('population', 'population.imported')));
    const numbers = (await exported())
      .filter(({ chain }) => chain === 'population')
      .map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(verifyTrail(await exported())).toMatchObject({ whole: true });
  });

  it('tells of one subject from two chains when both are asked', async () => {
    await write(`assembly:${POLL}`, 'assembly.created');
    const about = { chain: `assembly:${POLL}`, limit: 20 };
    const read = (also: { also?: string }) =>
      database.transactions.read((tx) => trail.newest(tx, { ...about, ...also }));
    const chains = (lines: readonly AuditLine[]) => [...new Set(lines.map(({ chain }) => chain))].sort();
    expect(chains(await read({}))).toEqual([`assembly:${POLL}`]);
    expect(chains(await read({ also: `poll:${POLL}` }))).toEqual([`assembly:${POLL}`, `poll:${POLL}`]);
  });

  it('forgets a line when the deed it tells of did not happen', async () => {
    const before = (await exported()).length;
    const deed = database.transactions.run(async (tx) => {
      await audit.record(tx, { chain: 'staff', event: 'staff.signed-in', actor: SYSTEM, subject: POLL });
      throw new Error('the deed failed');
    });
    await expect(deed).rejects.toThrow('the deed failed');
    expect(await exported()).toHaveLength(before);
  });

  it.each(['owner', 'samenspel_web', 'samenspel_worker'] as const)(
    'lets %s add, but never change or remove',
    async (role) => {
      const transactions = await database.as(role);
      for (const deed of [
        `update audit_line set event = 'x'`,
        'delete from audit_line',
        'truncate audit_line',
      ]) {
        await expect(transactions.run((tx) => tx.change(deed))).rejects.toThrow(
          /never changed or removed|permission denied/,
        );
      }
    },
  );

  it('does not name who did it, and gives the same person the same pseudonym', () => {
    const one = audit.pseudonymOf({ kind: 'staff', accountId: POLL });
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(one).toBe(audit.pseudonymOf({ kind: 'staff', accountId: POLL }));
  });
});
