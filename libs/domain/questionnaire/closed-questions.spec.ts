// Proves which questions leave no room for words of one's own.
import { expect, it } from '@jest/globals';
import { everyKind } from '../../../test/support/every-kind.js';
import { isClosed } from './closed-questions.js';
import type { Question } from './question.js';

const OPEN: readonly Question['kind'][] = ['open-text', 'number', 'date', 'place'];
const hasOther = (question: Question): boolean =>
  'options' in question && question.options.some((option) => 'other' in option && option.other);

it.each(everyKind.map(({ question }) => [question.kind, question] as const))(
  'says of every kind whether its answers are picked (%s)',
  (kind, question) => {
    expect(isClosed({ questions: [question] })).toBe(!OPEN.includes(kind) && !hasOther(question));
  },
);

it('sees "anders, namelijk" as words of one’s own', () => {
  const question = {
    ...({ id: 'a', kind: 'single-choice', text: '', help: '', required: true, dontKnow: false } as const),
    options: [{ code: 'a', label: 'Groen' }],
  };
  expect(isClosed({ questions: [question] })).toBe(true);
  const other = { code: 'x', label: 'Anders', other: true };
  expect(isClosed({ questions: [{ ...question, options: [...question.options, other] }] })).toBe(false);
});

it('is true for a questionnaire that only informs', () => {
  expect(isClosed({ questions: [] })).toBe(true);
});
