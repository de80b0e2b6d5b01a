// Everything the page may show on which staff say what became of a promise.
import type { Promised } from '#features/feedback/index.js';
import type { Poll } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { fullDay } from '../../../texts/formats.nl.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_NOTE } from './report.form.js';

export type PromiseFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly promise: Promised;
  readonly form: FormView;
};

const EMPTY = { gedaan: '', dag: '', uitleg: '' };

export function promisePage({ person, poll, promise, form }: PromiseFacts): object {
  const back = `/werk/peilingen/${poll.id}/terugkoppeling`;
  return {
    title: `Belofte: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: { ...pollTop(poll, 'Is deze belofte gehouden?'), back, backText: 'Terug naar de terugkoppeling' },
    form: { ...form, values: { ...EMPTY, ...form.values }, errors: { ...EMPTY, ...form.errors } },
    what: promise.what,
    promised: `Beloofd: uiterlijk ${fullDay(promise.by)}.`,
    yesNo: [
      { value: 'ja', text: 'Ja' },
      { value: 'nee', text: 'Nee, het gaat niet door' },
    ],
    longest: LONGEST_NOTE,
    back,
  };
}
