// What people who left their address read: that the result is there, and later what is done with it.
import type { Sender } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import type { Message, Part } from '#platform/mail/message.js';
import type { Theme } from './feedback.js';
import type { FollowLanguage, FollowWords } from './follow-phrases.js';
import { followWords } from './follow-words.js';

export type FollowStory = {
  readonly poll: Pick<Poll, 'title' | 'number' | 'slug' | 'team'>;
  readonly sender: Sender;
  /** In which they read; what the town wrote itself stays Dutch. */
  readonly language: FollowLanguage;
  /** Where the reader says no to more. */
  readonly leaveUrl: string;
};

export function resultMessage(story: FollowStory, headline: string, isLast: boolean): Message {
  const { poll, sender } = story;
  const words = followWords[story.language];
  return {
    ...frameOf(story, isLast),
    subject: words.resultSubject(poll.title),
    heading: words.resultHeading,
    preview: headline,
    parts: [
      paragraph(words.resultThanks(poll.title)),
      { kind: 'facts', items: [headline] },
      ...inDutch(words),
      { kind: 'link', lead: words.readResult, url: `${sender.baseUrl}/uitkomsten/${poll.slug}` },
      ...(isLast ? [] : [paragraph(words.oneMore)]),
      ...leaving(story, isLast),
    ],
  };
}

export function feedbackMessage(story: FollowStory, themes: readonly Theme[]): Message {
  const { poll, sender } = story;
  const words = followWords[story.language];
  return {
    ...frameOf(story, true),
    subject: words.feedbackSubject(poll.title),
    heading: words.feedbackHeading,
    preview: words.feedbackPreview,
    parts: [
      paragraph(words.feedbackThanks(poll.title)),
      { kind: 'facts', items: themes.map(({ title, decision }) => `${title}: ${words.decided[decision]}`) },
      ...inDutch(words),
      {
        kind: 'link',
        lead: words.readFeedback,
        url: `${sender.baseUrl}/uitkomsten/${poll.slug}/terugkoppeling`,
      },
      ...leaving(story, true),
    ],
  };
}

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

const inDutch = (words: FollowWords): readonly Part[] =>
  words.inDutch === '' ? [] : [paragraph(words.inDutch)];

/** Nothing is left to say no to after the last message, but a link in it must still do what it says. */
function leaving({ leaveUrl, language }: FollowStory, isLast: boolean): readonly Part[] {
  const { last, leave } = followWords[language];
  return isLast ? [paragraph(last)] : [{ kind: 'link', lead: leave, url: leaveUrl }];
}

function frameOf({ poll, sender, language }: FollowStory, isLast: boolean) {
  const { salutation, greeting, belongs, why, erased } = followWords[language];
  const { municipality } = sender;
  const own = language === 'nl' ? municipality.charAt(0).toLowerCase() + municipality.slice(1) : municipality;
  return {
    language,
    salutation,
    closing: [greeting, ...(poll.team === '' ? [] : [poll.team]), municipality],
    footer: [belongs(poll.number, own), isLast ? why : `${why} ${erased}`],
  };
}
