// An answer in the words in which it was given, for the page where people check what they send.
import type { Answer, Question } from '#domain/questionnaire/question.js';
import { dontKnowText } from '../../texts/answer-faults.nl.js';

/** One text per chosen option; empty when the question was left open. */
export function answerTexts(question: Question, answer: Answer | undefined): readonly string[] {
  if (!answer) return [];
  switch (answer.kind) {
    case 'choice':
      return [labelOf(question, answer.code)];
    case 'choices':
      return answer.codes.map((code) => labelOf(question, code));
    case 'number':
      return [numberText(question, answer.value)];
    case 'text':
      return [answer.text];
    case 'dont-know':
      return [dontKnowText];
  }
}

function labelOf(question: Question, code: string): string {
  if (question.kind !== 'single-choice' && question.kind !== 'multiple-choice') return code;
  return question.options.find((option) => option.code === code)?.label ?? code;
}

function numberText(question: Question, value: number): string {
  if (question.kind !== 'scale') return `${value}`;
  if (value === 1) return `1 (${question.lowest})`;
  return value === 5 ? `5 (${question.highest})` : `${value}`;
}
