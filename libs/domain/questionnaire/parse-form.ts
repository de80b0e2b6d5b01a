// Reads a whole questionnaire at once, as it comes in on paper or by telephone: the same rules as page by page.
import type { Fields } from './answer-fields.js';
import { parseAnswer } from './parse-answer.js';
import type { AnswerFault } from './parsed-answer.js';
import type { Answers, Questionnaire } from './question.js';
import { visibleQuestions } from './visible-questions.js';

export type ParsedForm =
  | { readonly ok: true; readonly answers: Answers }
  | {
      readonly ok: false;
      readonly faults: readonly { readonly id: string; readonly fault: AnswerFault }[];
    };

/**
 * In: a questionnaire and the fields of all its questions together. Out: the answers to the questions on the way, or
 * every fault on the way, in order; the way goes on behind a fault as if the question was skipped. What was filled in
 * at questions that are not on the way is passed over, as somebody does who overlooks "ga naar vraag 5".
 */
export function parseForm(questionnaire: Questionnaire, fields: Fields): ParsedForm {
  let answers: Answers = {};
  const faults: { readonly id: string; readonly fault: AnswerFault }[] = [];
  for (const question of questionnaire.questions) {
    if (!visibleQuestions(questionnaire, answers).some(({ id }) => id === question.id)) continue;
    const parsed = parseAnswer(question, fields);
    if (!parsed.ok) faults.push({ id: question.id, fault: parsed.fault });
    if (parsed.ok && parsed.answer) answers = { ...answers, [question.id]: parsed.answer };
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers };
}
