// Points that people divided, as bars: how many each answer got on average, of all points together.
import { dutchMean, type AnswerResult, type QuestionResult } from '#features/results/index.js';
import type { Bar } from './bar.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** Only when the mean of every answer that stands by itself may be told. */
export const isByPoints = ({ kind, answers }: Shown): boolean =>
  kind === 'points' &&
  plain(answers).length > 0 &&
  plain(answers).every(({ average }) => average !== undefined);

const plain = (answers: readonly AnswerResult[]): readonly AnswerResult[] =>
  answers.filter(({ merged, apart }) => merged.length === 0 && apart !== true);

export function pointBars(answers: readonly AnswerResult[]): readonly Bar[] {
  const all = plain(answers).reduce((sum, { average = 0 }) => sum + average, 0);
  return plain(answers).map(({ label, average = 0 }) => ({
    label,
    percent: all === 0 ? 0 : Math.round((100 * average) / all),
    number: dutchMean(average),
    low: '',
    high: '',
    second: false,
  }));
}
