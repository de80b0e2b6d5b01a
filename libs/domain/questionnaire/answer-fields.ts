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
  const field = answerField(question);
  switch (answer.kind) {
    case 'choice':
      return { [field]: answer.code, ...otherOf(question, answer.other) };
    case 'choices':
      return { [field]: answer.codes, ...otherOf(question, answer.other) };
    case 'number':
      return { [field]: String(answer.value).replace('.', question.kind === 'number' ? ',' : '.') };
    case 'text':
      return { [field]: answer.text };
    case 'ranking':
      return { [field]: answer.codes.join(','), [partField(question, TOUCHED)]: 'ja' };
    case 'points':
      return parts(question, answer.points);
    case 'matrix':
      return parts(question, answer.rows);
    case 'date':
      return dateFields(question, answer.day);
    case 'place': {
      const { spot, address } = answer;
      return {
        ...(spot ? { [partField(question, SPOT)]: `${spot.x},${spot.y}` } : {}),
        ...(address === undefined ? {} : { [partField(question, ADDRESS)]: address }),
      };
    }
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
 * In: a question whose answer has several parts, and the part: the code of a row or option, or one of the names below.
 * Out: the name of the field that carries it; an underscore cannot stand in an id or a code.
 */
export function partField(question: Pick<Question, 'id'>, part: string): string {
  return `${question.id}_${part}`;
}

/** The words of who chose "anders, namelijk". */
export const OTHER = 'anders';
/** Says that the order of a ranking was changed or agreed to. */
export const TOUCHED = 'geraakt';
export const DAY = 'dag';
export const MONTH = 'maand';
export const YEAR = 'jaar';
/** A spot on the map that was chosen before, as `x,y`. */
export const SPOT = 'plek';
export const ADDRESS = 'adres';

const PICKED_FROM_A_LIST: readonly Question['kind'][] = [
  'single-choice',
  'multiple-choice',
  'scale',
  'report-mark',
  'statement',
  'image-choice',
];

/**
 * In: a question. Out: the name of the field that carries "weet ik niet": the answer's own field where one picks
 * from a list, a tick box of its own beside anything else.
 */
export function dontKnowField(question: Question): string {
  return PICKED_FROM_A_LIST.includes(question.kind) ? answerField(question) : `${question.id}-weet-ik-niet`;
}

const otherOf = (question: Question, other: string | undefined): Fields =>
  other === undefined ? {} : { [partField(question, OTHER)]: other };

function parts(question: Question, values: Readonly<Record<string, string | number>>): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([part, value]) => [partField(question, part), String(value)]),
  );
}

function dateFields(question: Question, day: string): Fields {
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    [partField(question, DAY)]: String(Number(date)),
    [partField(question, MONTH)]: String(Number(month)),
    [partField(question, YEAR)]: year,
  };
}
