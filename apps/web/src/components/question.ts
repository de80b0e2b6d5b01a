// Builds the model of the `question` component, so that residents, preview and paper entry see the very same question.
import {
  answerField,
  dontKnowField,
  DONT_KNOW,
  OTHER,
  partField,
  type Fields,
} from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import { STATEMENT_CODES, type Question } from '#domain/questionnaire/question.js';
import { shownOptions } from '#domain/questionnaire/shown-options.js';
import { questionWordsNl } from '../texts/question-words.nl.js';
import type { QuestionWords } from '../texts/question-words.js';
import { dateModel, openModel, numberModel, placeModel } from './question-values.js';
import { matrixModel, pointsModel, rankingModel } from './question-parts.js';
import type { Asked, Choice, DontKnowBox, QuestionModel } from './question-model.js';

export type { QuestionModel } from './question-model.js';

export type QuestionState = {
  /** What is filled in, as `fieldsOf` gives it or as it arrived. */
  readonly fields: Fields;
  readonly fault?: AnswerFault;
  /** True: the question is the h1 of its page. */
  readonly heading: boolean;
  /** Dutch when left out. */
  readonly words?: QuestionWords;
  /** Mixes the options for this resident; '' leaves them as they were written. */
  readonly seed?: string;
  /** The option of a ranking that just moved. */
  readonly moved?: string;
};

export type Shown = {
  readonly asked: Asked;
  readonly legend: string;
  readonly words: QuestionWords;
  readonly fields: Fields;
  readonly seed: string;
  readonly moved: string;
};

/** The question as the component shows it, filled in and with its error. */
export function questionModel(question: Question, state: QuestionState): QuestionModel {
  const shown = shownOf(question, state);
  const { asked, legend, words } = shown;
  const value = valuesOf(state.fields, asked.name)[0] ?? '';
  const radios = { ...asked, legend, value, other: false } as const;
  switch (question.kind) {
    case 'single-choice': {
      const options = [...choices(question, shown), ...dontKnow(question, words)];
      return { component: 'radios', field: { ...radios, options, other: otherWords(question, shown) } };
    }
    case 'statement': {
      const options = STATEMENT_CODES.map((code) => ({ value: code, text: words.statement[code] }));
      return {
        component: 'radios',
        field: { ...radios, options: [...options, ...dontKnow(question, words)] },
      };
    }
    case 'multiple-choice': {
      const values = valuesOf(state.fields, asked.name);
      const options = [...choices(question, shown), ...dontKnow(question, words)];
      const other = otherWords(question, shown);
      return { component: 'checkboxes', field: { ...asked, legend, values, options, other } };
    }
    case 'image-choice': {
      const options = shownOptions(question, question.options, shown.seed).map((option) => ({
        value: option.code,
        text: option.label,
        src: pictureAddress(option.picture),
        alt: option.alt,
      }));
      return { component: 'pictures', field: { ...radios, options, others: dontKnow(question, words) } };
    }
    case 'scale':
      return scaleModel(question, shown, { highest: 5, from: question.lowest, to: question.highest });
    case 'report-mark':
      return scaleModel(question, shown, { highest: 10, from: words.worstMark, to: words.bestMark });
    case 'open-text':
      return openModel(question, shown, dontKnowBox(question, shown));
    case 'number':
      return numberModel(question, shown, dontKnowBox(question, shown));
    case 'date':
      return dateModel(question, shown, dontKnowBox(question, shown));
    case 'place':
      return placeModel(question, shown, dontKnowBox(question, shown));
    case 'matrix':
      return matrixModel(question, shown);
    case 'ranking':
      return rankingModel(question, shown, dontKnowBox(question, shown));
    case 'points':
      return pointsModel(question, shown, dontKnowBox(question, shown));
    case 'information':
      return { component: 'information', field: { ...asked, legend } };
  }
}

/** Where a stored picture can be fetched. */
export const pictureAddress = (picture: string): string => `/afbeeldingen/${picture}`;

function shownOf(question: Question, state: QuestionState): Shown {
  const words = state.words ?? questionWordsNl;
  const asked = {
    name: answerField(question),
    heading: state.heading,
    optional: !question.required,
    hint: question.kind === 'information' ? question.help : hints(question, words).join(' '),
    error: state.fault ? words.faults[state.fault](question) : '',
  };
  const { fields, seed = '', moved = '' } = state;
  return { asked, legend: question.text, words, fields, seed, moved };
}

function hints(question: Question, words: QuestionWords): readonly string[] {
  return [
    ...(question.help.trim() === '' ? [] : [question.help]),
    ...howTo(question, words),
    ...(question.required ? [] : [words.mayBeSkipped]),
  ];
}

function howTo(question: Question, words: QuestionWords): readonly string[] {
  if (question.kind === 'multiple-choice')
    return [question.atMost > 0 ? words.atMost(question.atMost) : words.severalAnswers];
  if (question.kind === 'matrix') return [words.oneEachRow];
  if (question.kind === 'ranking') return [words.ranking.how];
  if (question.kind === 'points') return [words.points.how(question.total)];
  return question.kind === 'place' ? [words.place.how] : [];
}

function choices(
  question: Extract<Question, { kind: 'single-choice' | 'multiple-choice' }>,
  { seed }: Shown,
): readonly Choice[] {
  return shownOptions(question, question.options, seed).map(({ code, label }) => ({
    value: code,
    text: label,
  }));
}

function otherWords(
  question: Extract<Question, { kind: 'single-choice' | 'multiple-choice' }>,
  { asked, words, fields }: Shown,
) {
  if (!question.options.some(({ other }) => other)) return false;
  const name = partField(question, OTHER);
  return { name, label: words.otherWords, value: valuesOf(fields, name)[0] ?? '', optional: true, max: 120 };
}

type Ends = { readonly highest: number; readonly from: string; readonly to: string };

function scaleModel(question: Question, { asked, legend, words, fields }: Shown, ends: Ends): QuestionModel {
  const spoken = new Map([
    [1, ends.from],
    [ends.highest, ends.to],
  ]);
  const options = Array.from({ length: ends.highest }, (_, place) => ({
    value: String(place + 1),
    text: String(place + 1),
    spoken: spoken.get(place + 1) ?? '',
  }));
  const value = valuesOf(fields, asked.name)[0] ?? '';
  const others = dontKnow(question, words);
  const { from, to } = ends;
  return { component: 'scale', field: { ...asked, from, to, legend, value, options, others } };
}

const dontKnow = (question: Question, words: QuestionWords): readonly Choice[] =>
  question.dontKnow ? [{ value: DONT_KNOW, text: words.dontKnow, apart: true }] : [];

function dontKnowBox(question: Question, { words, fields }: Shown): DontKnowBox {
  if (!question.dontKnow) return false;
  const name = dontKnowField(question);
  return {
    name,
    value: DONT_KNOW,
    text: words.dontKnow,
    chosen: valuesOf(fields, name).includes(DONT_KNOW),
  };
}

function valuesOf(fields: Fields, name: string): readonly string[] {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof sent === 'string' ? [sent] : (sent ?? []);
}
