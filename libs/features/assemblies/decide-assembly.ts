// What may be decided about an assembly, and what it becomes: pure, so that every rule can be read and proven by itself.
import { move } from '#domain/lifecycle/lifecycle.js';
import { POOL_PER_SEAT, type AssemblyAudience, type AssemblyDetails } from './assembly-details.js';
import { assemblyLifecycle, type AssemblyAction } from './assembly-lifecycle.js';
import type { Assembly, AssemblyCategory, PanelMethod } from './assembly.js';

export const assemblyRefusals = [
  'unknown-assembly',
  'not-in-this-state',
  'story-missing',
  'targets-missing',
  'targets-impossible',
  'audience-missing',
  'dates-missing',
  'closes-in-past',
  'not-later',
  'dates-out-of-order',
  'draw-missing',
  'extract-stale',
  'on-trial',
  'doubts-left',
  'nobody-registered',
  'reason-missing',
  'seats-open',
  'seat-gone',
  'busy',
  'no-panel',
  'round-already-known',
  'moment-too-soon',
  'lead-too-short',
  'value-too-early',
  'bad-public-value',
] as const;
export type AssemblyRefusal = (typeof assemblyRefusals)[number];

export type AssemblyDecision =
  | { readonly ok: true; readonly assembly: Assembly }
  | { readonly ok: false; readonly refused: AssemblyRefusal };

/** New texts or dates; the people who are invited read them, so only before the invitations. The pool grows with the seats until somebody chose it. */
export function changeDetails(assembly: Assembly, details: AssemblyDetails): AssemblyDecision {
  if (assembly.state !== 'draft') return notNow;
  const untouched = assembly.poolWanted === assembly.size * POOL_PER_SEAT;
  const poolWanted = untouched ? details.size * POOL_PER_SEAT : assembly.poolWanted;
  return { ok: true, assembly: { ...assembly, ...details, poolWanted } };
}

export function changeAudience(assembly: Assembly, audience: AssemblyAudience): AssemblyDecision {
  return assembly.state === 'draft'
    ? { ok: true, assembly: { ...assembly, ...audience, drawId: null } }
    : notNow;
}

/** What is asked at registering follows from the categories, so those stay once people can register. */
export function changeCategories(
  assembly: Assembly,
  categories: readonly AssemblyCategory[],
): AssemblyDecision {
  const fixed = !['draft', 'inviting'].includes(assembly.state);
  if (!['draft', 'inviting', 'registering', 'closed'].includes(assembly.state)) return notNow;
  if (fixed && shapeOf(categories) !== shapeOf(assembly.categories)) return notNow;
  return { ok: true, assembly: { ...assembly, categories } };
}

export function chooseMethod(assembly: Assembly, method: PanelMethod): AssemblyDecision {
  return assembly.state === 'closed' ? { ok: true, assembly: { ...assembly, method } } : notNow;
}

/** From here the draw of whom to invite can begin. */
export function prepare(assembly: Assembly, now: Date): AssemblyDecision {
  const { question, mandate, frameId, registerUntil, eraseBy, categories } = assembly;
  if (question.trim() === '' || mandate.trim() === '') return { ok: false, refused: 'story-missing' };
  if (categories.length === 0) return { ok: false, refused: 'targets-missing' };
  if (frameId === null) return { ok: false, refused: 'audience-missing' };
  if (!registerUntil || eraseBy === null) return { ok: false, refused: 'dates-missing' };
  if (registerUntil <= now) return { ok: false, refused: 'closes-in-past' };
  return stepped(assembly, 'prepare', {});
}

export function reconsider(assembly: Assembly): AssemblyDecision {
  return stepped(assembly, 'reconsider', { drawId: null });
}

export function attachDraw(assembly: Assembly, drawId: string): AssemblyDecision {
  return assembly.state === 'inviting' ? { ok: true, assembly: { ...assembly, drawId } } : notNow;
}

export function open(assembly: Assembly, now: Date): AssemblyDecision {
  if (!assembly.registerUntil || assembly.registerUntil <= now)
    return { ok: false, refused: 'closes-in-past' };
  return stepped(assembly, 'open', { openedAt: now });
}

export type LaterDates = {
  /** The last day on which people can register, yyyy-mm-dd, and the midnight that ends it. */
  readonly lastDay: string;
  readonly registerUntil: Date;
  readonly answerBy: string | null;
};

/** Only to a later day, so that nobody who keeps to the day in their invitation is too late. The day of erasure was promised and stays. */
export function extendRegistration(
  assembly: Assembly,
  { lastDay, registerUntil, answerBy }: LaterDates,
  now: Date,
): AssemblyDecision {
  const { state, registerUntil: promised, eraseBy } = assembly;
  if (state !== 'registering' || promised === null || promised <= now) return notNow;
  if (registerUntil <= promised) return { ok: false, refused: 'not-later' };
  const days = [lastDay, answerBy, eraseBy].filter((day) => day !== null);
  const inOrder = days.every((day, place) => place === 0 || day > (days[place - 1] ?? ''));
  if (!inOrder) return { ok: false, refused: 'dates-out-of-order' };
  return { ok: true, assembly: { ...assembly, registerUntil, answerBy } };
}

export function close(assembly: Assembly, now: Date): AssemblyDecision {
  return stepped(assembly, 'close', { closedAt: now });
}

export const seal = (assembly: Assembly): AssemblyDecision => stepped(assembly, 'seal', {});
export const draw = (assembly: Assembly): AssemblyDecision => stepped(assembly, 'draw', {});
export const fill = (assembly: Assembly): AssemblyDecision => stepped(assembly, 'fill', {});
export const redo = (assembly: Assembly): AssemblyDecision => stepped(assembly, 'redo', {});

/** Residents read the reason, so there must be one. */
export function withdraw(assembly: Assembly, reason: string): AssemblyDecision {
  if (reason.trim() === '') return { ok: false, refused: 'reason-missing' };
  return stepped(assembly, 'withdraw', { withdrawnBecause: reason.trim() });
}

const notNow = { ok: false, refused: 'not-in-this-state' } as const;

function stepped(assembly: Assembly, action: AssemblyAction, change: Partial<Assembly>): AssemblyDecision {
  const moved = move(assemblyLifecycle, assembly.state, action);
  return moved.ok ? { ok: true, assembly: { ...assembly, ...change, state: moved.state } } : notNow;
}

const shapeOf = (categories: readonly AssemblyCategory[]): string =>
  JSON.stringify(
    categories.map(({ name, source, targets }) => [name, source, targets.map(({ value }) => value)]),
  );
