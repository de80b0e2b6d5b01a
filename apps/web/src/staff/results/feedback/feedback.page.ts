// Everything the desk of the feedback may show: the themes, who may do what with them, and the promises to keep.
import { mayBeWritten, type Feedback, type PromiseReport } from '#features/feedback/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Result } from '#features/results/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { promiseItem, themeView } from '../../../public/feedback/theme-view.js';
import { counted, isoDay } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { feedbackDone } from './feedback-done.nl.js';

export type FeedbackFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly result: Result | undefined;
  readonly writing: Feedback | undefined;
  readonly online: Feedback | undefined;
  readonly reports: ReadonlyMap<string, PromiseReport>;
  /** This person wrote in what is being written: somebody else approves. */
  readonly wrote: boolean;
  readonly now: Date;
  readonly done: string;
  /** People who left an address to hear of it. */
  readonly followers: number;
};

export function feedbackPage(facts: FeedbackFacts): object {
  const { person, poll, result, writing, online, wrote, now } = facts;
  const at = `/werk/peilingen/${poll.id}/terugkoppeling`;
  const shown = writing ?? online;
  const isOffered = writing?.state === 'offered';
  const isPublic = poll.state === 'published' || poll.state === 'archived';
  const themes = (shown?.themes ?? []).map((theme) => ({
    ...themeView(theme, new Map(), isoDay(now)),
    href: isOffered ? '' : `${at}/onderwerp/${theme.id}`,
  }));
  return {
    title: `Terugkoppeling: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Terugkoppeling'),
    done: feedbackDone(facts.done),
    at,
    mayWrite: mayBeWritten(poll),
    headline: result?.headline ?? '',
    themes,
    stateText: stateText(writing, online),
    addAt: isOffered ? '' : `${at}/onderwerp/nieuw`,
    mayOffer: writing?.state === 'draft' && themes.length > 0,
    isOffered,
    mayApprove: isOffered && !wrote && isPublic,
    isOwn: isOffered && wrote,
    isEarly: isOffered && !isPublic,
    followText: followText(facts.followers, online !== undefined),
    promises: promisesOf(facts, at),
    publicHref: online && isPublic ? `/uitkomsten/${poll.slug}/terugkoppeling` : '',
  };
}

function stateText(writing: Feedback | undefined, online: Feedback | undefined): string {
  if (writing?.state === 'offered') return 'Deze tekst wacht op een collega. Zo lang verandert niemand hem.';
  if (writing && online) return 'Deze tekst is een verbetering. Online staat nog de vorige.';
  if (writing) return 'Deze tekst staat nog niet online.';
  if (online) return 'Deze tekst staat online. Verandert u iets, dan keurt een collega dat eerst goed.';
  return 'Er staat nog niets. Begin met het onderwerp dat de meeste mensen noemden.';
}

function followText(followers: number, isOnline: boolean): string {
  if (followers === 0 || isOnline) return '';
  return `${counted(followers, 'inwoner liet', 'inwoners lieten')} een e-mailadres achter. Zij krijgen vanzelf bericht zodra de tekst online staat. Daarna wissen wij hun adres.`;
}

/** Only of what residents can read. */
function promisesOf({ online, reports, now }: FeedbackFacts, at: string): readonly object[] {
  return (online?.themes ?? []).flatMap(({ promises }) =>
    promises.map((promise) => ({
      ...promiseItem(promise, reports.get(promise.id), isoDay(now)),
      href: `${at}/belofte/${promise.id}`,
    })),
  );
}
