// What is counted by itself: most questions as they are, a matrix row by row, pages to read not at all.
import { DONT_KNOW } from '#domain/questionnaire/answer-fields.js';
import type { Answer, Answers, Matrix, Option, Question } from '#domain/questionnaire/question.js';

export type CountedPart = {
  /** The question in whose words the part is shown. */
  readonly question: Question;
  readonly answerOf: (answers: Answers) => Answer | undefined;
};

/** The parts of a question that are counted each by itself; none for a page to read. */
export function countedParts(question: Question): readonly CountedPart[] {
  if (question.kind === 'information') return [];
  if (question.kind === 'matrix') return question.rows.map((row) => rowPart(question, row));
  return [{ question, answerOf: (answers) => answers[question.id] }];
}

function rowPart(matrix: Matrix, { code, label }: Option): CountedPart {
  const { text, help, required, dontKnow, columns } = matrix;
  const asked = { id: `${matrix.id}.${code}`, text: `${text} ${label}`, help, required, dontKnow };
  return {
    question: { ...asked, kind: 'single-choice', options: columns },
    answerOf: (answers) => rowAnswer(answers[matrix.id], code),
  };
}

function rowAnswer(answer: Answer | undefined, row: string): Answer | undefined {
  if (answer?.kind !== 'matrix' || !Object.hasOwn(answer.rows, row)) return undefined;
  const code = answer.rows[row] ?? '';
  return code === DONT_KNOW ? { kind: 'dont-know' } : { kind: 'choice', code };
}
