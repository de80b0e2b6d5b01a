// What may be decided about a poll, and what it becomes: pure, so that every rule can be read and proven by itself.
import type { Language } from '#domain/questionnaire/language.js';
import { move } from '#domain/lifecycle/lifecycle.js';
import type { PollAudience, PollDetails } from './poll-details.js';
import { pollLifecycle, type PollAction } from './poll-lifecycle.js';
import { withReason } from './poll-texts.js';
import type { Poll } from './poll.js';

export const pollRefusals = [
  'unknown-poll',
  'not-in-this-state',
  'period-missing',
  'opens-in-past',
  'closes-before-opens',
  'closes-in-past',
  'reason-missing',
  'draw-sealed',
  'not-ready',
  'questionnaire-sealed',
  'questionnaire-has-faults',
  'questionnaire-not-live',
  'no-typing-error',
  'own-work',
  'feedback-missing',
  'questions-not-closed',
] as const;
export type PollRefusal = (typeof pollRefusals)[number];

export type PollDecision =
  { readonly ok: true; readonly poll: Poll } | { readonly ok: false; readonly refused: PollRefusal };

/** New texts or dates; only while nobody has been promised anything. */
export function changeDetails(poll: Poll, details: PollDetails): PollDecision {
  return poll.state === 'draft' ? { ok: true, poll: { ...poll, ...details } } : notNow;
}

/** Another audience asks for another draw, so the one that was prepared is let go. */
export function changeAudience(poll: Poll, audience: PollAudience): PollDecision {
  return poll.state === 'draft' ? { ok: true, poll: { ...poll, ...audience, drawId: null } } : notNow;
}

export function attachDraw(poll: Poll, drawId: string): PollDecision {
  return poll.state === 'draft' ? { ok: true, poll: { ...poll, drawId } } : notNow;
}

/** The poll will open by itself at the moment that stands in it. */
export function schedule(poll: Poll, now: Date): PollDecision {
  if (!poll.opensAt || !poll.closesAt) return { ok: false, refused: 'period-missing' };
  if (poll.opensAt <= now) return { ok: false, refused: 'opens-in-past' };
  if (poll.closesAt <= poll.opensAt) return { ok: false, refused: 'closes-before-opens' };
  return stepped(poll, 'schedule', {});
}

export function unschedule(poll: Poll): PollDecision {
  return stepped(poll, 'unschedule', {});
}

export function open(poll: Poll, now: Date): PollDecision {
  if (!poll.closesAt) return { ok: false, refused: 'period-missing' };
  if (poll.closesAt <= now) return { ok: false, refused: 'closes-in-past' };
  return stepped(poll, 'open', { opensAt: poll.opensAt ?? now, openedAt: now });
}

export function close(poll: Poll, now: Date): PollDecision {
  return stepped(poll, 'close', { closedAt: now });
}

export function publish(poll: Poll): PollDecision {
  return stepped(poll, 'publish', {});
}

/** A poll is done with when residents have heard what became of it, not before. */
export function archive(poll: Poll, residentsHeard: boolean): PollDecision {
  if (poll.state === 'published' && !residentsHeard) return { ok: false, refused: 'feedback-missing' };
  return stepped(poll, 'archive', {});
}

export type Withdrawal = {
  /** In Dutch. */
  readonly reason: string;
  /** The same in languages of residents, where staff translated it. */
  readonly told?: Readonly<Partial<Record<Language, string>>>;
};

/** Residents read the reason, so there must be one. */
export function withdraw(poll: Poll, { reason, told = {} }: Withdrawal, now: Date): PollDecision {
  const withdrawnBecause = reason.trim();
  if (withdrawnBecause === '') return { ok: false, refused: 'reason-missing' };
  const closedAt = poll.openedAt ? (poll.closedAt ?? now) : null;
  const translations = withReason(poll, withdrawnBecause, told);
  return stepped(poll, 'withdraw', { withdrawnBecause, closedAt, translations });
}

const notNow = { ok: false, refused: 'not-in-this-state' } as const;

function stepped(poll: Poll, action: PollAction, change: Partial<Poll>): PollDecision {
  const moved = move(pollLifecycle, poll.state, action);
  return moved.ok ? { ok: true, poll: { ...poll, ...change, state: moved.state } } : notNow;
}
