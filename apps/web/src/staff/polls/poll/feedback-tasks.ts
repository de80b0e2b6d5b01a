// What is left to do after the result: tell residents per theme what happens, and keep what was promised.
import { promisesOf, standingOf } from '#features/feedback/index.js';
import type { Poll } from '#features/polls/index.js';
import { counted } from '../../../texts/formats.nl.js';
import type { Aftermath } from './aftermath.js';
import type { Task } from './task.js';

export function feedbackTasks(poll: Poll, after: Aftermath): readonly Task[] {
  const href = `/werk/peilingen/${poll.id}/terugkoppeling`;
  return [{ href, ...feedbackTask(after) }, ...promiseTask(after).map((task) => ({ href, ...task }))];
}

type Shown = Omit<Task, 'href'>;

function feedbackTask({ feedback, writing }: Aftermath): Shown {
  if (writing?.state === 'offered')
    return {
      icon: 'clock',
      text: 'De terugkoppeling wacht op een collega',
      note: 'Iemand die er niet aan schreef, keurt haar goed.',
      link: 'Bekijk de terugkoppeling',
    };
  if (feedback)
    return {
      icon: 'done',
      text: 'De terugkoppeling staat online',
      note: '',
      link: 'Bekijk of verbeter haar',
    };
  return {
    icon: 'edit',
    text: 'Schrijf de terugkoppeling',
    note: 'Per onderwerp: wat wij hoorden, wat wij doen en waarom. Daarna kan de peiling in het archief.',
    link: 'Naar de terugkoppeling',
  };
}

function promiseTask({ feedback, reports, today }: Aftermath): readonly Shown[] {
  const promises = feedback ? promisesOf(feedback) : [];
  const missed = promises.filter((each) => standingOf(each, reports.get(each.id), today) === 'missed').length;
  if (missed === 0) return [];
  return [
    {
      icon: 'warning',
      kind: 'warn',
      text: `Van ${counted(missed, 'belofte', 'beloften')} is de datum voorbij`,
      note: 'Inwoners zien dat. Schrijf op of het is gedaan.',
      link: 'Werk de beloften bij',
    },
  ];
}
