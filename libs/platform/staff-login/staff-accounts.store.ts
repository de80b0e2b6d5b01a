// The SQL of accounts, roles and sessions.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { roles, type RoleGrant, type StaffPerson } from './roles.js';
import type { Account, ListedSession, Session } from './staff-account.js';

const ACCOUNT = `id, email, name, password_hash as "passwordHash", must_change_password as "mustChangePassword",
  second_factor as "secondFactor", second_factor_last_step::int as "lastStep",
  failed_attempts as "failedAttempts", locked_until as "lockedUntil", disabled_at as "disabledAt"`;
const SESSION = `account_id as "accountId", created_at as "createdAt", seen_at as "seenAt",
  expires_at as "expiresAt", second_factor_passed as "secondFactorPassed"`;

@Injectable()
export class StaffAccountsStore {
  async lockByEmail(tx: Tx, email: string): Promise<Account | undefined> {
    const [account] = await tx.query<Account>(
      `select ${ACCOUNT} from staff_account where lower(email) = lower($1) for update`,
      [email],
    );
    return account;
  }

  async lock(tx: Tx, id: string): Promise<Account | undefined> {
    const [account] = await tx.query<Account>(
      `select ${ACCOUNT} from staff_account where id = $1 for update`,
      [id],
    );
    return account;
  }

  async find(tx: Tx, id: string): Promise<Account | undefined> {
    const [account] = await tx.query<Account>(`select ${ACCOUNT} from staff_account where id = $1`, [id]);
    return account;
  }

  list(tx: Tx): Promise<readonly Account[]> {
    return tx.query<Account>(`select ${ACCOUNT} from staff_account order by name`);
  }

  async person(tx: Tx, id: string): Promise<StaffPerson | undefined> {
    const [row] = await tx.query<{ email: string; name: string }>(
      'select email, name from staff_account where id = $1 and disabled_at is null',
      [id],
    );
    return row && { accountId: id, ...row, grants: await this.grants(tx, id) };
  }

  async grants(tx: Tx, id: string): Promise<readonly RoleGrant[]> {
    const rows = await tx.query<{ role: string; area: string }>(
      'select role, area from staff_role where account_id = $1 order by role, area',
      [id],
    );
    return rows.flatMap(({ role, area }) =>
      roles.filter((known) => known === role).map((known) => ({ role: known, area })),
    );
  }

  async add(
    tx: Tx,
    account: Omit<Account, 'secondFactor' | 'lastStep' | 'failedAttempts' | 'lockedUntil' | 'disabledAt'>,
    at: Date,
  ): Promise<void> {
    await tx.change(
      `insert into staff_account (id, email, name, password_hash, must_change_password, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [account.id, account.email, account.name, account.passwordHash, account.mustChangePassword, at],
    );
  }

  async setGrants(tx: Tx, id: string, grants: readonly RoleGrant[]): Promise<void> {
    await tx.change('delete from staff_role where account_id = $1', [id]);
    for (const { role, area } of grants) {
      await tx.change('insert into staff_role (account_id, role, area) values ($1, $2, $3)', [
        id,
        role,
        area,
      ]);
    }
  }

  async setPassword(tx: Tx, id: string, password: { hash: string; mustChange: boolean }): Promise<void> {
    await tx.change(
      `update staff_account set password_hash = $2, must_change_password = $3, failed_attempts = 0, locked_until = null
       where id = $1`,
      [id, password.hash, password.mustChange],
    );
  }

  async setAttempts(
    tx: Tx,
    id: string,
    attempts: { failed: number; lockedUntil: Date | null },
  ): Promise<void> {
    await tx.change('update staff_account set failed_attempts = $2, locked_until = $3 where id = $1', [
      id,
      attempts.failed,
      attempts.lockedUntil,
    ]);
  }

  async setSecondFactor(tx: Tx, id: string, factor: { box: Buffer | null; lastStep: number }): Promise<void> {
    await tx.change(
      'update staff_account set second_factor = $2, second_factor_last_step = $3 where id = $1',
      [id, factor.box, factor.lastStep],
    );
  }

  async setDisabled(tx: Tx, id: string, at: Date | null): Promise<void> {
    await tx.change('update staff_account set disabled_at = $2 where id = $1', [id, at]);
  }

  async addSession(tx: Tx, tokenHash: Buffer, session: Session): Promise<void> {
    await tx.change(
      `insert into staff_session (token_hash, account_id, created_at, seen_at, expires_at, second_factor_passed)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        tokenHash,
        session.accountId,
        session.createdAt,
        session.seenAt,
        session.expiresAt,
        session.secondFactorPassed,
      ],
    );
  }

  async session(tx: Tx, tokenHash: Buffer): Promise<Session | undefined> {
    const [session] = await tx.query<Session>(`select ${SESSION} from staff_session where token_hash = $1`, [
      tokenHash,
    ]);
    return session;
  }

  sessionsOf(tx: Tx, accountId: string): Promise<readonly ListedSession[]> {
    return tx.query<ListedSession>(
      `select encode(token_hash, 'hex') as id, ${SESSION} from staff_session where account_id = $1 order by seen_at desc`,
      [accountId],
    );
  }

  async touch(tx: Tx, tokenHash: Buffer, seenAt: Date): Promise<void> {
    await tx.change('update staff_session set seen_at = $2 where token_hash = $1', [tokenHash, seenAt]);
  }

  async endSession(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.change('delete from staff_session where token_hash = $1', [tokenHash]);
  }

  /** Ends every session of the account but the one that is named. */
  async endOtherSessions(tx: Tx, accountId: string, kept: Buffer): Promise<number> {
    return tx.change('delete from staff_session where account_id = $1 and token_hash <> $2', [
      accountId,
      kept,
    ]);
  }
}
