// What people who left their address read: that the result is there, and later what is done with it.
import type { Sender } from '#features/invitations/index.js';
import type { Poll } from '#features/polls/index.js';
import type { ReactionOutcome } from '#features/results/index.js';
import type { Message, Part } from '#platform/mail/message.js';
import type { Theme } from './feedback.js';

export type FollowStory = {
  readonly poll: Pick<Poll, 'title' | 'number' | 'slug' | 'team'>;
  readonly sender: Sender;
  /** Where the reader says no to more. */
  readonly leaveUrl: string;
};

export function resultMessage(story: FollowStory, headline: string, isLast: boolean): Message {
  const { poll, sender } = story;
  return {
    ...frameOf(story, isLast),
    subject: `De uitkomst van de peiling: ${poll.title}`,
    heading: 'De uitkomst is er',
    preview: headline,
    parts: [
      paragraph(`U deed mee aan de peiling “${poll.title}”. Dank u wel. De uitkomst staat nu online.`),
      { kind: 'facts', items: [headline] },
      { kind: 'link', lead: 'Lees de hele uitkomst:', url: `${sender.baseUrl}/uitkomsten/${poll.slug}` },
      ...(isLast
        ? []
        : [paragraph('U krijgt nog één e-mail: als wij vertellen wat er met de antwoorden gebeurt.')]),
      ...leaving(story, isLast),
    ],
  };
}

export function feedbackMessage(story: FollowStory, themes: readonly Theme[]): Message {
  const { poll, sender } = story;
  return {
    ...frameOf(story, true),
    subject: `Wat er gebeurt met uw antwoorden: ${poll.title}`,
    heading: 'Dit gebeurt er met uw antwoorden',
    preview: 'Per onderwerp leest u wat wij doen, wat niet, en waarom.',
    parts: [
      paragraph(`U deed mee aan de peiling “${poll.title}”. Dit doen wij met de antwoorden:`),
      { kind: 'facts', items: themes.map(({ title, decision }) => `${title}: ${DECIDED[decision]}`) },
      {
        kind: 'link',
        lead: 'Lees wat wij hoorden, wat wij besloten en waarom:',
        url: `${sender.baseUrl}/uitkomsten/${poll.slug}/terugkoppeling`,
      },
      ...leaving(story, true),
    ],
  };
}

const DECIDED: Readonly<Record<ReactionOutcome, string>> = {
  'taken-over': 'dit doen we',
  partly: 'dit doen we deels',
  not: 'dit doen we niet',
};

const paragraph = (text: string): Part => ({ kind: 'paragraph', text });

/** Nothing is left to say no to after the last message, but a link in it must still do what it says. */
function leaving({ leaveUrl }: FollowStory, isLast: boolean): readonly Part[] {
  const gone = 'Dit was de laatste e-mail over deze peiling. Wij wissen uw adres nu.';
  if (isLast) return [paragraph(gone)];
  return [{ kind: 'link', lead: 'Wilt u geen e-mail meer over deze peiling?', url: leaveUrl }];
}

function frameOf({ poll, sender }: FollowStory, isLast: boolean) {
  const own = sender.municipality.charAt(0).toLowerCase() + sender.municipality.slice(1);
  const why = 'U liet uw adres achter om te horen wat er gebeurt. Het staat los van uw antwoorden.';
  return {
    language: 'nl',
    salutation: 'Beste bewoner',
    closing: ['Met vriendelijke groet,', ...(poll.team === '' ? [] : [poll.team]), sender.municipality],
    footer: [
      `Dit bericht hoort bij peiling ${poll.number} van de ${own}.`,
      isLast ? why : `${why} Na de laatste e-mail wissen wij het.`,
    ],
  };
}
