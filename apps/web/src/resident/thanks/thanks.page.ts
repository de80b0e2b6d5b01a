// What happens now, and when; the last page somebody sees who answered.
import { fieldOfDots, type FieldOfDots } from '../../components/field-of-dots.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { longDay, upToDay } from '../../texts/formats.nl.js';

type PollFacts = Pick<Poll, 'question' | 'slug' | 'closesAt' | 'resultsOn' | 'reactionBy'>;
type Step = { readonly text: string; readonly note: string; readonly state: 'done' | 'now' | 'later' };

export type ThanksPage = {
  readonly title: string;
  readonly question: string;
  readonly steps: readonly Step[];
  readonly pollLink: string;
  readonly followed: boolean;
  readonly form: FormView;
  /** The same field as on the landing page, with others who answered. */
  readonly field: FieldOfDots;
  readonly strip: FieldOfDots;
};

/** Without a poll: a visitor who comes back later to a page that was kept. */
export function thanksPage(
  poll: PollFacts | undefined,
  { followed = false, form = freshForm({ 'e-mail': '' }) }: { followed?: boolean; form?: FormView } = {},
): ThanksPage {
  return {
    title: 'Bedankt. Uw antwoord is binnen',
    question: poll?.question ?? '',
    steps: poll ? stepsOf(poll) : [],
    pollLink: poll ? `/peilingen/${poll.slug}` : '',
    followed,
    form,
    field: fieldOfDots(poll?.slug ?? '', { columns: 13, rows: 13, drawn: 11 }),
    strip: fieldOfDots(poll?.slug ?? '', { columns: 12, rows: 2, drawn: 4, strip: true }),
  };
}

function stepsOf({ closesAt, resultsOn, reactionBy }: PollFacts): readonly Step[] {
  return [
    { text: 'U hebt geantwoord', note: 'U hoeft niets meer te doen.', state: 'done' },
    {
      text: 'Anderen kunnen nog meedoen',
      note: closesAt ? upToDay(closesAt).replace(/^t/, 'T') : '',
      state: 'now',
    },
    {
      text: 'De uitkomst komt op deze website',
      note: resultsOn
        ? longDay(resultsOn).replace(/^./, (letter) => letter.toUpperCase())
        : 'Na het sluiten van de peiling',
      state: 'later',
    },
    {
      text: 'Het college zegt wat het ermee doet',
      note: reactionBy ? `Vóór ${longDay(reactionBy)}` : 'Bij de uitkomst, of kort daarna',
      state: 'later',
    },
  ];
}
