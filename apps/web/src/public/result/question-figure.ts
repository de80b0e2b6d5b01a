// One question as it stands on a result page: what was found, what was asked, bars, and the same figures in a table.
import {
  dutchMean,
  questionFinding,
  type AnswerResult,
  type QuestionResult,
} from '#features/results/index.js';
import type { QuestionKind } from '#domain/questionnaire/question.js';
import { table, type Table } from '../../components/table.js';
import { listed, wholeNumber } from '../../texts/formats.nl.js';
import { groupTables } from './group-tables.js';
import type { GroupWords } from './group-words.js';
import type { Bar } from './bar.js';
import { mapFigure, type MapFigure } from './map-figure.js';
import { orderWords, type OrderWords } from './order-words.nl.js';
import { isByPoints, pointBars } from './point-bars.js';
import { countText, HIDDEN, shareSize, shareText } from './share-text.js';

export type QuestionFigure = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Undefined when no figures may be shown; then `hidden` says why. */
  readonly chart: Chart | undefined;
  readonly hidden: string;
  /** What wins when the whole order counts; false for other questions. */
  readonly order: OrderWords | false;
  readonly notes: readonly string[];
  /** The same question by group. */
  readonly groups: readonly Table[];
  /** Ten marks from 1 to 10: the labels are so short that they stand beside the bars on a phone too. */
  readonly marks: boolean;
};

export type Chart = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly axis: boolean;
  /** Whether every bar shows its margin. */
  readonly margin: boolean;
  readonly bars: readonly Bar[];
  readonly table: Table & { readonly open: boolean };
  /** Where people pointed; false for other questions. */
  readonly map: MapFigure | false;
};

type Shown = Extract<QuestionResult, { shown: true }>;
type Hidden = Extract<QuestionResult, { shown: false }>;

const DONT_KNOW = 'Weet ik niet';

/** @param number counts from 1; @param open the table stands open, for paper */
export function questionFigure(
  question: QuestionResult,
  number: number,
  open: boolean,
  words: GroupWords = { areas: [] },
): QuestionFigure {
  const id = `vraag-${number}`;
  if (!question.shown) return hiddenFigure(id, question);
  const title = questionFinding(question) || question.text;
  const text = askedText(question);
  const answers = inReadingOrder(question);
  const byPoints = isByPoints(question);
  const chart = {
    id,
    title,
    text,
    axis: !byPoints,
    margin: !byPoints && hasMargins(question),
    bars: byPoints ? pointBars(answers) : answers.map(barOf),
    table: { ...figuresTable(question.text, answers, question.kind), open },
    map: mapFigure(question),
  };
  return {
    id,
    title,
    text,
    chart,
    hidden: '',
    order: orderWords(question) ?? false,
    notes: notesOf(question),
    groups: groupTables(question, words),
    marks: hasMarks(question),
  };
}

function hiddenFigure(id: string, { text: title, help, because }: Hidden): QuestionFigure {
  const hidden = WHY_HIDDEN[because];
  return {
    id,
    title,
    text: help,
    chart: undefined,
    hidden,
    order: false,
    notes: [],
    groups: [],
    marks: false,
  };
}

const WHY_HIDDEN: Readonly<Record<Hidden['because'], string>> = {
  'too-few':
    'Er zijn te weinig verschillende antwoorden. Met cijfers erbij zou iemand te herkennen zijn. Daarom laten wij ze niet zien.',
  'open-text':
    'Dit was een open vraag. Wat mensen schreven, laten wij niet zien. Daar kunnen namen of adressen in staan.',
};

function askedText({ text, help, kind, base }: Shown): string {
  const more = kind === 'multiple-choice' ? ' Mensen konden meer antwoorden kiezen.' : '';
  const hint = help === '' ? '' : ` ${help}`;
  if (kind === 'points')
    return `“${text}”${hint} Gemiddeld aantal punten van ${wholeNumber(base)} mensen die deze vraag kregen.`;
  return `“${text}”${hint}${more} Procent van ${wholeNumber(base)} mensen die deze vraag kregen.`;
}

