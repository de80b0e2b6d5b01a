// All polls that run now, and those that closed and wait for their result.
import { awaitedPollItem, openPollItem } from '../poll-item.js';
import type { PublicOverview } from '../listed.js';

export function pollsPage({ open, awaited, now }: PublicOverview): object {
  return {
    title: 'Peilingen',
    section: 'peilingen',
    open: open.map((poll) => openPollItem(poll, now)),
    awaited: awaited.map(awaitedPollItem),
  };
}
