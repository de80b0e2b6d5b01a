// Everything the page may show that lists the open questions of a poll.
import type { OpenQuestion } from '#features/coding/index.js';
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { openStateText } from '../../../texts/states.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { addressOf } from './open-desk.js';

export type OpenQuestionsFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questions: readonly OpenQuestion[];
};

export function openQuestionsPage({ person, poll, questions }: OpenQuestionsFacts): object {
  return {
    title: `Open antwoorden: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Open antwoorden'),
    questions: questions.map(({ pollId, questionId, text, state }) => ({
      href: addressOf({ pollId, questionId }),
      text,
      badge: { text: openStateText[state], kind: state === 'published' ? 'ok' : '', icon: '' },
    })),
    waiting: ['closed', 'published', 'archived'].includes(poll.state)
      ? 'Deze peiling heeft geen open vragen, of de antwoorden worden nog geteld.'
      : 'U leest de antwoorden zodra de peiling is gesloten en geteld.',
  };
}
