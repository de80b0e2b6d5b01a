// Everything the page may show on which staff say which earlier poll asked the same.
import type { Poll } from '#features/polls/index.js';
import { freshForm } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../../polls/poll-top.js';

export type EditionFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  /** Published polls other than this one. */
  readonly others: readonly Poll[];
  /** Id of the poll before this one; empty: none. */
  readonly previous: string;
  readonly done: boolean;
};

export function editionPage({ person, poll, others, previous, done }: EditionFacts): object {
  return {
    title: `Eerdere editie: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: {
      ...pollTop(poll, 'Eerdere editie'),
      back: `/werk/peilingen/${poll.id}/uitkomst`,
      backText: 'Terug naar de uitkomst',
    },
    form: freshForm(),
    done,
    previous,
    choices: [
      { value: '', text: 'Er is geen eerdere editie' },
      ...others.map(({ id, number, title }) => ({ value: id, text: `${number}: ${title}` })),
    ],
    isEmpty: others.length === 0,
  };
}
