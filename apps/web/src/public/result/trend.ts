// One question over the editions of a poll: what was found each time, with its interval, and whether it moved.
import {
  dutchMean,
  type AnswerResult,
  type QuestionResult,
  type ResultDocument,
} from '#features/results/index.js';
import { scaleLinear } from '../../components/scale-linear.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** The published document of one edition, this one included. */
export type Edition = {
  /** "november 2026" */
  readonly label: string;
  readonly document: ResultDocument;
  /** False: only people with an e-mail address could take part. */
  readonly letters: boolean;
};

export type TrendLine = {
  readonly title: string;
  readonly points: readonly {
    readonly label: string;
    readonly percent: number;
    /** False: every answer counted the same, so there is no interval. */
    readonly low: number | false;
    readonly high: number | false;
    readonly number: string;
  }[];
};

export type Trend = { readonly lines: readonly TrendLine[]; readonly notes: readonly string[] };

const HIGHEST: Readonly<Partial<Record<QuestionResult['kind'], number>>> = { 'report-mark': 10, scale: 5 };
const MOST = 100;

/**
 * @param editions the oldest first, this one last
 * Undefined when no earlier edition asked exactly this question, or when its figures may not be shown.
 */
export function trend(question: Shown, editions: readonly Edition[]): Trend | undefined {
  const asked = editions.flatMap((edition) => {
    const found = edition.document.questions.find(
      (each) => each.kind === question.kind && each.text === question.text,
    );
    return found?.shown ? [{ edition, found }] : [];
  });
  if (asked.length < 2) return undefined;
  const points = asked.map(({ edition, found }) => ({ label: edition.label, found }));
  const lines = question.mean === null ? shareLines(question, points) : meanLine(question, points);
  return lines.length === 0 ? undefined : { lines, notes: notesOf(asked.map(({ edition }) => edition)) };
}

type Point = { readonly label: string; readonly found: Shown };

function meanLine(question: Shown, points: readonly Point[]): readonly TrendLine[] {
  const place = scaleLinear([1, HIGHEST[question.kind] ?? MOST], [0, MOST]);
  const shown = points.flatMap(({ label, found: { mean, meanMargin } }) =>
    mean === null
      ? []
      : [
          {
            label,
            percent: place(mean),
            low: meanMargin ? place(meanMargin[0]) : (false as const),
            high: meanMargin ? place(meanMargin[1]) : (false as const),
            number: dutchMean(mean),
          },
        ],
  );
  return shown.length < 2 ? [] : [{ title: 'Gemiddelde', points: shown }];
}

function shareLines(question: Shown, points: readonly Point[]): readonly TrendLine[] {
  return question.answers.filter(isPlain).flatMap(({ label: title }) => {
    const shown = points.flatMap(({ label, found }) => {
      const answer = found.answers.find((each) => each.label === title && isPlain(each));
      return answer ? [pointOf(label, answer)] : [];
    });
    return shown.length < 2 ? [] : [{ title, points: shown }];
  });
}

function pointOf(label: string, { percentage, margin }: AnswerResult): TrendLine['points'][number] {
  const [low, high] = margin ?? [false as const, false as const];
  return { label, percent: percentage ?? 0, low, high, number: `${percentage ?? 0}%` };
}

/** By itself, told in full, and an answer like the others. */
const isPlain = ({ merged, apart, over, percentage }: AnswerResult): boolean =>
  merged.length === 0 && !apart && !over && percentage !== null;

function notesOf(editions: readonly Edition[]): readonly string[] {
  const changed =
    new Set(editions.map(({ letters }) => letters)).size > 1 ||
    new Set(editions.map(({ document }) => document.weighting?.precision ?? '')).size > 1;
  return [
    'Liggen twee marges over elkaar? Dan weten wij niet zeker of er iets veranderde.',
    ...(changed
      ? ['De manier van onderzoek veranderde tussen deze edities. Een verschil kan daardoor komen.']
      : []),
  ];
}
