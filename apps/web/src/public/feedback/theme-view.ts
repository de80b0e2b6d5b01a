// A theme and its promises as they stand on a page, for residents, council and staff alike.
import {
  standingOf,
  type Promised,
  type PromiseReport,
  type PromiseStanding,
  type Theme,
} from '#features/feedback/index.js';
import { fullDay } from '../../texts/formats.nl.js';
import { reactionBadge, type ReactionBadge } from '../result/reaction.js';

export type PromiseItem = {
  readonly id: string;
  readonly what: string;
  readonly promised: string;
  readonly badge: ReactionBadge;
  /** When it was done, and what is said about it; empty when there is nothing to say. */
  readonly told: string;
  readonly standing: PromiseStanding;
};

export type ThemeView = {
  readonly id: string;
  readonly title: string;
  readonly badge: ReactionBadge;
  readonly heard: readonly string[];
  readonly decided: readonly string[];
  readonly reasons: readonly string[];
  readonly promises: readonly PromiseItem[];
};

const BADGES: Readonly<Record<PromiseStanding, ReactionBadge>> = {
  coming: { text: 'Moet nog', kind: '', icon: 'clock' },
  kept: { text: 'Op tijd gedaan', kind: 'ok', icon: 'check' },
  'kept-late': { text: 'Later gedaan', kind: 'warn', icon: 'check' },
  missed: { text: 'Niet op tijd', kind: 'no', icon: 'warning' },
  'given-up': { text: 'Gaat niet door', kind: 'no', icon: 'cross' },
};

/** @param today yyyy-mm-dd */
export function themeView(
  { id, title, heard, decision, decided, reasons, promises }: Theme,
  reports: ReadonlyMap<string, PromiseReport>,
  today: string,
): ThemeView {
  return {
    id,
    title,
    badge: reactionBadge[decision],
    heard: paragraphs(heard),
    decided: paragraphs(decided),
    reasons: paragraphs(reasons),
    promises: promises.map((promise) => promiseItem(promise, reports.get(promise.id), today)),
  };
}

export function promiseItem(
  promise: Promised,
  report: PromiseReport | undefined,
  today: string,
): PromiseItem {
  const standing = standingOf(promise, report, today);
  return {
    id: promise.id,
    what: promise.what,
    promised: `Beloofd: uiterlijk ${fullDay(promise.by)}.`,
    badge: BADGES[standing],
    told: [toldOf(standing, report), report?.note ?? ''].filter((part) => part !== '').join(' '),
    standing,
  };
}

function toldOf(standing: PromiseStanding, report: PromiseReport | undefined): string {
  if (standing === 'missed') return 'De datum is voorbij en het is nog niet gedaan.';
  if (!report) return '';
  return report.done ? `Gedaan op ${fullDay(report.on)}.` : `Gestopt op ${fullDay(report.on)}.`;
}

const paragraphs = (text: string): readonly string[] =>
  text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
