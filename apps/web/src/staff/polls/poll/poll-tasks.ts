// What staff can do with a poll right now: the same list in every state, read from the same facts.
import type { Inspection, Poll, PollState } from '#features/polls/index.js';
import type { Reaction } from '#features/results/index.js';
import type { Aftermath } from './aftermath.js';
import { feedbackTasks } from './feedback-tasks.js';
import { longDay, longMoment, shortDay } from '../../../texts/formats.nl.js';
import { lastDayOf } from '../last-day.js';
import type { Task } from './task.js';
import { isReady } from './poll-steps.js';

type TasksOf = (poll: Poll, inspection: Inspection, after: Aftermath) => readonly Task[];

export const pollTasks: TasksOf = (poll, inspection, after) => TASKS[poll.state](poll, inspection, after);

const at = ({ id }: Poll, page: string): string => `/werk/peilingen/${id}/${page}`;

const TASKS: Readonly<Record<PollState, TasksOf>> = {
  draft: draftTasks,
  scheduled: (poll) => [
    {
      icon: 'clock',
      text: 'De peiling opent vanzelf',
      note: poll.opensAt ? `Op ${longMoment(poll.opensAt)}. U hoeft niets te doen.` : '',
      href: at(poll, 'controle'),
      link: 'Bekijk of wijzig de planning',
    },
  ],
  open: (poll) => [
    {
      icon: 'mail',
      text: 'Volg het versturen',
      note: 'E-mails gaan vanzelf weg. Brieven downloadt u en laat u drukken.',
      href: at(poll, 'versturen'),
      link: 'Naar e-mails en brieven',
    },
    {
      icon: 'calendar',
      text: 'De peiling sluit vanzelf',
      note: `Na ${shortDay(lastDayOf(poll) ?? '')}, om 24.00 uur.`,
      href: `/peilingen/${poll.slug}`,
      link: 'Bekijk de pagina voor inwoners',
    },
  ],
  closed: (poll) => [
    {
      icon: 'chart',
      text: 'Bekijk de uitkomst',
      note: 'Een collega die de peiling niet maakte, keurt de uitkomst goed.',
      href: at(poll, 'uitkomst'),
      link: 'Naar de uitkomst',
    },
  ],
  published: (poll, _inspection, after) => [
    {
      icon: 'chart',
      text: 'De uitkomst staat online',
      note: '',
      href: `/uitkomsten/${poll.slug}`,
      link: 'Bekijk de uitkomst',
    },
    after.reaction ? reactedTask(poll, after.reaction) : reactTask(poll),
    ...feedbackTasks(poll, after),
  ],
  archived: feedbackTasksOfArchived,
  withdrawn: () => [],
};

function feedbackTasksOfArchived(poll: Poll, _inspection: Inspection, after: Aftermath): readonly Task[] {
  return feedbackTasks(poll, after);
}

const reactTask = (poll: Poll): Task => ({
  icon: 'edit',
  text: 'Zet de reactie van het college erbij',
  note: poll.reactionBy ? `Beloofd: uiterlijk ${longDay(poll.reactionBy)}.` : '',
  href: at(poll, 'reactie'),
  link: 'Naar de reactie',
});

const reactedTask = (poll: Poll, { publishedAt }: Reaction): Task => ({
  icon: 'done',
  text: 'De reactie van het college staat erbij',
  note: `Geplaatst op ${longMoment(publishedAt)}.`,
  href: at(poll, 'reactie'),
  link: 'Bekijk of wijzig de reactie',
});

function draftTasks(poll: Poll, inspection: Inspection): readonly Task[] {
  const step = (done: boolean, text: string, note: string, page: string): Task => ({
    icon: done ? 'done' : 'edit',
    text,
    note,
    href: at(poll, page),
    link: `${done ? 'Bekijk of wijzig' : 'Begin met'} de ${text.toLowerCase()}`,
  });
  const dated = isReady(inspection, 'story', 'period');
  const asked = isReady(inspection, 'questions');
  const chosen = poll.frameId !== null;
  const drawn = isReady(inspection, 'draw');
  return [
    step(dated, 'Gegevens', 'Titel, uitleg en periode', 'gegevens'),
    step(asked, 'Vragen', 'Schrijf de vragen en bekijk ze als inwoner', 'vragen'),
    step(chosen, 'Doelgroep', 'Kies wie er meedoen kan', 'doelgroep'),
    {
      ...step(drawn, 'Loting', 'Kies door het lot wie een uitnodiging krijgt', 'loting'),
      link: 'Naar de loting',
    },
    {
      icon: 'shield',
      text: 'Controle vooraf',
      note: 'Bekijk of alles klaar is, stuur een testmail en open de peiling',
      href: at(poll, 'controle'),
      link: 'Naar de controle',
    },
  ];
}
