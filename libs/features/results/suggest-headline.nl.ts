// A first headline that states one figure and judges nothing; people may put it in better words.
import type { AnswerResult, QuestionResult } from './result.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** About the first question with figures; empty when no question has any. */
export function suggestHeadline(questions: readonly QuestionResult[]): string {
  const sentences = questions.map((question) => (question.shown ? headlineOf(question) : ''));
  return sentences.find((sentence) => sentence !== '') ?? '';
}

function headlineOf(question: Shown): string {
  const asked = `op de vraag “${question.text}”`;
  if (question.mean !== null) return `Inwoners geven gemiddeld een ${dutch(question.mean)} ${asked}`;
  const most = mostGiven(question.answers);
  if (!most) return '';
  const verb = question.kind === 'multiple-choice' ? 'noemt' : 'antwoordt';
  return `${most.percentage} procent ${verb} “${most.label}” ${asked}`;
}

function mostGiven(answers: readonly AnswerResult[]): AnswerResult | undefined {
  const [most] = answers
    .filter(({ merged, count }) => merged.length === 0 && count > 0)
    .toSorted((one, other) => other.count - one.count);
  return most;
}

const dutch = (number: number): string => number.toFixed(1).replace('.', ',');
