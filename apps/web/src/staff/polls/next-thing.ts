// The one thing that a poll waits for, as far as it can be seen from the poll itself; undefined when it needs nobody.
import type { Poll, PollState } from '#features/polls/index.js';
import { isoDay, longDay, shortDay } from '../../texts/formats.nl.js';

export type NextThing = {
  readonly icon: string;
  readonly text: string;
  readonly href: string;
  readonly link: string;
  readonly kind?: 'warn';
};

/** What residents heard of it since: whether the college reacted, and whether the feedback is online. */
export type Heard = { readonly reacted: boolean; readonly fedBack: boolean };

export function nextThing(poll: Poll, now: Date, heard: Heard): NextThing | undefined {
  return THINGS[poll.state](poll, now, heard);
}

const at = (poll: Poll, page = ''): string => `/werk/peilingen/${poll.id}${page}`;

const THINGS: Readonly<Record<PollState, (poll: Poll, now: Date, heard: Heard) => NextThing | undefined>> = {
  draft: (poll, now) => {
    if (poll.opensAt && poll.opensAt <= now) {
      const text = 'Het moment van openen is voorbij. De peiling staat nog niet open.';
      return { icon: 'warning', kind: 'warn', text, href: at(poll, '/controle'), link: 'Bekijk de controle' };
    }
    return { icon: 'edit', text: 'Het ontwerp is nog niet klaar.', href: at(poll), link: 'Ga verder' };
  },
  scheduled: () => undefined,
  open: (poll) => ({
    icon: 'chart',
    text: 'De peiling staat open.',
    href: at(poll, '/respons'),
    link: 'Bekijk de respons',
  }),
  closed: (poll, now) => {
    const late = poll.resultsOn !== null && poll.resultsOn < isoDay(now);
    return {
      icon: late ? 'warning' : 'chart',
      ...(late ? { kind: 'warn' } : {}),
      text: poll.resultsOn
        ? `${late ? 'De uitkomst was beloofd voor' : 'Beloofd:'} ${longDay(poll.resultsOn)}.`
        : 'Bekijk de uitkomst en laat een collega die goedkeuren.',
      href: at(poll, '/uitkomst'),
      link: 'Naar de uitkomst',
    };
  },
  published: (poll, now, { reacted, fedBack }) => {
    if (reacted && !fedBack) {
      const text = 'Inwoners weten nog niet per onderwerp wat er met hun antwoorden gebeurt.';
      return { icon: 'edit', text, href: at(poll, '/terugkoppeling'), link: 'Naar de terugkoppeling' };
    }
    if (!poll.reactionBy || reacted) return undefined;
    const late = poll.reactionBy < isoDay(now);
    const promise = late ? 'De reactie van het college was beloofd voor' : 'Het college reageert uiterlijk';
    const text = `${promise} ${shortDay(poll.reactionBy)}.`;
    const look = late ? ({ icon: 'warning', kind: 'warn' } as const) : { icon: 'calendar' };
    return { ...look, text, href: at(poll, '/reactie'), link: 'Naar de reactie' };
  },
  archived: () => undefined,
  withdrawn: () => undefined,
};