const MOST_FIRST: readonly Shown['kind'][] = [
  'multiple-choice',
  'ranking',
  'points',
  'place',
  'image-choice',
];

/** Where the order of the question means nothing: most given first. Otherwise as asked. */
function inReadingOrder({ kind, answers }: Shown): readonly AnswerResult[] {
  if (!MOST_FIRST.includes(kind)) return answers;
  const plain = answers
    .filter((answer) => !isApart(answer))
    .toSorted(
      (one, other) =>
        (kind === 'place' ? Number(one.percentage === null) - Number(other.percentage === null) : 0) ||
        (kind === 'points' ? (other.average ?? 0) - (one.average ?? 0) : 0) ||
        shareSize(other) - shareSize(one) ||
        (other.count ?? 0) - (one.count ?? 0),
    );
  return [...plain, ...answers.filter(isApart)];
}

/** Not when answers were merged: then one label is a word. */
const hasMarks = ({ kind, answers }: Shown): boolean => kind === 'report-mark' && !answers.some(isApart);

const isApart = ({ label, merged, apart }: AnswerResult): boolean =>
  merged.length > 0 || apart === true || label === DONT_KNOW;

const hasMargins = ({ answers }: Shown): boolean => answers.some(({ margin }) => margin);

function barOf(answer: AnswerResult): Bar {
  const { label, percentage, margin } = answer;
  const [low, high] = (margin ?? []).map(String);
  const number = shareText(answer);
  return {
    label,
    percent: percentage ?? 0,
    number,
    low: low ?? '',
    high: high ?? '',
    second: isApart(answer),
  };
}

/** Without counts where these are told of no answer, and with means where people gave points or an order. */
export function figuresTable(caption: string, answers: readonly AnswerResult[], kind?: QuestionKind): Table {
  const counts = answers.some(({ count }) => count !== null) ? ['#Aantal'] : [];
  const margins = answers.some(({ margin }) => margin) ? ['#Marge'] : [];
  const means = answers.some(({ average }) => average !== undefined)
    ? [kind === 'ranking' ? '#Gemiddelde plaats' : '#Punten gemiddeld']
    : [];
  const rows = answers.map(({ label, count, percentage, over, margin, average }) => [
    label,
    ...counts.map(() => countText(count)),
    shareText({ percentage, ...(over ? { over } : {}) }),
    ...margins.map(() => (margin ? `${margin[0]}% tot ${margin[1]}%` : HIDDEN)),
    ...means.map(() => (average === undefined ? HIDDEN : dutchMean(average))),
  ]);
  return table(caption, ['Antwoord', ...counts, '#Procent', ...margins, ...means], rows);
}

export function notesOf(question: Shown): readonly string[] {
  return [...meanNote(question), ...question.answers.flatMap(mergedNote), ...roundingNote(question)];
}

function meanNote({ meanMargin }: Shown): readonly string[] {
  if (!meanMargin) return [];
  const [low, high] = meanMargin.map(dutchMean);
  return [`Het gemiddelde van alle mensen ligt bijna zeker tussen ${low ?? ''} en ${high ?? ''}.`];
}

function mergedNote({ label, merged }: AnswerResult): readonly string[] {
  if (merged.length === 0) return [];
  const names = listed(merged.map((name) => `“${name}”`));
  return [
    `Onder “${label}” staan ${names} samen, omdat wij antwoorden van minder dan 10 mensen niet apart laten zien.`,
  ];
}

function roundingNote({ kind, answers }: Shown): readonly string[] {
  const sum = answers.reduce((total, { percentage }) => total + (percentage ?? 0), 0);
  const someHidden = answers.some(({ percentage }) => percentage === null);
  if (kind === 'multiple-choice' || kind === 'points' || someHidden || sum === 100) return [];
  return [`Door het afronden tellen de procenten op tot ${sum}.`];
}
