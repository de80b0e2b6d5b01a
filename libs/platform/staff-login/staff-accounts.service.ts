// Accounts of staff: making them, giving roles, passwords and second factors; every change is in the audit trail.
import { Injectable } from '@nestjs/common';
import { Audit, type Actor, type AuditEvent } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/transactions.js';
import { Randomness } from '../randomness/randomness.js';
import { Keyring } from '../secrets/keyring.js';
import { hashPassword, passwordFault, passwordMatches, SALT_BYTES, type PasswordFault } from './password.js';
import type { RoleGrant, StaffPerson } from './roles.js';
import { acceptedStep, SECOND_FACTOR_BYTES } from './second-factor.js';
import { StaffAccountsStore } from './staff-accounts.store.js';
import type { Account, ListedSession } from './staff-account.js';

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** Without one a first password is made, to be changed at the first sign-in. */
  readonly password?: string;
};

export type PasswordChange =
  { readonly ok: true } | { readonly ok: false; readonly refused: 'wrong-password' | PasswordFault };

@Injectable()
export class StaffAccounts {
  constructor(
    private readonly store: StaffAccountsStore,
    private readonly audit: Audit,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  list(tx: Tx): Promise<readonly Account[]> {
    return this.store.list(tx);
  }

  person(tx: Tx, id: string): Promise<StaffPerson | undefined> {
    return this.store.person(tx, id);
  }

  async hasSecondFactor(tx: Tx, id: string): Promise<boolean> {
    return (await this.store.find(tx, id))?.secondFactor instanceof Buffer;
  }

  grants(tx: Tx, id: string): Promise<readonly RoleGrant[]> {
    return this.store.grants(tx, id);
  }

  sessions(tx: Tx, id: string): Promise<readonly ListedSession[]> {
    return this.store.sessionsOf(tx, id);
  }

  /** Undefined when the address is taken; otherwise the id and, when one was made, the first password. */
  async add(
    tx: Tx,
    account: NewAccount,
    by: Actor,
  ): Promise<{ id: string; firstPassword: string } | undefined> {
    if (await this.store.lockByEmail(tx, account.email)) return undefined;
    const id = this.randomness.id();
    const firstPassword = account.password ?? this.randomness.token();
    const passwordHash = await this.hash(firstPassword);
    const mustChangePassword = account.password === undefined;
    const { email, name } = account;
    await this.store.add(tx, { id, email, name, passwordHash, mustChangePassword }, this.clock.now());
    await this.store.setGrants(tx, id, account.grants);
    await this.record(tx, { event: 'staff.account-added', subject: id, actor: by });
    return { id, firstPassword };
  }

  async setGrants(tx: Tx, id: string, grants: readonly RoleGrant[], by: Actor): Promise<void> {
    await this.store.setGrants(tx, id, grants);
    const given = grants.map(({ role, area }) => (area === '' ? role : `${role} (${area})`)).join(', ');
    await this.record(tx, { event: 'staff.roles-changed', subject: id, actor: by, facts: { roles: given } });
  }

  /** A disabled account keeps its past in the trail but can no longer sign in. */
  async setDisabled(tx: Tx, id: string, disabled: boolean, by: Actor): Promise<void> {
    await this.store.setDisabled(tx, id, disabled ? this.clock.now() : null);
    await this.store.endOtherSessions(tx, id, Buffer.alloc(0));
    await this.record(tx, {
      event: disabled ? 'staff.account-disabled' : 'staff.account-enabled',
      subject: id,
      actor: by,
    });
  }

  /** A new first password, for who forgot theirs; all sessions end and the second factor is asked anew. */
  async resetPassword(tx: Tx, id: string, by: Actor): Promise<string> {
    const firstPassword = this.randomness.token();
    await this.store.setPassword(tx, id, { hash: await this.hash(firstPassword), mustChange: true });
    await this.store.setSecondFactor(tx, id, { box: null, lastStep: 0 });
    await this.store.endOtherSessions(tx, id, Buffer.alloc(0));
    await this.record(tx, { event: 'staff.password-reset', subject: id, actor: by });
    return firstPassword;
  }

  /** All other sessions of the account end. */
  async changePassword(
    tx: Tx,
    person: StaffPerson,
    change: { readonly current: string; readonly wanted: string; readonly tokenHash: Buffer },
  ): Promise<PasswordChange> {
    const account = await this.store.lock(tx, person.accountId);
    if (!account || !(await passwordMatches(change.current, account.passwordHash))) {
      return { ok: false, refused: 'wrong-password' };
    }
    const fault = passwordFault(change.wanted, person);
    if (fault) return { ok: false, refused: fault };
    await this.store.setPassword(tx, account.id, { hash: await this.hash(change.wanted), mustChange: false });
    await this.store.endOtherSessions(tx, account.id, change.tokenHash);
    await this.record(tx, {
      event: 'staff.password-changed',
      subject: account.id,
      actor: { kind: 'staff', accountId: account.id },
    });
    return { ok: true };
  }

  newSecondFactor(): Buffer {
    return this.randomness.bytes(SECOND_FACTOR_BYTES);
  }

  /** Only a code made with the new secret proves that the telephone has it. */
  async enrolSecondFactor(tx: Tx, id: string, secret: Buffer, code: string): Promise<boolean> {
    const step = acceptedStep(secret, code, { now: this.clock.now(), lastStep: 0 });
    if (step === undefined) return false;
    await this.store.setSecondFactor(tx, id, {
      box: this.keyring.seal('second-factor', secret, id),
      lastStep: step,
    });
    await this.record(tx, {
      event: 'staff.second-factor-enrolled',
      subject: id,
      actor: { kind: 'staff', accountId: id },
    });
    return true;
  }

  async endOtherSessions(tx: Tx, id: string, kept: Buffer): Promise<number> {
    const ended = await this.store.endOtherSessions(tx, id, kept);
    await this.record(tx, {
      event: 'staff.sessions-ended',
      subject: id,
      actor: { kind: 'staff', accountId: id },
      facts: { sessions: ended },
    });
    return ended;
  }

  private hash(password: string): Promise<string> {
    return hashPassword(password, this.randomness.bytes(SALT_BYTES));
  }

  private record(tx: Tx, happened: Omit<AuditEvent, 'chain'>): Promise<void> {
    return this.audit.record(tx, { chain: 'staff', ...happened });
  }
}
