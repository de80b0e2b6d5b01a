// What may be decided about signing in: locks, timeouts, and what is still asked. Pure, so that every case is proved.
import type { Account, Session } from './staff-account.js';

export const ATTEMPTS_BEFORE_LOCK = 5;
const FIRST_LOCK_MINUTES = 5;
const LONGEST_LOCK_MINUTES = 60;
const IDLE_MINUTES = 60;
const LONGEST_SESSION_HOURS = 12;
const MINUTE = 60_000;

export type Attempts = { readonly failed: number; readonly lockedUntil: Date | null };

/** Every fifth miss in a row locks the account, each time twice as long, at most an hour. */
export function afterMiss(account: Pick<Account, 'failedAttempts'>, now: Date): Attempts {
  const failed = account.failedAttempts + 1;
  if (failed % ATTEMPTS_BEFORE_LOCK !== 0) return { failed, lockedUntil: null };
  const doubled = FIRST_LOCK_MINUTES * 2 ** (failed / ATTEMPTS_BEFORE_LOCK - 1);
  const minutes = Math.min(doubled, LONGEST_LOCK_MINUTES);
  return { failed, lockedUntil: new Date(now.getTime() + minutes * MINUTE) };
}

export function isLocked(account: Pick<Account, 'lockedUntil'>, now: Date): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now;
}

export function newSession(accountId: string, now: Date, secondFactorPassed: boolean): Session {
  const expiresAt = new Date(now.getTime() + LONGEST_SESSION_HOURS * 60 * MINUTE);
  return { accountId, createdAt: now, seenAt: now, expiresAt, secondFactorPassed };
}

export function isAlive(session: Session, now: Date): boolean {
  return session.expiresAt > now && now.getTime() - session.seenAt.getTime() < IDLE_MINUTES * MINUTE;
}

/** Writing "seen" at every request would be wasteful; once a minute is exact enough for an hour. */
export function isWorthTouching(session: Session, now: Date): boolean {
  return now.getTime() - session.seenAt.getTime() > MINUTE;
}

/** What a signed-in session still has to do before it may see anything. */
export type Step = 'second-factor' | 'enrol-second-factor' | 'change-password' | 'done';

export function nextStep(
  account: Pick<Account, 'secondFactor' | 'mustChangePassword'>,
  session: Pick<Session, 'secondFactorPassed'>,
  secondFactor: 'required' | 'optional',
): Step {
  if (account.secondFactor !== null && !session.secondFactorPassed) return 'second-factor';
  if (account.mustChangePassword) return 'change-password';
  if (account.secondFactor === null && secondFactor === 'required') return 'enrol-second-factor';
  return 'done';
}
