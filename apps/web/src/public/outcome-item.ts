// One result in a public list: what residents said, and what the college does with it or by when it will say so.
import { fullDay } from '../texts/formats.nl.js';
import type { ListedResult } from './listed.js';
import { reactionBadge, waitingFor, type ReactionBadge } from './result/reaction.js';

export type OutcomeItem = {
  readonly href: string;
  readonly title: string;
  readonly headline: string;
  readonly badge: ReactionBadge;
  readonly reacted: boolean;
  readonly decided: string;
  readonly day: string;
};

const WAITING: ReactionBadge = { text: 'Reactie volgt', kind: '', icon: 'clock' };
const LONGEST = 220;

export function outcomeItem({ poll, result, reaction }: ListedResult, now: Date): OutcomeItem {
  const day = result.publicFrom ? `Openbaar sinds ${fullDay(result.publicFrom)}` : '';
  const about = { href: `/uitkomsten/${poll.slug}`, title: poll.title, headline: result.headline };
  if (!reaction) return { ...about, badge: WAITING, reacted: false, decided: waitingFor(poll, now), day };
  const badge = reactionBadge[reaction.outcome];
  const decided = shortened(reaction.decided);
  return { ...about, badge, reacted: true, decided, day: `Besloten op ${fullDay(reaction.publishedAt)}` };
}

/** Whole sentences as long as they fit; the page of the result has them all. */
function shortened(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  const kept = sentences.filter((_, index) => sentences.slice(0, index + 1).join(' ').length <= LONGEST);
  return kept.length === 0 ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : kept.join(' ');
}
