// Everything the preview may show: one question at a time, at the width of a phone, exactly as a resident gets it.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { questionModel } from '../../../components/question.js';
import { staffFrame } from '../../../layout/navigation.js';
import { pollTop } from '../poll-top.js';
import { sizeOf } from '../questions/questions.page.js';

export type PreviewFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** Which question, counted from 1; anything else shows the first. */
  readonly asked: number;
};

export function previewPage({ person, poll, questionnaire, asked }: PreviewFacts): object {
  const { questions } = questionnaire;
  const number = Number.isInteger(asked) && asked >= 1 && asked <= questions.length ? asked : 1;
  const question = questions[number - 1];
  const at = `/werk/peilingen/${poll.id}/voorbeeld`;
  return {
    title: `Voorbeeld: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: [] },
    top: pollTop(poll, 'Voorbeeld'),
    size: sizeOf(questionnaire),
    shown: question ? questionModel(question, { fields: {}, heading: false }) : false,
    progress: `Vraag ${number} van ${questions.length}`,
    parts: questions.map((_, position) => position < number),
    previous: number > 1 ? `${at}?vraag=${number - 1}` : '',
    next: number < questions.length ? `${at}?vraag=${number + 1}` : '',
    edit: question ? `/werk/peilingen/${poll.id}/vragen/${question.id}` : '',
    questions: `/werk/peilingen/${poll.id}/vragen`,
    contents: questions.map(({ text }, position) => ({
      href: `${at}?vraag=${position + 1}`,
      text: text.trim() === '' ? 'Nog zonder tekst' : text,
      current: position + 1 === number,
    })),
  };
}
