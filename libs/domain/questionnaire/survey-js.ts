// Questions from SurveyJS, as far as both have the same kinds; what has no counterpart is named, never dropped silently.
import type { Option, Question, Questionnaire } from './question.js';

export type FromElsewhere = {
  readonly questionnaire: Questionnaire;
  /** What could not be taken over, in the words of the document. */
  readonly leftOut: readonly string[];
};

/**
 * In: a SurveyJS document (JSON.parse of it). Out: its questions, a page becoming a section, and what was left out:
 * kinds without a counterpart and every condition, which staff set again.
 * Source: the SurveyJS form JSON schema (elements of type radiogroup, checkbox, rating, comment, text, matrix, ranking,
 * boolean, html).
 */
export function fromSurveyJs(document: unknown): FromElsewhere {
  const pages = listIn(document, 'pages');
  const elements =
    pages.length > 0 ? pages.flatMap((page) => listIn(page, 'elements')) : listIn(document, 'elements');
  const read = elements.map((element, place) => ({
    element,
    question: questionIn(element, `v${place + 1}`),
  }));
  const sections = pages.flatMap((page) => {
    const [first] = listIn(page, 'elements');
    const starts = read.find(({ element, question }) => element === first && question !== undefined);
    const title = textIn(page, 'title');
    return starts?.question && title !== ''
      ? [{ id: `deel-${starts.question.id}`, title, startsAt: starts.question.id }]
      : [];
  });
  return {
    questionnaire: {
      version: 1,
      questions: read.flatMap(({ question }) => (question ? [question] : [])),
      ...(sections.length > 0 ? { sections } : {}),
    },
    leftOut: read.flatMap(({ element, question }) => [
      ...(question ? [] : [`${textIn(element, 'type')}: ${titleOf(element)}`]),
      ...(textIn(element, 'visibleIf') === ''
        ? []
        : [`visibleIf ${textIn(element, 'visibleIf')}: ${titleOf(element)}`]),
    ]),
  };
}

type Reader = (
  element: unknown,
  asked: Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow'>,
) => Question;

function questionIn(element: unknown, id: string): Question | undefined {
  const type = textIn(element, 'type');
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  const help = textIn(element, 'description');
  const asked = {
    id,
    text: titleOf(element),
    help,
    required: valueIn(element, 'isRequired') === true,
    dontKnow: false,
  };
  return read?.(element, asked);
}

const READERS: Readonly<Record<string, Reader>> = {
  radiogroup: (element, asked) => ({
    ...asked,
    kind: 'single-choice',
    options: optionsIn(element, 'choices'),
  }),
  dropdown: (element, asked) => ({ ...asked, kind: 'single-choice', options: optionsIn(element, 'choices') }),
  checkbox: (element, asked) => ({
    ...asked,
    kind: 'multiple-choice',
    options: optionsIn(element, 'choices'),
    atMost: numberIn(element, 'maxSelectedChoices', 0),
  }),
  rating: (element, asked) =>
    numberIn(element, 'rateMax', 5) === 10
      ? { ...asked, kind: 'report-mark' }
      : {
          ...asked,
          kind: 'scale',
          lowest: textIn(element, 'minRateDescription'),
          highest: textIn(element, 'maxRateDescription'),
        },
  comment: (element, asked) => ({
    ...asked,
    kind: 'open-text',
    maxLength: numberIn(element, 'maxLength', 1000),
  }),
  text: (element, asked) => {
    const type = textIn(element, 'inputType');
    if (type === 'date') return { ...asked, kind: 'date', from: '', to: '' };
    if (type !== 'number')
      return { ...asked, kind: 'open-text', maxLength: numberIn(element, 'maxLength', 200), short: true };
    const [from, to] = [numberIn(element, 'min', 0), numberIn(element, 'max', 1_000_000)];
    return { ...asked, kind: 'number', from, to, decimals: 0, unit: '' };
  },
  boolean: (_, asked) => ({
    ...asked,
    kind: 'single-choice',
    options: [
      { code: 'ja', label: 'Ja' },
      { code: 'nee', label: 'Nee' },
    ],
  }),
  matrix: (element, asked) => ({
    ...asked,
    kind: 'matrix',
    rows: optionsIn(element, 'rows'),
    columns: optionsIn(element, 'columns'),
  }),
  ranking: (element, asked) => ({ ...asked, kind: 'ranking', options: optionsIn(element, 'choices') }),
  html: (element, asked) => ({
    ...asked,
    kind: 'information',
    text: asked.text === '' ? plainText(textIn(element, 'html')) : asked.text,
    required: false,
  }),
};

function optionsIn(element: unknown, name: string): readonly Option[] {
  const options = listIn(element, name).map((choice, place): Option => {
    const value = textIn({ choice }, 'choice') || textIn(choice, 'value');
    const label = textIn(choice, 'text') || value;
    return { code: codeOf(value, place), label };
  });
  if (valueIn(element, 'showOtherItem') !== true && valueIn(element, 'hasOther') !== true) return options;
  return [...options, { code: 'anders', label: textIn(element, 'otherText') || 'Anders', other: true }];
}

const codeOf = (value: string, place: number): string =>
  /^[a-z0-9-]{1,40}$/i.test(value) ? value : `a${place + 1}`;

const titleOf = (element: unknown): string => plainText(textIn(element, 'title') || textIn(element, 'name'));

const plainText = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function valueIn(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, name)
    ? Reflect.get(record, name)
    : undefined;
}

/** Of a text in several languages the Dutch, else the default. */
function textIn(record: unknown, name: string): string {
  const value = valueIn(record, name);
  if (typeof value === 'object' && value !== null) return textIn(value, 'nl') || textIn(value, 'default');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberIn(record: unknown, name: string, otherwise: number): number {
  const value = valueIn(record, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function listIn(record: unknown, name: string): readonly unknown[] {
  const value = valueIn(record, name);
  return Array.isArray(value) ? value : [];
}
