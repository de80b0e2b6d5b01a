// One poll in a public list: where, how long it takes, how many were asked, and how much time is left.
import { counted, daysBetween, isoDay, shortDay, wholeNumber } from '../texts/formats.nl.js';
import { pollDays } from './poll-days.js';
import type { ListedPoll } from './listed.js';

export type PollItem = {
  readonly href: string;
  readonly title: string;
  readonly note: string;
  readonly badge: string;
  readonly kind: string;
  readonly icon: string;
};

export function openPollItem(listed: ListedPoll, now: Date): PollItem {
  return { ...itemOf(listed), ...timeLeft(listed, now), icon: 'clock' };
}

/** Closed; the result is on its way. */
export function awaitedPollItem(listed: ListedPoll): PollItem {
  const { resultsOn } = listed.poll;
  const badge = resultsOn ? `Uitkomst op ${shortDay(resultsOn)}` : 'Uitkomst volgt';
  return { ...itemOf(listed), badge, kind: '', icon: 'calendar' };
}

function itemOf({ poll, place, minutes, invited }: ListedPoll): Pick<PollItem, 'href' | 'title' | 'note'> {
  const duration = counted(minutes, 'minuut', 'minuten');
  const note = `Peiling in ${place} · ${duration} · ${wholeNumber(invited)} inwoners uitgenodigd`;
  return { href: `/peilingen/${poll.slug}`, title: poll.title, note };
}

function timeLeft({ poll }: ListedPoll, now: Date): Pick<PollItem, 'badge' | 'kind'> {
  const days = pollDays(poll);
  const left = days ? daysBetween(isoDay(now), days.last) : 0;
  if (left <= 0) return { badge: 'Sluit vandaag', kind: 'warn' };
  if (left === 1) return { badge: 'Sluit morgen', kind: 'warn' };
  return { badge: `Nog ${left} dagen`, kind: '' };
}
