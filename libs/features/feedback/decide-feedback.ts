// What may be decided about the feedback to residents: written by one, approved by another, only beside a public result.
import { move } from '#domain/lifecycle/lifecycle.js';
import type { Poll } from '#features/polls/index.js';
import {
  feedbackLifecycle,
  type Feedback,
  type FeedbackAction,
  type Promised,
  type Theme,
} from './feedback.js';
import type { PromiseReport } from './promise.js';

export const feedbackRefusals = [
  'unknown-poll',
  'unknown-theme',
  'unknown-promise',
  'answers-not-in',
  'result-not-public',
  'not-in-this-state',
  'nothing-written',
  'own-work',
  'note-missing',
  'day-to-come',
] as const;
export type FeedbackRefusal = (typeof feedbackRefusals)[number];
export type FeedbackDecision =
  | { readonly ok: true; readonly feedback: Feedback }
  | { readonly ok: false; readonly refused: FeedbackRefusal };

/** A theme is written as soon as the answers are in; a text that a colleague looks at stands still. */
export function writeTheme(feedback: Feedback, theme: Theme): FeedbackDecision {
  if (feedback.state !== 'draft') return no('not-in-this-state');
  const known = feedback.themes.some(({ id }) => id === theme.id);
  const themes = known
    ? feedback.themes.map((each) => (each.id === theme.id ? theme : each))
    : [...feedback.themes, theme];
  return { ok: true, feedback: { ...feedback, themes } };
}

export function removeTheme(feedback: Feedback, themeId: string): FeedbackDecision {
  if (feedback.state !== 'draft') return no('not-in-this-state');
  const themes = feedback.themes.filter(({ id }) => id !== themeId);
  if (themes.length === feedback.themes.length) return no('unknown-theme');
  return { ok: true, feedback: { ...feedback, themes } };
}

export function offer(feedback: Feedback, by: string): FeedbackDecision {
  if (feedback.themes.length === 0) return no('nothing-written');
  return stepped(feedback, 'offer', { offeredBy: by });
}

export function giveBack(feedback: Feedback): FeedbackDecision {
  return stepped(feedback, 'give-back', { offeredBy: null });
}

export type FeedbackApproval = { readonly by: string; readonly at: Date; readonly wrote: boolean };

/** Whoever wrote a word of it, or offered it, may not approve it: a beheerder no more than others. */
export function publish(
  feedback: Feedback,
  poll: Pick<Poll, 'state'>,
  approval: FeedbackApproval,
): FeedbackDecision {
  const { by, at, wrote } = approval;
  if (poll.state !== 'published' && poll.state !== 'archived') return no('result-not-public');
  if (wrote || by === feedback.offeredBy) return no('own-work');
  return stepped(feedback, 'publish', { approvedBy: by, publishedAt: at });
}

export const replace = (feedback: Feedback): FeedbackDecision => stepped(feedback, 'replace', {});

export const mayBeWritten = ({ state }: Pick<Poll, 'state'>): boolean =>
  ['closed', 'published', 'archived'].includes(state);

/** Undefined when the report may be kept. */
export function faultOfReport(
  { done, on, note }: Pick<PromiseReport, 'done' | 'on' | 'note'>,
  today: string,
): FeedbackRefusal | undefined {
  if (!done && note.trim() === '') return 'note-missing';
  return on > today ? 'day-to-come' : undefined;
}

export const promisesOf = ({ themes }: Pick<Feedback, 'themes'>): readonly Promised[] =>
  themes.flatMap(({ promises }) => promises);

const no = (refused: FeedbackRefusal): FeedbackDecision => ({ ok: false, refused });

function stepped(feedback: Feedback, action: FeedbackAction, change: Partial<Feedback>): FeedbackDecision {
  const moved = move(feedbackLifecycle, feedback.state, action);
  return moved.ok ? { ok: true, feedback: { ...feedback, ...change, state: moved.state } } : moved;
}
