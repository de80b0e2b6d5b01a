// What happens now, and when; the last page somebody sees who answered.
import { fieldOfDots, type FieldOfDots } from '../../components/field-of-dots.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import { justBefore } from '#platform/clock/local-time.js';
import { daysIn } from '../../texts/resident/days.js';
import { filled } from '../../texts/resident/filled.js';
import { residentWords, type ReaderLanguage } from '../../texts/resident/resident-words.js';
import { toldFrame, type ToldFrame } from '../resident-frame.js';

type PollFacts = Pick<Poll, 'question' | 'slug' | 'closesAt' | 'resultsOn' | 'reactionBy' | 'translations'>;
type Step = { readonly text: string; readonly note: string; readonly state: 'done' | 'now' | 'later' };

export type ThanksPage = ToldFrame & {
  readonly title: string;
  readonly question: string;
  readonly steps: readonly Step[];
  readonly pollLink: string;
  readonly weKnow: string;
  /** Offers to say by e-mail when the result is there. */
  readonly follows: boolean;
  /** The code with which one finds back that the answer was counted; empty when there is none. */
  readonly receipt: string;
  readonly followed: boolean;
  readonly form: FormView;
  /** The same field as on the landing page, with others who answered. */
  readonly field: FieldOfDots;
  readonly strip: FieldOfDots;
};

type Thanked = {
  readonly followed?: boolean;
  readonly form?: FormView;
  readonly language?: ReaderLanguage;
  /** The answer came with a token: an e-mail address right after it could point to who sent it. */
  readonly withToken?: boolean;
  readonly receipt?: string;
};

/** Without a poll: a visitor who comes back later to a page that was kept. */
export function thanksPage(
  poll: PollFacts | undefined,
  {
    followed = false,
    form = freshForm({ 'e-mail': '' }),
    language = 'nl',
    withToken = false,
    receipt = '',
  }: Thanked = {},
): ThanksPage {
  const { told, frame } = toldFrame(poll, language);
  return {
    ...frame,
    title: frame.said.thanks,
    question: told?.question ?? '',
    steps: poll ? stepsOf(poll, language) : [],
    pollLink: poll ? `/peilingen/${poll.slug}` : '',
    weKnow: withToken ? frame.token.weKnow : frame.said.weKnow,
    follows: !withToken,
    receipt,
    followed,
    form,
    field: fieldOfDots(poll?.slug ?? '', { columns: 13, rows: 13, drawn: 11 }),
    strip: fieldOfDots(poll?.slug ?? '', { columns: 12, rows: 2, drawn: 4, strip: true }),
  };
}

function stepsOf({ closesAt, resultsOn, reactionBy }: PollFacts, language: ReaderLanguage): readonly Step[] {
  const { page: said } = residentWords(language);
  const days = daysIn(language);
  const upper = (text: string): string => text.replace(/^./u, (letter) => letter.toLocaleUpperCase(language));
  return [
    { text: said.youAnswered, note: said.nothingToDo, state: 'done' },
    {
      text: said.othersCan,
      note: closesAt ? filled(said.untilStep, { day: days.short(justBefore(closesAt)) }) : '',
      state: 'now',
    },
    {
      text: said.resultComes,
      note: resultsOn ? upper(days.long(resultsOn)) : said.afterClose,
      state: 'later',
    },
    {
      text: said.councilSays,
      note: reactionBy ? filled(said.beforeDay, { day: days.long(reactionBy) }) : said.withResult,
      state: 'later',
    },
  ];
}
