// One question by one trait as dots with their intervals: a figure per answer, a row per group, the whole town as a line.
import type { GroupFigure, QuestionResult } from '#features/results/index.js';
import { shareClass } from '../../components/share-classes.js';
import { scaleLinear } from '../../components/scale-linear.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { groupName, type GroupWords } from './group-words.js';
import { shareText } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export type GroupRow = {
  readonly label: string;
  /** Of the classes that it holds. */
  readonly codes: readonly string[];
  /** "88 mensen", with a warning when there are few. */
  readonly people: string;
  /** False: hidden. */
  readonly shown: boolean;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly number: string;
  /** "30 tot 55"; empty where only an end is told. */
  readonly margin: string;
  /** Five tints from few to many, for map and tiles; 0: hidden. */
  readonly tint: number;
};

export type AnswerFigure = {
  readonly id: string;
  readonly title: string;
  /** Of everybody; empty when that is hidden. */
  readonly whole: string;
  readonly wholePercent: number | false;
  readonly rows: readonly GroupRow[];
};

const FEWEST_FIRM = 30;
const MOST = 100;
const percentScale = scaleLinear([0, MOST], [0, MOST]);

/** Undefined when this question is not told by this trait. */
export function comparison(
  question: Shown,
  trait: string,
  words: GroupWords,
): readonly AnswerFigure[] | undefined {
  const figures = (question.groups ?? []).find((each) => each.trait === trait);
  if (!figures) return undefined;
  const answers = question.answers.map((answer, place) => ({ answer, place }));
  return answers.filter(isGiven).map(({ answer, place }) => ({
    id: `antwoord-${place + 1}`,
    title: answer.label,
    whole: answer.percentage === null ? '' : `Iedereen: ${shareText(answer)}`,
    wholePercent: answer.percentage ?? false,
    rows: figures.rows.map(({ name, base, cells }) => ({
      codes: name.split('+'),
      label: groupName(trait, name, words),
      people: peopleText(base),
      ...marksOf(cells[place] ?? null),
    })),
  }));
}

/** What nobody chose is no picture; the table has it. */
const isGiven = ({ answer }: { readonly answer: Shown['answers'][number] }): boolean =>
  answer.percentage !== 0;

function marksOf(cell: GroupFigure | null): Omit<GroupRow, 'label' | 'codes' | 'people'> {
  if (!cell) return { shown: false, percent: 0, low: 0, high: 0, number: '', tint: 0, margin: '' };
  const [low, high] = cell.margin;
  return {
    shown: true,
    percent: percentScale(cell.percentage),
    low: percentScale(low),
    high: percentScale(high),
    number: cell.over ? `> ${cell.percentage}%` : `${cell.percentage}%`,
    tint: shareClass(cell.percentage),
    margin: cell.over ? '' : `${low} tot ${high}`,
  };
}

function peopleText(base: number | null): string {
  if (base === null) return '';
  const people = `${wholeNumber(base)} mensen`;
  return base < FEWEST_FIRM ? `${people}, erg onzeker` : people;
}
