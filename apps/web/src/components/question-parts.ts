// Models of questions with several parts: a matrix row by row, an order, points to divide.
import { DONT_KNOW, partField, TOUCHED } from '#domain/questionnaire/answer-fields.js';
import { ADD_UP, rankingOrder } from '#domain/questionnaire/in-between-step.js';
import type { Matrix, Option, Points, Ranking } from '#domain/questionnaire/question.js';
import { valueOf } from '#domain/questionnaire/sent-values.js';
import { shownOptions } from '#domain/questionnaire/shown-options.js';
import type { DontKnowBox, QuestionModel, Shown } from './question-model.js';

/** With five columns the answers stand beside each other on a wide screen. */
const FIVE = 5;

export function matrixModel(question: Matrix, { asked, legend, words, fields }: Shown): QuestionModel {
  const options = question.columns.map(({ code, label }) => ({ value: code, text: label }));
  const others = question.dontKnow ? [{ value: DONT_KNOW, text: words.dontKnow, apart: true }] : [];
  const rows = question.rows.map(({ code, label }, place) => {
    const name = partField(question, code);
    return {
      id: place === 0 ? asked.name : name,
      name,
      text: label,
      value: valueOf(fields, name),
      options,
      others,
    };
  });
  return { component: 'matrix', field: { ...asked, legend, five: options.length === FIVE, rows } };
}

export function rankingModel(question: Ranking, shown: Shown, other: DontKnowBox): QuestionModel {
  const { asked, legend, words, fields, moved } = shown;
  const options = inOrder(question, shown);
  const place = options.findIndex(({ code }) => code === moved);
  const touchedName = partField(question, TOUCHED);
  const touched = valueOf(fields, touchedName) !== '';
  return {
    component: 'ranking',
    field: {
      ...asked,
      legend,
      items: options.map(({ code, label }, at) => ({
        code,
        text: label,
        isFirst: at === 0,
        isLast: at === options.length - 1,
        moved: code === moved,
      })),
      order: options.map(({ code }) => code).join(','),
      higher: words.ranking.higher,
      lower: words.ranking.lower,
      said: place < 0 ? '' : words.ranking.moved(options[place]?.label ?? '', place + 1, options.length),
      agree: { name: touchedName, text: words.ranking.agree, chosen: touched },
      touched,
      other,
    },
  };
}

/** As the form has it; before anything was sent in this resident's own order. */
function inOrder(question: Ranking, { asked, fields, seed }: Shown): readonly Option[] {
  if (!Object.hasOwn(fields, asked.name)) return shownOptions(question, question.options, seed);
  return rankingOrder(question, fields).flatMap((code) =>
    question.options.filter((each) => each.code === code),
  );
}

export function pointsModel(
  question: Points,
  { asked, legend, words, fields, seed }: Shown,
  other: DontKnowBox,
): QuestionModel {
  const items = shownOptions(question, question.options, seed).map(({ code, label }, place) => {
    const name = partField(question, code);
    return { name, label, id: place === 0 ? asked.name : name, value: valueOf(fields, name) };
  });
  const sum = items.reduce((total, { value }) => total + (/^\d{1,6}$/.test(value) ? Number(value) : 0), 0);
  return {
    component: 'points',
    field: {
      ...asked,
      legend,
      items,
      divided: words.points.divided(sum, question.total),
      addUp: { name: partField(question, ADD_UP), text: words.points.addUp },
      other,
    },
  };
}
