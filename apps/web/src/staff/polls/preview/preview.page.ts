// Everything the preview may show: one question at a time, at the width of a phone, exactly as a resident gets it.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Poll } from '#features/polls/index.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { phoneModel, type SpokenLanguage } from '../phone.js';
import { pollTop } from '../poll-top.js';
import { sizeOf } from '../questions/questions.page.js';

export type PreviewFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** Which question, counted from 1; anything else shows the first. */
  readonly asked: number;
  readonly language?: SpokenLanguage;
};

export function previewPage({ person, poll, questionnaire, asked, language = 'nl' }: PreviewFacts): object {
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
    phone: phoneModel(questionnaire, question, { language, at: `${at}?vraag=${number}` }),
    hasQuestion: question !== undefined,
    progress: `Vraag ${number} van ${questions.length}`,
    parts: questions.map((_, position) => position < number),
    previous: number > 1 ? `${at}?vraag=${number - 1}&taal=${language}` : '',
    next: number < questions.length ? `${at}?vraag=${number + 1}&taal=${language}` : '',
    edit: question ? `/werk/peilingen/${poll.id}/vragen/${question.id}` : '',
    questions: `/werk/peilingen/${poll.id}/vragen`,
    contents: questions.map(({ text }, position) => ({
      href: `${at}?vraag=${position + 1}&taal=${language}`,
      text: text.trim() === '' ? 'Nog zonder tekst' : text,
      current: position + 1 === number,
    })),
  };
}
