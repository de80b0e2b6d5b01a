// What may be decided about a result: two people look at it, and the council never reads it later than the public.
import { move } from '#domain/lifecycle/lifecycle.js';
import type { Poll } from '#features/polls/index.js';
import { resultLifecycle, type Result } from './result.js';

export const resultRefusals = [
  'unknown-result',
  'not-in-this-state',
  'own-work',
  'headline-missing',
  'council-after-public',
  'council-may-read',
  'not-yet-time',
  'reason-missing',
] as const;
export type ResultRefusal = (typeof resultRefusals)[number];
export type ResultDecision =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly refused: ResultRefusal };

export type Approval = {
  readonly by: string;
  readonly at: Date;
  readonly councilFrom: Date;
  readonly publicFrom: Date;
  /** Who approves changed the poll, or wrote a headline for this result. */
  readonly hadAHand: boolean;
};

/** What must be known of the poll: who made it, and whether it was taken back. */
export type ItsPoll = Pick<Poll, 'createdBy' | 'state'>;

/** Who made or changed the poll, or ever wrote the headline, may not approve the result: a beheerder no more than others. */
export function approve(result: Result, poll: ItsPoll, approval: Approval): ResultDecision {
  if (poll.state === 'withdrawn') return { ok: false, refused: 'not-in-this-state' };
  if (approval.hadAHand || approval.by === poll.createdBy || approval.by === result.headlineBy)
    return { ok: false, refused: 'own-work' };
  if (result.headline.trim() === '') return { ok: false, refused: 'headline-missing' };
  if (approval.councilFrom > approval.publicFrom) return { ok: false, refused: 'council-after-public' };
  const { by, at, councilFrom, publicFrom } = approval;
  return stepped(result, 'approve', { approvedBy: by, approvedAt: at, councilFrom, publicFrom });
}

/** Back to the desk: the approval and its moments lapse. Once the council could read it, it can only be withdrawn. */
export function reopen(result: Result, now: Date): ResultDecision {
  if (result.councilFrom && result.councilFrom <= now) return { ok: false, refused: 'council-may-read' };
  const none = { approvedBy: null, approvedAt: null, councilFrom: null, publicFrom: null };
  return stepped(result, 'reopen', none);
}

export function publish(result: Result, poll: ItsPoll, now: Date): ResultDecision {
  if (poll.state === 'withdrawn') return { ok: false, refused: 'not-in-this-state' };
  if (!result.publicFrom || result.publicFrom > now) return { ok: false, refused: 'not-yet-time' };
  return stepped(result, 'publish', {});
}

/** A withdrawn result stays in the record; the note says in public what was wrong. */
export function withdraw(result: Result, note: string, now: Date): ResultDecision {
  if (note.trim() === '') return { ok: false, refused: 'reason-missing' };
  return stepped(result, 'withdraw', { correction: note.trim(), withdrawnAt: now });
}

export function writeHeadline(result: Result, headline: string, by: string): ResultDecision {
  if (result.state !== 'computed') return { ok: false, refused: 'not-in-this-state' };
  if (headline.trim() === '') return { ok: false, refused: 'headline-missing' };
  return { ok: true, result: { ...result, headline: headline.trim(), headlineBy: by } };
}

export type Audience = 'public' | 'council' | 'staff';

/** Whether these readers may see the figures at this moment. */
export function mayRead(result: Result, audience: Audience, now: Date): boolean {
  if (audience === 'staff') return result.state !== 'withdrawn';
  if (result.state !== 'approved' && result.state !== 'published') return false;
  return couldRead(result, audience, now);
}

/** Readers of a result that was withdrawn later are owed an explanation; nobody else needs one. */
export function isOwedACorrection(result: Result, audience: 'public' | 'council'): boolean {
  return result.withdrawnAt !== null && couldRead(result, audience, result.withdrawnAt);
}

function couldRead(result: Result, audience: 'public' | 'council', at: Date): boolean {
  const from = audience === 'council' ? result.councilFrom : result.publicFrom;
  return from !== null && from <= at;
}

function stepped(
  result: Result,
  action: 'approve' | 'reopen' | 'publish' | 'withdraw',
  change: Partial<Result>,
): ResultDecision {
  const moved = move(resultLifecycle, result.state, action);
  return moved.ok ? { ok: true, result: { ...result, ...change, state: moved.state } } : moved;
}
