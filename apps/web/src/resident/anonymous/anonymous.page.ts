// The pages around an answer that comes with a token: where it begins again, what is missing without script, how one stops.
import type { Poll } from '#features/polls/index.js';
import { residentFrame, toldFrame, type ToldFrame } from '../resident-frame.js';
import type { ReaderLanguage } from '../../texts/resident/resident-words.js';
import { tokenAddress } from './token-address.js';

type PollFacts = Pick<Poll, 'question' | 'slug' | 'translations'>;

type TokenPage = ToldFrame & {
  readonly title: string;
  readonly question: string;
  readonly later: string;
  readonly withToken: boolean;
  readonly base: string;
};

/** @param given none for the pages that begin with the question of the poll */
function tokenPage(poll: PollFacts, language: ReaderLanguage, given?: string): TokenPage {
  const { told: { question } = poll, frame } = toldFrame(poll, language);
  return {
    ...frame,
    title: given ?? question,
    question,
    later: '',
    withToken: true,
    base: tokenAddress(poll),
  };
}

/** Into which the script puts one question after another; without script it says what is missing. */
export const shellPage = (poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage =>
  tokenPage(poll, language);

/** For who has a signature already: the program cannot tell whether they are done, their browser can. */
export function begunPage(poll: PollFacts, link: string, language: ReaderLanguage = 'nl'): object {
  const { begunTitle } = residentFrame(language).token;
  return { ...tokenPage(poll, language, begunTitle), signing: `/p/${link}/zegel` };
}

export function needsScriptPage(poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage {
  return tokenPage(poll, language, residentFrame(language).token.needsScriptTitle);
}

export function stoppedPage(poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage {
  return tokenPage(poll, language, residentFrame(language).said.laterTitle);
}

export function wipedPage(poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage {
  return tokenPage(poll, language, residentFrame(language).token.wipedTitle);
}
