// Proves signing in: wrong tries lock, a code works once, a session ends, and every step is in the audit trail.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Audit, SYSTEM } from '../audit/audit.js';
import { StillClock } from '../clock/clock.js';
import { Randomness } from '../randomness/randomness.js';
import { Keyring } from '../secrets/keyring.js';
import type { StaffPerson } from './roles.js';
import { currentCode } from './second-factor.js';
import { StaffAccountsStore } from './staff-accounts.store.js';
import { StaffAccounts } from './staff-accounts.service.js';
import { StaffLogin } from './staff-login.service.js';

const PASSWORD = 'drie groene fietsen';
const noon = new Date('2026-11-23T12:00:00Z');
const later = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

describe('signing in', () => {
  let database: TestDatabase;
  let login: StaffLogin;
  let accounts: StaffAccounts;
  const clock = new StillClock(noon);

  beforeAll(async () => {
    database = await freshDatabase();
    const dice = new Randomness();
    const keyring = new Keyring({ secret: '1'.repeat(64) }, dice);
    const audit = new Audit(clock, keyring);
    const store = new StaffAccountsStore();
    accounts = new StaffAccounts(store, audit, keyring, clock, dice);
    const config = { secondFactor: 'optional' } as const;
    login = new StaffLogin(database.transactions, store, audit, keyring, clock, dice, config);
  });
  afterAll(() => database.close());

  async function person(email: string): Promise<StaffPerson> {
    return database.transactions.run(async (tx) => {
      const grants = [{ role: 'medewerker', area: '' } as const];
      const added = await accounts.add(
        tx,
        { email, name: 'Sanne Visser', grants, password: PASSWORD },
        SYSTEM,
      );
      const found = added && (await accounts.person(tx, added.id));
      if (!found) throw new Error('the account was not made');
      return found;
    });
  }

  async function signedIn(email: string): Promise<string> {
    const outcome = await login.signIn(email, PASSWORD);
    if (!outcome.ok) throw new Error(outcome.refused);
    return outcome.token;
  }

  it('gives a session that knows who it is', async () => {
    const sanne = await person('sanne@oss.invalid');
    const signed = await login.resolve(await signedIn('SANNE@oss.invalid'));
    expect(signed).toMatchObject({ person: sanne, step: 'done' });
  });

  it('says the same about a wrong password and an unknown address', async () => {
    await person('piet@oss.invalid');
    expect(await login.signIn('piet@oss.invalid', 'x')).toEqual({ ok: false, refused: 'wrong' });
    expect(await login.signIn('niemand@oss.invalid', 'x')).toEqual({ ok: false, refused: 'wrong' });
  });

  it('locks after five misses, also for the right password, and tells that to nobody else, until the time is over', async () => {
    await person('mees@oss.invalid');
    for (let miss = 0; miss < 4; miss += 1) await login.signIn('mees@oss.invalid', 'x');
    expect(await login.signIn('mees@oss.invalid', 'x')).toEqual({ ok: false, refused: 'wrong' });
    expect(await login.signIn('mees@oss.invalid', 'x')).toEqual({ ok: false, refused: 'wrong' });
    expect(await login.signIn('mees@oss.invalid', PASSWORD)).toEqual({ ok: false, refused: 'locked' });
    clock.moveTo(later(6));
    expect(await login.signIn('mees@oss.invalid', PASSWORD)).toMatchObject({ ok: true });
    clock.moveTo(noon);
  });

  it('asks the second factor, accepts a code once, and then gives another token', async () => {
    const noor = await person('noor@oss.invalid');
    const secret = accounts.newSecondFactor();
    const enrolled = await database.transactions.run((tx) =>
      accounts.enrolSecondFactor(tx, noor.accountId, secret, currentCode(secret, noon)),
    );
    expect(enrolled).toBe(true);
    clock.moveTo(later(1));
    const first = await signedIn('noor@oss.invalid');
    expect(await login.resolve(first)).toMatchObject({ step: 'second-factor' });
    const code = currentCode(secret, later(1));
    const passed = await login.passSecondFactor(first, code);
    expect(passed).toMatchObject({ ok: true, step: 'done' });
    expect(await login.resolve(first)).toBeUndefined();
    const again = await signedIn('noor@oss.invalid');
    expect(await login.passSecondFactor(again, code)).toEqual({ ok: false, refused: 'wrong' });
    clock.moveTo(noon);
  });

  it('ends a session at sign-out, after an hour of silence and after twelve hours', async () => {
    await person('kees@oss.invalid');
    const gone = await signedIn('kees@oss.invalid');
    await login.signOut(gone);
    expect(await login.resolve(gone)).toBeUndefined();
    const silent = await signedIn('kees@oss.invalid');
    clock.moveTo(later(61));
    expect(await login.resolve(silent)).toBeUndefined();
    clock.moveTo(noon);
    const busy = await signedIn('kees@oss.invalid');
    for (let minutes = 50; minutes < 720; minutes += 50) {
      clock.moveTo(later(minutes));
      expect(await login.resolve(busy)).toBeDefined();
    }
    clock.moveTo(later(721));
    expect(await login.resolve(busy)).toBeUndefined();
    clock.moveTo(noon);
  });

  it('changes a password only with the current one, refuses weak ones, and ends the other sessions', async () => {
    const els = await person('els@oss.invalid');
    const other = await signedIn('els@oss.invalid');
    const own = await login.resolve(await signedIn('els@oss.invalid'));
    if (!own) throw new Error('not signed in');
    const change = (current: string, wanted: string) =>
      database.transactions.run((tx) =>
        accounts.changePassword(tx, els, { current, wanted, tokenHash: own.tokenHash }),
      );
    expect(await change('x', 'een heel nieuw begin')).toEqual({ ok: false, refused: 'wrong-password' });
    expect(await change(PASSWORD, 'kort')).toEqual({ ok: false, refused: 'too-short' });
    expect(await change(PASSWORD, 'aaaaaaaaaaaaaaa')).toEqual({ ok: false, refused: 'too-common' });
    expect(await change(PASSWORD, 'ik ben sanne visser')).toEqual({ ok: false, refused: 'like-yourself' });
    expect(await change(PASSWORD, 'een heel nieuw begin')).toEqual({ ok: true });
    expect(await login.resolve(other)).toBeUndefined();
    expect(await login.signIn('els@oss.invalid', 'een heel nieuw begin')).toMatchObject({ ok: true });
  });

  it('leaves every step in the audit trail, without a name or an address', async () => {
    const lines = await database.transactions.read((tx) =>
      tx.query<{ event: string; line: string }>(
        `select event, audit_line::text as line from audit_line where chain = 'staff' order by number`,
      ),
    );
    expect(new Set(lines.map(({ event }) => event))).toEqual(
      new Set([
        'staff.account-added',
        'staff.signed-in',
        'staff.locked',
        'staff.second-factor-enrolled',
        'staff.second-factor-passed',
        'staff.password-changed',
      ]),
    );
    expect(lines.some(({ line }) => /sanne|visser|@/i.test(line))).toBe(false);
  });
});
