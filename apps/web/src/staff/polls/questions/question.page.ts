// Everything the editor of one question may show, with the question beside it as a resident sees it.
import type { Question } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { questionModel } from '../../../components/question.js';
import { staffFrame } from '../../../layout/navigation.js';
import { questionKindText } from '../../../texts/questionnaire-findings.nl.js';
import { LONGEST_TEXT } from './question.form.js';
import { addressOf } from './questions.page.js';

export type QuestionFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly question: Question;
  /** Counted from 1. */
  readonly number: number;
  readonly form: FormView;
};

const FIELDS = [
  ...['vraag', 'uitleg', 'verplicht', 'weet-niet', 'antwoorden', 'hooguit', 'laagste', 'hoogste', 'tekens'],
];

export function questionPage({ person, poll, question, number, form }: QuestionFacts): object {
  const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
  const values: Readonly<Record<string, unknown>> = { ...empty, ...form.values };
  return {
    title: `Vraag ${number}: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    list: addressOf(poll),
    label: `Peiling ${poll.number} · ${poll.title}`,
    heading: `Vraag ${number}`,
    kind: question.kind,
    kindText: questionKindText[question.kind],
    form: { ...form, values, errors: { ...empty, ...form.errors } },
    dontKnow: values['weet-niet'],
    longestText: LONGEST_TEXT,
    shown: questionModel(question, { fields: {}, heading: false }),
    hasText: question.text.trim() !== '',
  };
}
