// The figures of a result as plain rows: every download is made of these, so that they all tell the same.
import type { Poll } from '#features/polls/index.js';
import type { Area } from '#features/population/index.js';
import {
  dutchMean,
  type AnswerResult,
  type GroupFigure,
  type QuestionResult,
  type Result,
} from '#features/results/index.js';
import { groupName, traitName, wordsOf, type GroupWords } from './group-words.js';
import { orderCells } from './order-words.nl.js';
import { publicCount } from './public-count.js';

/** '' where there is nothing to tell, or nothing that may be told. */
export type FigureCell = string | number;
export type FigureRows = readonly (readonly FigureCell[])[];

const COLUMNS = [
  'peiling',
  'versie',
  'uitgenodigd',
  'beantwoord',
  'vraagnummer',
  'vraag',
  'soort',
  'basis',
  'antwoord',
  'aantal',
  'procent',
  'procent van',
  'procent tot',
  'gemiddelde',
  'gemiddelde van',
  'gemiddelde tot',
  'toelichting',
  'winnaar na afvallen',
  'winnaar twee aan twee',
];

export const KINDS: Readonly<Record<QuestionResult['kind'], string>> = {
  'single-choice': 'één antwoord',
  'multiple-choice': 'meer antwoorden',
  scale: 'schaal 1 tot en met 5',
  'report-mark': 'rapportcijfer',
  'open-text': 'open vraag',
  matrix: 'stellingen met dezelfde antwoorden',
  statement: 'stelling',
  ranking: 'volgorde',
  points: 'punten verdelen',
  number: 'getal',
  date: 'datum',
  'image-choice': 'afbeelding kiezen',
  place: 'plek op de kaart',
  information: 'uitleg',
};

/** A heading, then one row per answer. */
export function figureRows(poll: Poll, { version, document }: Result): FigureRows {
  const { invited, answered, questions } = document;
  const same = [poll.title, version, invited, publicCount(answered)];
  const rows = questions.flatMap((question, index) =>
    questionRows(question).map((row) => [...same, index + 1, question.text, KINDS[question.kind], ...row]),
  );
  return [COLUMNS, ...rows];
}

/** Per answer: base, name, number, share with its ends, mean with its ends, what is to be said of it, and what wins of an order. */
export function questionRows(question: QuestionResult): FigureRows {
  if (!question.shown) return [['', '', '', '', '', '', '', '', '', WHY_EMPTY[question.because], '', '']];
  const [from = '', to = ''] = question.meanMargin ?? [];
  const means = [question.mean ?? '', from, to];
  return question.answers.map((answer) => {
    const { label, count, percentage, over, margin } = answer;
    const [low = '', high = ''] = over ? [percentage ?? '', 100] : (margin ?? []);
    const share = over ? '' : (percentage ?? '');
    return [
      question.base,
      label,
      count ?? '',
      share,
      low,
      high,
      ...means,
      noteOf(answer),
      ...orderCells(question),
    ];
  });
}

function noteOf({ merged, count, percentage, over, average }: AnswerResult): string {
  return [
    ...(merged.length === 0 ? [] : [`samengevoegd: ${merged.join(' | ')}`]),
    ...(over ? [MORE_THAN_90] : []),
    ...(count === null && !over ? [percentage === null ? HIDDEN_ANSWER : HIDDEN_COUNT] : []),
    ...(average === undefined ? [] : [`gemiddeld: ${dutchMean(average)}`]),
  ].join('; ');
}

const MORE_THAN_90 = 'meer dan 90 procent';
const HIDDEN_ANSWER = 'niet getoond';
const HIDDEN_COUNT = 'aantal niet getoond';

const WHY_EMPTY: Readonly<Record<Extract<QuestionResult, { shown: false }>['because'], string>> = {
  'too-few': 'te weinig antwoorden om te laten zien',
  'open-text': 'open vraag: niet openbaar',
};

const GROUP_COLUMNS = [
  'vraagnummer',
  'vraag',
  'kenmerk',
  'groep',
  'mensen',
  'antwoord',
  'procent',
  'procent van',
  'procent tot',
];

/** A heading, then one row per group and answer; what is hidden stays empty. */
export function groupRows({ document }: Pick<Result, 'document'>, areas: readonly Area[]): FigureRows {
  const words = wordsOf(document, areas);
  const rows = document.questions.flatMap((question, index) =>
    question.shown ? rowsByGroup(question, words).map((row) => [index + 1, question.text, ...row]) : [],
  );
  return [GROUP_COLUMNS, ...rows];
}

function rowsByGroup(
  { groups = [], crossed = [], answers }: Extract<QuestionResult, { shown: true }>,
  words: GroupWords,
): FigureRows {
  const single = groups.flatMap(({ trait, rows }) =>
    rows.map(({ name, ...row }) => ({ traits: [trait], names: [name], ...row })),
  );
  const pairs = crossed.flatMap(({ traits, rows }) => rows.map((row) => ({ traits, ...row })));
  return [...single, ...pairs].flatMap(({ traits, names, base, cells }) => {
    const trait = traits.map((each) => traitName(each, words)).join(' en ');
    const group = names.map((name, depth) => groupName(traits[depth] ?? '', name, words)).join(' en ');
    return answers.map(({ label }, place) => [trait, group, base ?? '', label, ...cellFigures(cells[place])]);
  });
}

/** Of a group that thinks alike only the ends are told: from 90 to 100. */
function cellFigures(cell: GroupFigure | null | undefined): readonly FigureCell[] {
  if (!cell) return ['', '', ''];
  return [cell.over ? '' : cell.percentage, ...cell.margin];
}
