// The reaction of the college as it stands beside a result: what it says, or by when it will, and whether that is late.
import type { Poll } from '#features/polls/index.js';
import type { Reaction, ReactionOutcome } from '#features/results/index.js';
import { fullDay, isoDay } from '../../texts/formats.nl.js';

export type ReactionView = {
  readonly given: boolean;
  readonly label: string;
  readonly badge: ReactionBadge;
  readonly heard: readonly string[];
  readonly decided: readonly string[];
  readonly reasons: readonly string[];
  /** What is said while there is no reaction. */
  readonly waiting: string;
};

export type ReactionBadge = { readonly text: string; readonly kind: string; readonly icon: string };

export const reactionBadge: Readonly<Record<ReactionOutcome, ReactionBadge>> = {
  'taken-over': { text: 'Doen we', kind: 'ok', icon: 'check' },
  partly: { text: 'Doen we deels', kind: 'warn', icon: 'clock' },
  not: { text: 'Doen we niet', kind: 'no', icon: 'cross' },
};

export function reactionView(poll: Poll, reaction: Reaction | undefined, now: Date): ReactionView {
  if (!reaction) {
    const nothing = { badge: { text: '', kind: '', icon: '' }, heard: [], decided: [], reasons: [] };
    return { given: false, label: 'Reactie van het college', ...nothing, waiting: waitingFor(poll, now) };
  }
  return {
    given: true,
    label: `Reactie van het college, ${fullDay(reaction.publishedAt)}`,
    badge: reactionBadge[reaction.outcome],
    heard: paragraphs(reaction.heard),
    decided: paragraphs(reaction.decided),
    reasons: paragraphs(reaction.reasons),
    waiting: '',
  };
}

/** "volgt vóór 20 april 2027", and plainly when that day has passed. */
export function waitingFor({ reactionBy }: Pick<Poll, 'reactionBy'>, now: Date): string {
  if (!reactionBy) return 'Het college heeft nog niet gereageerd. Een datum is nog niet afgesproken.';
  if (reactionBy < isoDay(now))
    return `Het college zou reageren vóór ${fullDay(reactionBy)}. Die reactie is er nog niet.`;
  return `De reactie van het college volgt vóór ${fullDay(reactionBy)}.`;
}

const paragraphs = (text: string): readonly string[] =>
  text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
