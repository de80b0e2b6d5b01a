// One question as an element of SurveyJS, and what of it gets lost.
import { DONT_KNOW } from './answer-fields.js';
import { STATEMENT_CODES, type Question } from './question.js';
import { groupsLost, type FixedAnswers } from './to-lime-question.js';

/** What has no place in SurveyJS. */
export const surveyJsLosses = [
  'pictures',
  'map',
  'points',
  'unit',
  'dont-know',
  'groups',
  'piping',
  'routing',
  'quotas',
] as const;
export type SurveyJsLoss = (typeof surveyJsLosses)[number];

/** A text in every language that is open: a plain one when there is only Dutch. */
export type Say = (text: (question: Question) => string) => unknown;

export type SurveyJsElement = { readonly element: object; readonly lost: readonly SurveyJsLoss[] };

type Fixed = (pick: (answers: FixedAnswers) => string) => unknown;
type Kind<Name extends Question['kind']> = Extract<Question, { kind: Name }>;
type Made = { readonly of: object; readonly lost?: readonly SurveyJsLoss[] };

/**
 * In: a question, how its texts and how the fixed answers are said in every language. Out: the element, without who gets
 * it, and what it lacks.
 */
export function surveyJsElement(question: Question, say: Say, fixed: Fixed): SurveyJsElement {
  const { of, lost = [] } = ofKind(question, say, fixed);
  const keeps = KEEPS_DONT_KNOW.includes(question.kind);
  const element = {
    name: question.id,
    title: say(({ text }) => text),
    ...(question.help === '' ? {} : { description: say(({ help }) => help) }),
    ...(question.required ? { isRequired: true } : {}),
    ...of,
  };
  const unknown = question.dontKnow && !keeps ? (['dont-know'] as const) : [];
  return { element, lost: [...lost, ...unknown, ...groupsLost(question)] };
}

const KEEPS_DONT_KNOW: readonly Question['kind'][] = [
  'single-choice',
  'multiple-choice',
  'statement',
  'matrix',
  'information',
];

function ofKind(question: Question, say: Say, fixed: Fixed): Made {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'statement':
    case 'ranking':
    case 'image-choice':
      return chosen(question, say, fixed);
    case 'matrix': {
      const rows = question.rows.map(({ code }, at) => ({ value: code, text: say(labelOf('rows', at)) }));
      const columns = question.columns.map(({ code }, at) => ({
        value: code,
        text: say(labelOf('columns', at)),
      }));
      const last = question.dontKnow ? [{ value: DONT_KNOW, text: fixed(({ dontKnow }) => dontKnow) }] : [];
      const all = question.required ? { isAllRowRequired: true } : {};
      return { of: { type: 'matrix', rows, columns: [...columns, ...last], ...all } };
    }
    case 'points': {
      const items = question.options.map(({ code }, at) => ({
        name: code,
        title: say(labelOf('options', at)),
        inputType: 'number',
      }));
      return { of: { type: 'multipletext', items }, lost: ['points'] };
    }
    case 'scale':
    case 'report-mark':
    case 'open-text':
    case 'number':
    case 'date':
    case 'place':
    case 'information':
      return written(question, say);
  }
}

/** The label in the same place of the same question in another language. */
const labelOf =
  (list: 'options' | 'rows' | 'columns', at: number) =>
  (question: Question): string =>
    listIn(question, list)[at]?.label ?? '';

function listIn(
  question: Question,
  list: 'options' | 'rows' | 'columns',
): readonly { readonly label: string }[] {
  if (list === 'options') return 'options' in question ? question.options : [];
  return question.kind === 'matrix' ? question[list] : [];
}

type Chosen = Kind<'single-choice' | 'multiple-choice' | 'statement' | 'ranking' | 'image-choice'>;

function chosen(question: Chosen, say: Say, fixed: Fixed): Made {
  const random = 'randomOrder' in question ? { choicesOrder: 'random' } : {};
  const unknown = question.dontKnow
    ? { showDontKnowItem: true, dontKnowText: fixed(({ dontKnow }) => dontKnow) }
    : {};
  if (question.kind === 'statement') {
    const choices = STATEMENT_CODES.map((value) => ({
      value,
      text: fixed(({ statement }) => statement[value]),
    }));
    return { of: { type: 'radiogroup', choices, ...unknown } };
  }
  if (question.kind === 'image-choice') {
    const choices = question.options.map(({ code, picture }, at) => ({
      value: code,
      text: say(labelOf('options', at)),
      imageLink: `/afbeeldingen/${picture}`,
    }));
    return { of: { type: 'imagepicker', choices, showLabel: true, ...random }, lost: ['pictures'] };
  }
  const choices = question.options.flatMap(({ code, other, alone }, at) =>
    other
      ? []
      : [{ value: code, text: say(labelOf('options', at)), ...(alone ? { isExclusive: true } : {}) }],
  );
  if (question.kind === 'ranking') return { of: { type: 'ranking', choices, ...random } };
  const at = question.options.findIndex((option) => option.other);
  const other = at < 0 ? {} : { showOtherItem: true, otherText: say(labelOf('options', at)) };
  const most =
    question.kind === 'multiple-choice' && question.atMost > 0 ? { maxSelectedChoices: question.atMost } : {};
  const type = question.kind === 'single-choice' ? 'radiogroup' : 'checkbox';
  return { of: { type, choices, ...other, ...unknown, ...random, ...most } };
}

type Written = Kind<'scale' | 'report-mark' | 'open-text' | 'number' | 'date' | 'place' | 'information'>;

function written(question: Written, say: Say): Made {
  switch (question.kind) {
    case 'scale': {
      const minRateDescription = say((each) => (each.kind === 'scale' ? each.lowest : ''));
      const maxRateDescription = say((each) => (each.kind === 'scale' ? each.highest : ''));
      return { of: { type: 'rating', rateMin: 1, rateMax: 5, minRateDescription, maxRateDescription } };
    }
    case 'report-mark':
      return { of: { type: 'rating', rateMin: 1, rateMax: 10 } };
    case 'open-text':
      return { of: { type: question.short ? 'text' : 'comment', maxLength: question.maxLength } };
    case 'number': {
      const { from, to, decimals, unit } = question;
      const bounds = { min: from, max: to, ...(decimals > 0 ? { step: Number(`1e-${decimals}`) } : {}) };
      return { of: { type: 'text', inputType: 'number', ...bounds }, lost: unit === '' ? [] : ['unit'] };
    }
    case 'date': {
      const { from, to } = question;
      const bounds = { ...(from ? { min: from } : {}), ...(to ? { max: to } : {}) };
      return { of: { type: 'text', inputType: 'date', ...bounds } };
    }
    case 'place':
      return { of: { type: 'comment' }, lost: ['map'] };
    case 'information':
      return { of: { type: 'html', html: say(({ text, help }) => paragraphs(text, help)) } };
  }
}

const paragraphs = (...texts: readonly string[]): string =>
  texts
    .filter((text) => text !== '')
    .map((text) => `<p>${text.replaceAll(/[&<>]|\n/g, (sign) => HTML[sign] ?? sign)}</p>`)
    .join('');

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
