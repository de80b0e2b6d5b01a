// One question on one page: where it stands in the row, what was filled in before, and what is wrong with it.
import { fieldsOf, type Fields } from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import type { Draft } from '#features/answers/index.js';
import { questionModel, type QuestionModel } from '../../components/question.js';
import { questionWordsNl } from '../../texts/question-words.nl.js';

export const LATER = '/later-verder';
export const CHECK = '/vragen/controle';

export type Progress = { readonly text: string; readonly parts: readonly boolean[]; readonly saved: boolean };

export type QuestionPage = {
  readonly title: string;
  readonly later: string;
  readonly form: { readonly errorList: readonly { readonly name: string; readonly text: string }[] };
  readonly errorTitle: string;
  readonly progress: Progress;
  readonly question: QuestionModel;
  readonly action: string;
  readonly send: string;
  readonly previous: string;
};

export type QuestionFacts = {
  readonly questionnaire: Questionnaire;
  readonly draft: Draft;
  readonly question: Question;
  /** From 1. */
  readonly number: number;
  /** Came from the check page, and goes back there. */
  readonly fromCheck: boolean;
};

export type Refused = { readonly fault: AnswerFault; readonly fields: Fields };

export function questionPage(facts: QuestionFacts, refused?: Refused): QuestionPage {
  const { question, number, draft, fromCheck } = facts;
  const total = facts.questionnaire.questions.length;
  const place = `Vraag ${number} van ${total}`;
  const fields = refused?.fields ?? fieldsOf(question, draft.answers[question.id]);
  const sentence = refused ? questionWordsNl.faults[refused.fault](question) : '';
  return {
    title: `${place}: ${question.text}`,
    later: LATER,
    form: { errorList: refused ? [{ name: question.id, text: sentence }] : [] },
    errorTitle:
      refused?.fault === 'missing' ? 'U hebt nog geen antwoord gegeven' : 'Kijk uw antwoord nog eens na',
    progress: {
      text: place,
      parts: facts.questionnaire.questions.map((_, index) => index < number),
      saved: draft.passed > 0 && !refused,
    },
    question: questionModel(question, {
      fields,
      heading: true,
      ...(refused ? { fault: refused.fault } : {}),
    }),
    action: `/vragen/${number}${fromCheck ? '?terug=controle' : ''}`,
    send: sendText(number, total, fromCheck),
    previous: previousPage(number, fromCheck),
  };
}

function sendText(number: number, total: number, fromCheck: boolean): string {
  if (fromCheck) return 'Bewaar en terug naar de controle';
  return number < total ? 'Volgende vraag' : 'Naar de controle';
}

function previousPage(number: number, fromCheck: boolean): string {
  if (fromCheck) return CHECK;
  return number > 1 ? `/vragen/${number - 1}` : '';
}
