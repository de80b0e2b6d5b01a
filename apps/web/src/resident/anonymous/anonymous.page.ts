// The pages around an answer that comes with a token: where it begins again, what is missing without script, how one stops.
import type { Poll } from '#features/polls/index.js';
import { residentFrame, type ResidentFrame } from '../resident-frame.js';
import type { ReaderLanguage } from '../../texts/resident/resident-words.js';
import { tokenAddress } from './token-address.js';

type PollFacts = Pick<Poll, 'question' | 'slug'>;

type TokenPage = ResidentFrame & {
  readonly title: string;
  readonly question: string;
  readonly later: string;
  readonly withToken: boolean;
  readonly base: string;
};

function tokenPage(poll: PollFacts, title: string, language: ReaderLanguage): TokenPage {
  const { question } = poll;
  return {
    ...residentFrame(language),
    title,
    question,
    later: '',
    withToken: true,
    base: tokenAddress(poll),
  };
}

/** Into which the script puts one question after another; without script it says what is missing. */
export const shellPage = (poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage =>
  tokenPage(poll, poll.question, language);

/** For who has a signature already: the program cannot tell whether they are done, their browser can. */
export function begunPage(poll: PollFacts, link: string, language: ReaderLanguage = 'nl'): object {
  const { begunTitle } = residentFrame(language).token;
  return { ...tokenPage(poll, begunTitle, language), signing: `/p/${link}/zegel` };
}

export function needsScriptPage(poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage {
  return tokenPage(poll, residentFrame(language).token.needsScriptTitle, language);
}

export function stoppedPage(poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage {
  return tokenPage(poll, residentFrame(language).said.laterTitle, language);
}

export function wipedPage(poll: PollFacts, language: ReaderLanguage = 'nl'): TokenPage {
  return tokenPage(poll, residentFrame(language).token.wipedTitle, language);
}
