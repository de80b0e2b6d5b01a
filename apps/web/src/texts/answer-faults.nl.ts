// What a resident reads when an answer cannot be taken: how to put it right, in one sentence.
import type { AnswerFault } from '#domain/questionnaire/parse-answer.js';
import type { Question, QuestionKind } from '#domain/questionnaire/question.js';

export const dontKnowText = 'Weet ik niet';

const missing: Readonly<Record<QuestionKind, string>> = {
  'single-choice': 'Kies een antwoord',
  'multiple-choice': 'Kies één of meer antwoorden',
  scale: 'Kies een cijfer van 1 tot en met 5',
  'report-mark': 'Kies een cijfer van 1 tot en met 10',
  'open-text': 'Schrijf uw antwoord op',
};

const sentences: Readonly<Record<AnswerFault, (question: Question) => string>> = {
  missing: (question) =>
    question.dontKnow ? `${missing[question.kind]} of kies “${dontKnowText}”` : missing[question.kind],
  'unknown-option': (question) => missing[question.kind],
  'too-many': (question) =>
    question.kind === 'multiple-choice' && question.atMost > 0
      ? `Kies niet meer dan ${question.atMost} antwoorden`
      : 'Kies één antwoord',
  'too-long': (question) =>
    question.kind === 'open-text'
      ? `Uw antwoord is te lang. Gebruik niet meer dan ${question.maxLength} tekens`
      : 'Uw antwoord is te lang',
  'dont-know-with-others': () => `Geef een antwoord of kies “${dontKnowText}”. Allebei kan niet`,
};

/** One sentence without a full stop, for beside the question and in the list of errors. */
export function answerFaultText(question: Question, fault: AnswerFault): string {
  return sentences[fault](question);
}
