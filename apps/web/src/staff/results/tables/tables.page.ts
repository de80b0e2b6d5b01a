// Everything the page may show on which staff choose tables of two traits at once.
import type { Question } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import type { Crossing, Result } from '#features/results/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../../polls/poll-top.js';

export type TablesFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questions: readonly Question[];
  readonly crossing: Crossing | undefined;
  readonly result: Result | undefined;
  readonly form: FormView;
  readonly done: boolean;
};

/** Questions of words cannot be counted, pages to read have no answers, and a route tells too little of pairs. */
export const canBeCrossed = ({ kind, showIf }: Question): boolean =>
  kind !== 'open-text' && kind !== 'information' && showIf === undefined;

export function tablesPage({ person, poll, questions, crossing, result, form, done }: TablesFacts): object {
  const chosen = { paar: crossing?.traits.join('+') ?? 'geen', vragen: crossing?.questions ?? [] };
  return {
    title: `Tabellen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    top: pollTop(poll, 'Kies tabellen met twee kenmerken'),
    done: done ? 'Uw keuze is bewaard.' : '',
    form: {
      ...form,
      values: { ...chosen, ...form.values },
      errors: { paar: '', vragen: '', ...form.errors },
    },
    pairs: [
      { value: 'age+area', text: 'Leeftijd en wijk of kern' },
      { value: 'area+gender', text: 'Wijk of kern en geslacht' },
      { value: 'age+gender', text: 'Leeftijd en geslacht' },
      { value: 'geen', text: 'Geen tabellen met twee kenmerken' },
    ],
    questions: questions.filter(canBeCrossed).map(({ id, text }) => ({ value: id, text })),
    maySave: !result || result.state === 'computed',
    isCounted: result?.state === 'computed',
    backHref: `/werk/peilingen/${poll.id}/uitkomst`,
  };
}
