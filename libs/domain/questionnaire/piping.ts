// Puts earlier answers into the words of a later question: {v1} becomes what was answered, {v1|uw buurt} has words for when nothing was.
import type { Answers, Question } from './question.js';

const MARK = /\{([a-z0-9-]+)(?:\|([^{}]*))?\}/gi;

/** The kinds of which the answer fits in a sentence. */
export const PIPED_KINDS: readonly Question['kind'][] = [
  'single-choice',
  'multiple-choice',
  'image-choice',
  'scale',
  'report-mark',
  'number',
  'open-text',
];

/**
 * In: a text. Out: the ids of the questions whose answers it wants.
 */
export function pipedIn(text: string): readonly string[] {
  return [...text.matchAll(MARK)].map(([, id = '']) => id);
}

/**
 * In: a question in the language of the reader, the answers so far, and how an answer is said. Out: the question with
 * answers in its text and help; the words behind the bar, or three dots, for a question that was not answered.
 */
export function piped(question: Question, answers: Answers, say: (questionId: string) => string): Question {
  const fill = (text: string): string =>
    text.replaceAll(MARK, (_, id: string, instead: string | undefined) =>
      Object.hasOwn(answers, id) && answers[id]?.kind !== 'dont-know' ? say(id) : (instead ?? '…'),
    );
  return { ...question, text: fill(question.text), help: fill(question.help) };
}
