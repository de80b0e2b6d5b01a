// The main figure of one question in a few neutral words: what stands above its chart.
import type { AnswerResult, QuestionResult } from './result.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** Empty when no single answer may be named, and when the question is about who people are. */
export function questionFinding(question: Shown): string {
  if (question.groupName !== undefined) return '';
  if (question.mean !== null) return meanFinding(question, dutchMean(question.mean));
  if (question.kind === 'points') return pointsFinding(question);
  const most = mostGiven(question.answers);
  if (!most) return '';
  return `${most.percentage} procent ${saysOf(question.kind, most.label)}`;
}

const SAYS: Readonly<Partial<Record<Shown['kind'], (label: string) => string>>> = {
  'multiple-choice': (label) => `noemt “${label}”`,
  date: (label) => `noemt “${label}”`,
  ranking: (label) => `zet “${label}” op de eerste plaats`,
  place: (label) => `wijst “${label}” aan`,
  'image-choice': (label) => `kiest “${label}”`,
};

const saysOf = (kind: Shown['kind'], label: string): string => SAYS[kind]?.(label) ?? `antwoordt “${label}”`;

function meanFinding({ kind, unit = '' }: Shown, mean: string): string {
  if (kind === 'report-mark') return `Gemiddeld een ${mean}`;
  if (kind === 'scale') return `Gemiddeld een ${mean} op een schaal van 1 tot en met 5`;
  return unit === '' ? `Gemiddeld ${mean}` : `Gemiddeld ${mean} ${unit}`;
}

/** Nearly everybody gives some points to everything, so it is the points that tell something. */
function pointsFinding({ answers }: Shown): string {
  const [most] = answers
    .filter(({ average }) => average !== undefined)
    .toSorted((one, other) => (other.average ?? 0) - (one.average ?? 0));
  return most ? `“${most.label}” krijgt de meeste punten: gemiddeld ${dutchMean(most.average ?? 0)}` : '';
}

/** "7,2" */
export const dutchMean = (mean: number): string => mean.toFixed(1).replace('.', ',');

const sizeOf = ({ percentage, count }: AnswerResult): number => 1e9 * (percentage ?? 0) + (count ?? 0);

function mostGiven(answers: readonly AnswerResult[]): AnswerResult | undefined {
  const [most] = answers
    .filter(
      ({ merged, apart, count, percentage }) =>
        merged.length === 0 && !apart && count !== 0 && percentage !== null,
    )
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return most;
}
