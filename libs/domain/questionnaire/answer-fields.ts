// How an answer travels in a form: which field carries it, and what a filled-in form looks like again.
import type { Answer, Question } from './question.js';

/** Form fields as they arrive: a name that was sent twice has a list. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The value of "weet ik niet"; no option may have it as its code. */
export const DONT_KNOW = 'weet-ik-niet';

/**
 * The fields of a form that was filled in with this answer; `parseAnswer` reads the same answer from them.
 *
 * In: the question and an answer to it, or undefined. Out: field names and values; empty when there is no answer.
 */
export function fieldsOf(question: Question, answer: Answer | undefined): Fields {
  if (!answer) return {};
  switch (answer.kind) {
    case 'choice':
      return { [answerField(question)]: answer.code };
    case 'choices':
      return { [answerField(question)]: answer.codes };
    case 'number':
      return { [answerField(question)]: String(answer.value) };
    case 'text':
      return { [answerField(question)]: answer.text };
    case 'dont-know':
      return { [dontKnowField(question)]: DONT_KNOW };
  }
}

/**
 * In: a question. Out: the name of the field that carries its answer.
 */
export function answerField(question: Question): string {
  return question.id;
}

/**
 * In: a question. Out: the name of the field that carries "weet ik niet": the answer's own field where one picks
 * from a list, a tick box of its own beside an open text.
 */
export function dontKnowField(question: Question): string {
  return question.kind === 'open-text' ? `${question.id}-weet-ik-niet` : answerField(question);
}
