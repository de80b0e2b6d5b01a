// The main figure of one question in a few neutral words: what stands above its chart.
import type { AnswerResult, QuestionResult } from './result.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** Empty when no single answer may be named. */
export function questionFinding(question: Shown): string {
  if (question.mean !== null) return meanFinding(question.kind, dutchMean(question.mean));
  const most = mostGiven(question.answers);
  if (!most) return '';
  const verb = question.kind === 'multiple-choice' ? 'noemt' : 'antwoordt';
  return `${most.percentage} procent ${verb} “${most.label}”`;
}

const meanFinding = (kind: Shown['kind'], mean: string): string =>
  kind === 'report-mark' ? `Gemiddeld een ${mean}` : `Gemiddeld een ${mean} op een schaal van 1 tot en met 5`;

/** "7,2" */
export const dutchMean = (mean: number): string => mean.toFixed(1).replace('.', ',');

const sizeOf = ({ percentage, count }: AnswerResult): number => 1e9 * (percentage ?? 0) + (count ?? 0);

function mostGiven(answers: readonly AnswerResult[]): AnswerResult | undefined {
  const [most] = answers
    .filter(
      ({ merged, apart, count, percentage }) =>
        merged.length === 0 && !apart && (count ?? 0) > 0 && percentage !== null,
    )
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return most;
}
