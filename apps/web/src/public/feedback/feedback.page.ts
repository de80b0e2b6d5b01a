// Everything the public page may show on which residents read, per theme, what became of their answers.
import type { Feedback, PromiseReport } from '#features/feedback/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Result } from '#features/results/index.js';
import { counted, fullDay, isoDay } from '../../texts/formats.nl.js';
import { themeView, type ThemeView } from './theme-view.js';

export type PublicFeedback = {
  readonly poll: Pick<Poll, 'title' | 'slug' | 'team'>;
  readonly result: Pick<Result, 'headline'>;
  readonly feedback: Feedback;
  readonly reports: ReadonlyMap<string, PromiseReport>;
  readonly now: Date;
};

export function feedbackPage({ poll, result, feedback, reports, now }: PublicFeedback): object {
  const themes = themeViews(feedback, reports, now);
  const when = feedback.publishedAt ? fullDay(feedback.publishedAt) : '';
  return {
    title: `Terugkoppeling van de peiling ${poll.title}`,
    section: 'uitkomsten',
    pollTitle: poll.title,
    headline: result.headline,
    about: feedback.version > 1 ? `Bijgewerkt op ${when}` : `Geschreven op ${when}`,
    tally: promiseTally(themes),
    themes,
    resultHref: `/uitkomsten/${poll.slug}`,
  };
}

export const themeViews = (
  { themes }: Feedback,
  reports: ReadonlyMap<string, PromiseReport>,
  now: Date,
): readonly ThemeView[] => themes.map((theme) => themeView(theme, reports, isoDay(now)));

/** "Van de 3 beloften is 1 op tijd gedaan en 1 niet op tijd." */
export function promiseTally(themes: readonly ThemeView[]): string {
  const all = themes.flatMap(({ promises }) => promises);
  if (all.length === 0) return '';
  const parts = all.reduce(
    (counts, { badge: { text } }) => counts.set(text, (counts.get(text) ?? 0) + 1),
    new Map<string, number>(),
  );
  const told = [...parts].map(([text, count]) => `${text.toLowerCase()}: ${count}`);
  return `Wij deden ${counted(all.length, 'belofte', 'beloften')} met een datum. ${capital(told.join(', '))}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
