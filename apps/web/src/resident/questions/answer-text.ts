// An answer in the words in which it was given, for the page where people check what they send.
import { DONT_KNOW } from '#domain/questionnaire/answer-fields.js';
import {
  STATEMENT_CODES,
  type Answer,
  type Answers,
  type Option,
  type Question,
  type Questionnaire,
} from '#domain/questionnaire/question.js';
import { questionWordsNl } from '../../texts/question-words.nl.js';
import type { QuestionWords } from '../../texts/question-words.js';

/** One text per chosen option or part; empty when the question was left open. */
export function answerTexts(
  question: Question,
  answer: Answer | undefined,
  words: QuestionWords = questionWordsNl,
): readonly string[] {
  if (!answer) return [];
  const label = (code: string): string => labelOf(question, code, words);
  switch (answer.kind) {
    case 'choice':
      return [withWords(label(answer.code), answer.other)];
    case 'choices':
      return answer.codes.map((code) =>
        withWords(label(code), isOther(question, code) ? answer.other : undefined),
      );
    case 'number':
      return [numberText(question, answer.value)];
    case 'text':
      return [answer.text];
    case 'ranking':
      return answer.codes.map((code, place) => `${place + 1}. ${label(code)}`);
    case 'points':
      return Object.entries(answer.points).map(([code, points]) => `${label(code)}: ${points}`);
    case 'matrix':
      return Object.entries(answer.rows).map((cell) => matrixText(question, cell, words));
    case 'date':
      return [answer.day.split('-').map(Number).reverse().join('-')];
    case 'place':
      return [
        ...(answer.spot ? [words.place.chosen] : []),
        ...(answer.address === undefined ? [] : [answer.address]),
      ];
    case 'dont-know':
      return [words.dontKnow];
  }
}

/** The answer to one question of the questionnaire as it fits in a sentence. */
export function saidIn(
  { questions }: Questionnaire,
  answers: Answers,
  id: string,
  words: QuestionWords = questionWordsNl,
): string {
  const question = questions.find((each) => each.id === id);
  return question ? answerTexts(question, answers[id], words).join(', ') : '';
}

const withWords = (label: string, other: string | undefined): string =>
  other === undefined ? label : `${label}: ${other}`;

const isOther = (question: Question, code: string): boolean =>
  question.kind === 'multiple-choice' &&
  question.options.some((each) => each.code === code && each.other === true);

/** Rows and columns have lists of codes of their own, so the same code may stand in both. */
function matrixText(
  question: Question,
  [row, column]: readonly [string, string],
  words: QuestionWords,
): string {
  if (question.kind !== 'matrix') return `${row}: ${column}`;
  const labelIn = (options: readonly Option[], code: string): string =>
    options.find((option) => option.code === code)?.label ?? code;
  const said = column === DONT_KNOW ? words.dontKnow : labelIn(question.columns, column);
  return `${labelIn(question.rows, row)}: ${said}`;
}

function labelOf(question: Question, code: string, words: QuestionWords): string {
  if (code === DONT_KNOW) return words.dontKnow;
  if (question.kind === 'statement') {
    const known = STATEMENT_CODES.find((each) => each === code);
    return known ? words.statement[known] : code;
  }
  const options = 'options' in question ? question.options : [];
  return options.find((option) => option.code === code)?.label ?? code;
}

function numberText(question: Question, value: number): string {
  if (question.kind === 'number') return `${String(value).replace('.', ',')} ${question.unit}`.trim();
  if (question.kind !== 'scale') return `${value}`;
  if (value === 1) return `1 (${question.lowest})`;
  return value === 5 ? `5 (${question.highest})` : `${value}`;
}
