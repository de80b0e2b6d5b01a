// Everything the page about the route of one question may show.
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { END } from '#domain/questionnaire/routing.js';
import { codesOf } from '#domain/questionnaire/routing-faults.js';
import type { Poll } from '#features/polls/index.js';
import type { FormView } from '#platform/forms/form.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { answerLabel } from '../../../texts/condition.nl.js';
import { asksNumber, isWhole, marksOf } from './route.form.js';

export type RouteFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly form: FormView;
};

export function routePage({ person, poll, questionnaire, question, form }: RouteFacts): object {
  const { questions } = questionnaire;
  const place = questions.findIndex(({ id }) => id === question.id);
  const list = `/werk/peilingen/${poll.id}/vragen`;
  const value = (name: string): unknown => form.values[name] ?? '';
  return {
    title: `Route van vraag ${place + 1}: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    list,
    label: `Peiling ${poll.number} · ${poll.title}`,
    heading: `Wie krijgt vraag ${place + 1}?`,
    text: question.text,
    form,
    together: { value: value('samen') },
    isWhole: isWhole(question),
    earlier: questions
      .slice(0, place)
      .flatMap((each, before) =>
        each.kind === 'information' ? [] : [earlierQuestion(each, before + 1, value, form.errors)],
      ),
    leads: [...marksOf(question).map(String), ...codesOf(question)].map((answer) => ({
      name: `naar_${answer}`,
      label: `Na “${codesOf(question).includes(answer) ? answerLabel(question, answer) : answer}”`,
      value: value(`naar_${answer}`),
      options: placesToGo(questions, place),
    })),
    always: {
      name: 'naar',
      label: codesOf(question).length > 0 ? 'In alle andere gevallen' : 'Na deze vraag',
      value: value('naar'),
      options: placesToGo(questions, place),
    },
    hasLeads: Object.entries(form.values).some(([name, to]) => name.startsWith('naar_') && to !== ''),
    section: value('onderdeel'),
    sectionError: form.errors['onderdeel'] ?? '',
  };
}

/** A question to tick answers of, with what was ticked; the number is the one of the list. */
export function earlierQuestion(
  question: Question,
  number: number,
  value: (name: string) => unknown,
  errors: FormView['errors'],
): object {
  const { id } = question;
  return {
    title: `${number}. ${question.text}`,
    open: [`${id}_koos`, `${id}_gaf`, `${id}_van`, `${id}_tot`].some((name) => value(name) !== ''),
    codes: {
      name: `${id}_koos`,
      values: value(`${id}_koos`),
      options: codesOf(question).map((code) => ({ value: code, text: answerLabel(question, code) })),
    },
    negated: { name: `${id}_niet`, value: value(`${id}_niet`) },
    answered: { name: `${id}_gaf`, value: value(`${id}_gaf`) },
    asksNumber: asksNumber(question),
    from: { name: `${id}_van`, value: value(`${id}_van`), error: errors[`${id}_van`] ?? '' },
    to: { name: `${id}_tot`, value: value(`${id}_tot`), error: errors[`${id}_tot`] ?? '' },
  };
}

function placesToGo(questions: readonly Question[], place: number): readonly object[] {
  const later = questions.slice(place + 1).map(({ id, text }, ahead) => ({
    value: id,
    text: `Naar vraag ${place + ahead + 2}: ${text.slice(0, 60)}`,
  }));
  return [...later, { value: END, text: 'Naar het einde' }];
}
