// Everything the page with all polls may show: what asks for attention, and the polls by how far they are.
import type { StuckMailing } from '#features/deliveries/index.js';
import type { Poll, PollState } from '#features/polls/index.js';
import { hasRole, mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { lastDayOf } from '../last-day.js';
import { nextThing, type Heard } from '../next-thing.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { pollBadge } from '../poll-badge.js';
import { clockTime, period, shortDay, upToDay } from '../../../texts/formats.nl.js';

export type OverviewFacts = {
  readonly person: StaffPerson;
  readonly polls: readonly Poll[];
  readonly now: Date;
  /** Polls on whose result the college has reacted. */
  readonly reacted: ReadonlySet<string>;
  /** Polls of which residents read what became of their answers. */
  readonly fedBack: ReadonlySet<string>;
  readonly stuck: readonly StuckMailing[];
};

const GROUPS: readonly { readonly title: string; readonly states: readonly PollState[] }[] = [
  { title: 'Nu bezig', states: ['open', 'scheduled'] },
  { title: 'In de maak', states: ['draft'] },
  { title: 'Gesloten', states: ['closed', 'published'] },
  { title: 'Afgerond', states: ['archived'] },
  { title: 'Ingetrokken', states: ['withdrawn'] },
];

export function overviewPage({ person, polls, now, reacted, fedBack, stuck }: OverviewFacts): object {
  const own = polls.filter(({ areas }) => mayActFor(person, POLL_WORKERS, areas));
  return {
    title: 'Peilingen',
    staff: staffFrame(person, 'peilingen'),
    mayMake: hasRole(person, POLL_WORKERS),
    mayMakeMore: hasRole(person, POLL_WORKERS) && polls.length > 0,
    isEmpty: polls.length === 0,
    tasks: [
      ...stuck.flatMap((mailing) => stuckTask(mailing, own)),
      ...own.flatMap((poll) =>
        taskOf(poll, now, { reacted: reacted.has(poll.id), fedBack: fedBack.has(poll.id) }),
      ),
    ],
    groups: GROUPS.map(({ title, states }) => ({
      id: `groep-${states.join('-')}`,
      title,
      polls: polls.filter(({ state }) => states.includes(state)).map(itemOf),
    })).filter((group) => group.polls.length > 0),
  };
}

const STUCK: Readonly<Record<StuckMailing['because'], string>> = {
  staff: 'Het versturen van e-mails is gepauzeerd.',
  failures: 'Het versturen is vanzelf gepauzeerd, omdat te veel e-mails mislukten.',
  server: 'De mailserver geeft geen antwoord. Er gaan geen e-mails weg.',
};

function stuckTask({ subjectId, because }: StuckMailing, polls: readonly Poll[]): readonly object[] {
  const poll = polls.find(({ id }) => id === subjectId);
  if (!poll) return [];
  const href = `/werk/peilingen/${poll.id}/versturen`;
  return [
    {
      icon: 'warning',
      kind: 'warn',
      text: poll.title,
      note: STUCK[because],
      href,
      link: 'Bekijk het versturen',
    },
  ];
}

function itemOf(poll: Poll): object {
  const { text, ...look } = pollBadge(poll.state);
  const note = [`Peiling ${poll.number}`, poll.team, whenOf(poll)].filter((part) => part !== '').join(' · ');
  return { href: `/werk/peilingen/${poll.id}`, title: poll.title, note, badge: text, ...look };
}

function whenOf(poll: Poll): string {
  const lastDay = lastDayOf(poll);
  const { opensAt } = poll;
  if (!lastDay) return '';
  if (poll.state === 'open') return upToDay(lastDay);
  if (poll.state === 'scheduled' && opensAt) return `opent ${shortDay(opensAt)}, ${clockTime(opensAt)}`;
  return opensAt ? period(opensAt, lastDay) : upToDay(lastDay);
}

function taskOf(poll: Poll, now: Date, heard: Heard): readonly object[] {
  const thing = nextThing(poll, now, heard);
  if (!thing) return [];
  const { text, ...rest } = thing;
  return [{ ...rest, text: poll.title, note: text }];
}
