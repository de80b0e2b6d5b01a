// Everything the page with the quotas of a questionnaire may show.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import { freshForm, type FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { conditionText } from '../../../texts/condition.nl.js';
import { wholeNumber } from '../../../texts/formats.nl.js';
import { pollTop } from '../poll-top.js';
import { earlierQuestion } from '../route/route.page.js';
import { LONGEST_NAME } from './quotas.form.js';

export type QuotasFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** Ids of quotas that are full. */
  readonly full: readonly string[];
  readonly form?: FormView;
};

export function quotasPage({ person, poll, questionnaire, full, form = freshForm() }: QuotasFacts): object {
  const value = (name: string): unknown => form.values[name] ?? '';
  return {
    title: `Grenzen: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form,
    top: {
      ...pollTop(poll, 'Grenzen aan het aantal antwoorden'),
      back: `/werk/peilingen/${poll.id}/vragen`,
      backText: 'Terug naar de vragen',
    },
    at: `/werk/peilingen/${poll.id}/grenzen`,
    mayChange: poll.state === 'draft',
    quotas: (questionnaire.quotas ?? []).map(({ id, name, when, atMost }) => ({
      id,
      name,
      text: `Voor wie ${conditionText(questionnaire, when)}. Hooguit ${wholeNumber(atMost)} mensen.`,
      isFull: full.includes(id),
      remove: `Haal de grens “${name}” weg`,
    })),
    name: { value: value('naam'), error: form.errors['naam'] ?? '', longest: LONGEST_NAME },
    nobody: form.errors['voor-wie'] ?? '',
    atMost: { value: value('hooguit'), error: form.errors['hooguit'] ?? '' },
    questions: questionnaire.questions.flatMap((question, place) =>
      question.kind === 'information' ? [] : [earlierQuestion(question, place + 1, value, form.errors)],
    ),
  };
}
