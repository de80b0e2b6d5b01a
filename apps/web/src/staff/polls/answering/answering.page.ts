// Everything the page may show on which staff choose how residents answer.
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame, type StaffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../poll-top.js';

export type AnsweringFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly checkPage: boolean;
};

export type AnsweringPage = {
  readonly title: string;
  readonly staff: StaffFrame;
  readonly form: { readonly errorList: readonly [] };
  readonly top: ReturnType<typeof pollTop>;
  readonly mayChoose: boolean;
  readonly checkPage: boolean;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
};

export function answeringPage({ person, poll, checkPage }: AnsweringFacts): AnsweringPage {
  return {
    title: `Antwoorden: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: [] },
    top: pollTop(poll, 'Antwoorden'),
    mayChoose: poll.state === 'draft',
    checkPage,
    choices: [
      { value: 'ja', text: 'Ja, eerst alle antwoorden nog een keer laten zien' },
      { value: 'nee', text: 'Nee, de laatste vraag verstuurt meteen' },
    ],
    chosen: checkPage ? 'ja' : 'nee',
  };
}
