// Everything the page on which a result is withdrawn may show.
import type { Poll } from '#features/polls/index.js';
import type { Result } from '#features/results/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../../polls/poll-top.js';
import { LONGEST_NOTE } from './take-back.form.js';

export type TakeBackFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly result: Result | undefined;
  readonly form: FormView;
};

export function takeBackPage({ person, poll, result, form }: TakeBackFacts): object {
  return {
    title: `Uitkomst intrekken: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Trek de uitkomst in'),
    form: { ...form, values: { uitleg: '', ...form.values }, errors: { uitleg: '', ...form.errors } },
    headline: result?.headline ?? '',
    mayWithdraw: result !== undefined,
    longest: LONGEST_NOTE,
    backHref: `/werk/peilingen/${poll.id}/uitkomst`,
  };
}
