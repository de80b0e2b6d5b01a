// Somebody who works at the town hall, with an account in the database, and the way they sign in with a browser.
import type { Page } from 'playwright-core';
import { Audit, SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Keyring } from '#platform/secrets/keyring.js';
import type { Role } from '#platform/staff-login/roles.js';
import { StaffAccounts } from '#platform/staff-login/staff-accounts.service.js';
import { StaffAccountsStore } from '#platform/staff-login/staff-accounts.store.js';
import { clickOn } from './browser.js';
import type { TestDatabase } from './database.js';
import { TEST_SECRET } from './program.js';

export type Colleague = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

const PASSWORD = 'vier paarse tulpen buiten';

/** An account for the whole town, ready to sign in on a web program that runs with the secret of the tests. */
export async function aColleague(database: TestDatabase, name: string, ...roles: Role[]): Promise<Colleague> {
  const dice = new Randomness();
  const clock = new Clock();
  const keyring = new Keyring({ secret: TEST_SECRET }, dice);
  const accounts = new StaffAccounts(
    new StaffAccountsStore(),
    new Audit(clock, keyring),
    keyring,
    clock,
    dice,
  );
  const email = `${name.toLowerCase().replaceAll(/\W/g, '.')}@gemeente.invalid`;
  const grants = roles.map((role) => ({ role, area: '' }));
  const account = { email, name, grants, password: PASSWORD };
  const added = await database.transactions.run((tx) => accounts.add(tx, account, SYSTEM));
  if (!added) throw new Error(`${email} has an account already`);
  return { accountId: added.id, name, email, password: PASSWORD };
}

/** Ends on the page that was asked for. */
export async function signIn(page: Page, address: string, colleague: Colleague): Promise<void> {
  await page.goto(address);
  await page.getByLabel('E-mailadres').fill(colleague.email);
  await page.getByLabel('Wachtwoord').fill(colleague.password);
  await clickOn(page.getByRole('button', { name: 'Log in' }));
  await page.waitForURL(address);
}
