// What may be decided about a result: two people look at it, and the council never reads it later than the public.
import { move } from '#domain/lifecycle/lifecycle.js';
import { resultLifecycle, type Result } from './result.js';

export const resultRefusals = [
  'unknown-result',
  'not-in-this-state',
  'own-work',
  'headline-missing',
  'council-after-public',
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
};

/** The one who made the poll may not approve its result. */
export function approve(result: Result, maker: string, approval: Approval): ResultDecision {
  if (approval.by === maker) return { ok: false, refused: 'own-work' };
  if (result.headline.trim() === '') return { ok: false, refused: 'headline-missing' };
  if (approval.councilFrom > approval.publicFrom) return { ok: false, refused: 'council-after-public' };
  const { by, at, councilFrom, publicFrom } = approval;
  return stepped(result, 'approve', { approvedBy: by, approvedAt: at, councilFrom, publicFrom });
}

/** Back to the desk: the approval and its moments lapse. */
export function reopen(result: Result, now: Date): ResultDecision {
  if (result.councilFrom && result.councilFrom <= now) return { ok: false, refused: 'not-in-this-state' };
  const none = { approvedBy: null, approvedAt: null, councilFrom: null, publicFrom: null };
  return stepped(result, 'reopen', none);
}

export function publish(result: Result, now: Date): ResultDecision {
  if (!result.publicFrom || result.publicFrom > now) return { ok: false, refused: 'not-yet-time' };
  return stepped(result, 'publish', {});
}

/** A withdrawn result stays in the record; the note says in public what was wrong. */
export function withdraw(result: Result, note: string): ResultDecision {
  if (note.trim() === '') return { ok: false, refused: 'reason-missing' };
  return stepped(result, 'withdraw', { correction: note });
}

export function writeHeadline(result: Result, headline: string): ResultDecision {
  if (result.state !== 'computed') return { ok: false, refused: 'not-in-this-state' };
  return { ok: true, result: { ...result, headline } };
}

export type Audience = 'public' | 'council' | 'staff';

/** Whether these readers may see the figures at this moment. */
export function mayRead(result: Result, audience: Audience, now: Date): boolean {
  if (audience === 'staff') return result.state !== 'withdrawn';
  const from = audience === 'council' ? result.councilFrom : result.publicFrom;
  return (result.state === 'approved' || result.state === 'published') && from !== null && from <= now;
}

function stepped(
  result: Result,
  action: 'approve' | 'reopen' | 'publish' | 'withdraw',
  change: Partial<Result>,
): ResultDecision {
  const moved = move(resultLifecycle, result.state, action);
  return moved.ok ? { ok: true, result: { ...result, ...change, state: moved.state } } : moved;
}
