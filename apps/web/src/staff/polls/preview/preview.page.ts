// Everything the preview may show: one question at a time, at the width of a phone, exactly as a resident gets it.
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { inLanguage } from '#domain/questionnaire/translation.js';
import type { Poll } from '#features/polls/index.js';
import { mayActFor, type StaffPerson } from '#platform/staff-login/roles.js';
import { staffFrame } from '../../../layout/navigation.js';
import { phoneModel, type SpokenLanguage } from '../phone.js';
import { POLL_WORKERS } from '../poll-roles.js';
import { filled } from '../../../texts/resident/filled.js';
import { residentWords } from '../../../texts/resident/resident-words.js';
import { pollTop } from '../poll-top.js';
import { sizeOf } from '../questions/questions.page.js';
import { questionPage } from '../../../resident/questions/question.page.js';
import { carriedFields, type Walk } from './preview-walk.js';

export type PreviewFacts = {
  readonly person: StaffPerson;
  readonly poll: Poll;
  readonly questionnaire: Questionnaire;
  /** Which question, counted from 1; anything else shows the first. */
  readonly asked: number;
  readonly language?: SpokenLanguage;
  /** Where somebody came who answers on the phone. */
  readonly walk?: Walk;
};

export function previewPage(facts: PreviewFacts): object {
  const { person, poll, questionnaire, walk, language = 'nl' } = facts;
  const { questions } = questionnaire;
  const number = numberOf(facts);
  const works = mayActFor(person, POLL_WORKERS, poll.areas);
  const at = `/werk/peilingen/${poll.id}/voorbeeld`;
  const lookAt = (place: number): string => `${at}?vraag=${place}&taal=${language}`;
  return {
    title: `Voorbeeld: ${poll.title}`,
    staff: staffFrame(person, 'peilingen'),
    form: { errorList: [] },
    top: pollTop(poll, 'Voorbeeld'),
    size: sizeOf(questionnaire),
    at,
    language,
    phone: phoneModel(questionnaire, questions[number - 1], { language, at: `${at}?vraag=${number}` }),
    screen: screenOf(facts) ?? false,
    isEnd: walk !== undefined && !walk.question,
    start: lookAt(1),
    skip: number < questions.length ? lookAt(number + 1) : '',
    edit: works ? `/werk/peilingen/${poll.id}/vragen/${questions[number - 1]?.id ?? ''}` : '',
    questions: works ? `/werk/peilingen/${poll.id}/vragen` : '',
    hasQuestions: questions.length > 0,
    contents: questions.map(({ text }, position) => ({
      href: lookAt(position + 1),
      text: text.trim() === '' ? NO_TEXT : text,
      current: position + 1 === number,
    })),
  };
}

/** From 1; of who answers on the phone the question they came to. */
function numberOf({ questionnaire: { questions }, asked, walk }: PreviewFacts): number {
  if (walk) return questions.findIndex(({ id }) => id === walk.question?.id) + 1 || questions.length;
  return Number.isInteger(asked) && asked >= 1 && asked <= questions.length ? asked : 1;
}

const NO_TEXT = 'Nog zonder tekst';

/** What stands on the phone: the page that a resident gets, with the answers so far inside it. */
function screenOf(facts: PreviewFacts): object | undefined {
  const { language = 'nl', walk } = facts;
  const questionnaire = inLanguage(facts.questionnaire, language);
  const number = numberOf(facts);
  const asked = walk ? walk.question : questionnaire.questions[number - 1];
  if (!asked) return undefined;
  // Nobody but staff ever sees such a question: a poll with one cannot open.
  const question = asked.text.trim() === '' ? { ...asked, text: NO_TEXT } : asked;
  const draft = walk?.draft ?? { answers: {}, seen: [] };
  const model = questionPage(
    { questionnaire, draft, question, number, fromCheck: false, language },
    walk?.again,
  );
  const progress = walk
    ? model.progress
    : {
        text: filled(residentWords(language).table.place, {
          n: number,
          total: questionnaire.questions.length,
        }),
        parts: questionnaire.questions.map((_, place) => place < number),
      };
  return {
    progress: { text: progress.text, parts: progress.parts },
    section: model.section,
    question: model.question,
    send: model.send,
    now: question.id,
    carried: carriedFields(questionnaire, { draft, question }),
  };
}
