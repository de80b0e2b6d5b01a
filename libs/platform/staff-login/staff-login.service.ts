// Signing in and out, and knowing who a request comes from.
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { Randomness } from '../randomness/randomness.js';
import { Keyring } from '../secrets/keyring.js';
import { hashPassword, passwordMatches, SALT_BYTES } from './password.js';
import type { StaffPerson } from './roles.js';
import { acceptedStep } from './second-factor.js';
import { afterMiss, isAlive, isLocked, isWorthTouching, newSession, nextStep, type Step } from './sign-in.js';
import { StaffAccountsStore } from './staff-accounts.store.js';
import type { Account } from './staff-account.js';

/** `wrong` says nothing about which of the two was wrong, nor whether the account exists. */
export type SignInOutcome =
  | { readonly ok: true; readonly token: string; readonly step: Step }
  | { readonly ok: false; readonly refused: 'wrong' | 'locked' };

export type SignedIn = { readonly person: StaffPerson; readonly step: Step; readonly tokenHash: Buffer };

@Injectable()
export class StaffLogin {
  private decoy: Promise<string> | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly store: StaffAccountsStore,
    private readonly audit: Audit,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactor'>,
  ) {}

  /** The password is checked before the row is locked: hashing takes a tenth of a second. */
  async signIn(email: string, password: string): Promise<SignInOutcome> {
    const known = await this.transactions.run((tx) => this.store.lockByEmail(tx, email));
    const matches = await passwordMatches(password, known?.passwordHash ?? (await this.decoyHash()));
    if (!known || known.disabledAt !== null) return { ok: false, refused: 'wrong' };
    return this.transactions.run(async (tx) => {
      const account = await this.store.lock(tx, known.id);
      if (!account) return { ok: false, refused: 'wrong' };
      // That an account is locked is told only to who knows its password: it would tell others that it exists.
      if (isLocked(account, this.clock.now())) return { ok: false, refused: matches ? 'locked' : 'wrong' };
      if (matches) return this.welcome(tx, account);
      await this.miss(tx, account);
      return { ok: false, refused: 'wrong' };
    });
  }

  /** The session of this token, or undefined when there is none or it has run out. */
  async resolve(token: string): Promise<SignedIn | undefined> {
    const tokenHash = this.hashOf(token);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const session = await this.store.session(tx, tokenHash);
      if (!session || !isAlive(session, now)) return undefined;
      const person = await this.store.person(tx, session.accountId);
      const account = await this.store.find(tx, session.accountId);
      if (!person || !account) return undefined;
      if (isWorthTouching(session, now)) await this.store.touch(tx, tokenHash, now);
      return { person, tokenHash, step: nextStep(account, session, this.config.secondFactor) };
    });
  }

  /** Passing the second factor gives a new token; the old session ends. */
  async passSecondFactor(token: string, code: string): Promise<SignInOutcome> {
    const tokenHash = this.hashOf(token);
    return this.transactions.run(async (tx) => {
      const session = await this.store.session(tx, tokenHash);
      const account = session && (await this.store.lock(tx, session.accountId));
      if (!session || !account?.secondFactor) return { ok: false, refused: 'wrong' };
      if (isLocked(account, this.clock.now())) return { ok: false, refused: 'locked' };
      const secret = this.keyring.open('second-factor', account.secondFactor, account.id);
      const at = { now: this.clock.now(), lastStep: account.lastStep };
      const step = secret && acceptedStep(secret, code, at);
      if (step === undefined) return this.miss(tx, account);
      await this.store.setSecondFactor(tx, account.id, { box: account.secondFactor, lastStep: step });
      await this.store.endSession(tx, tokenHash);
      return this.begin(tx, account, true);
    });
  }

  async signOut(token: string): Promise<void> {
    await this.transactions.run((tx) => this.store.endSession(tx, this.hashOf(token)));
  }

  private async welcome(tx: Tx, account: Account): Promise<SignInOutcome> {
    if (account.secondFactor === null)
      await this.store.setAttempts(tx, account.id, { failed: 0, lockedUntil: null });
    return this.begin(tx, account, false);
  }

  private async begin(tx: Tx, account: Account, secondFactorPassed: boolean): Promise<SignInOutcome> {
    const token = this.randomness.bytes(32).toString('base64url');
    const session = newSession(account.id, this.clock.now(), secondFactorPassed);
    await this.store.addSession(tx, this.hashOf(token), session);
    if (secondFactorPassed) await this.store.setAttempts(tx, account.id, { failed: 0, lockedUntil: null });
    await this.audit.record(tx, {
      chain: 'staff',
      event: secondFactorPassed ? 'staff.second-factor-passed' : 'staff.signed-in',
      actor: { kind: 'staff', accountId: account.id },
      subject: account.id,
    });
    return { ok: true, token, step: nextStep(account, session, this.config.secondFactor) };
  }

  private async miss(tx: Tx, account: Account): Promise<SignInOutcome> {
    const attempts = afterMiss(account, this.clock.now());
    await this.store.setAttempts(tx, account.id, attempts);
    if (attempts.lockedUntil === null) return { ok: false, refused: 'wrong' };
    await this.audit.record(tx, {
      chain: 'staff',
      event: 'staff.locked',
      actor: { kind: 'system' },
      subject: account.id,
      facts: { misses: attempts.failed },
    });
    return { ok: false, refused: 'locked' };
  }

  /** An unknown address must take as long as a known one. */
  private decoyHash(): Promise<string> {
    this.decoy ??= hashPassword(this.randomness.token(), this.randomness.bytes(SALT_BYTES));
    return this.decoy;
  }

  private hashOf(token: string): Buffer {
    return this.keyring.hash('staff-session', token);
  }
}
