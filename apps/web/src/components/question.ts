// Builds the model of the `question` component, so that residents, preview and paper entry see the very same question.
import { answerField, dontKnowField, DONT_KNOW, type Fields } from '#domain/questionnaire/answer-fields.js';
import type { AnswerFault } from '#domain/questionnaire/parsed-answer.js';
import type { Question } from '#domain/questionnaire/question.js';
import { valuesOf } from '#domain/questionnaire/sent-values.js';
import { questionWordsNl } from '../texts/question-words.nl.js';
import type { QuestionWords } from '../texts/question-words.js';
import { choiceModel, scaleModel } from './question-choices.js';
import { dateModel, openModel, numberModel, placeModel } from './question-values.js';
import { matrixModel, pointsModel, rankingModel } from './question-parts.js';
import type { DontKnowBox, QuestionModel, Shown } from './question-model.js';

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

/** The question as the component shows it, filled in and with its error. */
export function questionModel(question: Question, state: QuestionState): QuestionModel {
  const shown = shownOf(question, state);
  switch (question.kind) {
    case 'single-choice':
    case 'statement':
    case 'multiple-choice':
    case 'image-choice':
      return choiceModel(question, shown);
    case 'scale':
      return scaleModel(question, shown, { highest: 5, from: question.lowest, to: question.highest });
    case 'report-mark': {
      const { worstMark, bestMark } = shown.words;
      return scaleModel(question, shown, { highest: 10, from: worstMark, to: bestMark });
    }
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
      return { component: 'information', field: { ...shown.asked, legend: shown.legend } };
  }
}

function shownOf(question: Question, state: QuestionState): Shown {
  const words = state.words ?? questionWordsNl;
  const asked = {
    name: answerField(question),
    heading: state.heading,
    optional: !question.required,
    quiet: true as const,
    hint: question.kind === 'information' ? question.help : hints(question, words).join(' '),
    errorWord: words.error,
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
