// All results that are public, with what the college does with them.
import { outcomeItem } from '../outcome-item.js';
import { awaitedPollItem } from '../poll-item.js';
import type { PublicOverview } from '../listed.js';

export function resultsPage({ results, awaited, now }: PublicOverview): object {
  return {
    title: 'Uitkomsten',
    section: 'uitkomsten',
    outcomes: results.map((result) => outcomeItem(result, now)),
    awaited: awaited.map(awaitedPollItem),
  };
}
