// One question out of a SurveyJS document, in one of its languages.
import { DONT_KNOW } from './answer-fields.js';
import { ourCodes } from './our-codes.js';
import { plainWords, wordsOfHtml } from './plain-words.js';
import { STATEMENT_CODES, type Option, type Question } from './question.js';
import { isOn, listIn, numberIn, textIn, valueIn, type Spoken } from './survey-js-document.js';

export type FromSurveyJsQuestion = {
  readonly question: Question;
  /** By the value of a choice in the document the code it has here. */
  readonly codes: ReadonlyMap<string, string>;
};

/** Values that SurveyJS gives choices of its own. */
export const SURVEY_JS_OTHER = 'other';
export const SURVEY_JS_DONT_KNOW = 'dontknow';
const SURVEY_JS_NONE = 'none';

/**
 * In: an element of a page, its id here, and the language wanted. Out: the question and its codes, or undefined for a
 * type without a counterpart. Source: the SurveyJS form JSON schema.
 */
export function fromSurveyJsQuestion(
  element: unknown,
  { id, language }: { readonly id: string; readonly language: Spoken },
): FromSurveyJsQuestion | undefined {
  const type = textIn(element, 'type');
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  const say = (record: unknown, name: string): string => plainWords(textIn(record, name, language), 'known');
  const asked = {
    id,
    text: say(element, 'title') || say(element, 'name'),
    help: say(element, 'description'),
    required: isOn(element, 'isRequired'),
    dontKnow: isOn(element, 'showDontKnowItem'),
  };
  return read?.({ element, asked, say, language });
}

type Asked = Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow'>;
type Source = {
  readonly element: unknown;
  readonly asked: Asked;
  readonly language: Spoken;
  readonly say: (record: unknown, name: string) => string;
};
type Reader = (source: Source) => FromSurveyJsQuestion | undefined;
type Listed = { readonly options: readonly Option[]; readonly codes: ReadonlyMap<string, string> };

const NO_CODES: ReadonlyMap<string, string> = new Map();
const without = (question: Question): FromSurveyJsQuestion => ({ question, codes: NO_CODES });

const one: Reader = (source) => {
  const { options, codes } = choicesIn(source);
  const { asked } = source;
  if (options.map(({ code }) => code).join() === STATEMENT_CODES.join())
    return { question: { ...asked, kind: 'statement' }, codes };
  return { question: { ...asked, kind: 'single-choice', options, ...mixed(source) }, codes };
};

const several: Reader = (source) => {
  const { options, codes } = choicesIn(source);
  const atMost = numberIn(source.element, 'maxSelectedChoices', 0);
  return { question: { ...source.asked, kind: 'multiple-choice', options, atMost, ...mixed(source) }, codes };
};

const READERS: Readonly<Record<string, Reader>> = {
  radiogroup: one,
  dropdown: one,
  buttongroup: one,
  checkbox: several,
  tagbox: several,
  imagepicker: (source) => (isOn(source.element, 'multiSelect') ? several(source) : one(source)),
  rating: ({ element, asked, say }) => {
    const [least, most] = [numberIn(element, 'rateMin', 1), numberIn(element, 'rateMax', 5)];
    const ends = { lowest: say(element, 'minRateDescription'), highest: say(element, 'maxRateDescription') };
    if (listIn(element, 'rateValues').length > 0) return undefined;
    if (least === 1 && most === 10) return without({ ...asked, kind: 'report-mark' });
    if (least === 1 && most === 5) return without({ ...asked, kind: 'scale', ...ends });
    return without({ ...asked, kind: 'number', from: least, to: most, decimals: 0, unit: '' });
  },
  comment: ({ element, asked }) =>
    without({ ...asked, kind: 'open-text', maxLength: longest(element, 1000) }),
  text: textReader,
  boolean: ({ element, asked, say }) => {
    const options = [
      { code: 'ja', label: say(element, 'labelTrue') || 'Ja' },
      { code: 'nee', label: say(element, 'labelFalse') || 'Nee' },
    ];
    const codes = new Map([
      ['true', 'ja'],
      ['false', 'nee'],
    ]);
    return { question: { ...asked, kind: 'single-choice', options }, codes };
  },
  matrix: (source) => {
    const { element, asked } = source;
    const [rows, columns] = [optionsIn(source, 'rows'), optionsIn(source, 'columns')];
    const real = columns.options.filter(
      (_, place) => valueOf(listIn(element, 'columns')[place]) !== DONT_KNOW,
    );
    const required = asked.required || isOn(element, 'isAllRowRequired');
    const dontKnow = real.length < columns.options.length;
    const question = {
      ...asked,
      required,
      dontKnow,
      kind: 'matrix',
      rows: rows.options,
      columns: real,
    } as const;
    return { question, codes: columns.codes };
  },
  ranking: (source) => {
    const { options, codes } = optionsIn(source, 'choices');
    return { question: { ...source.asked, kind: 'ranking', options, ...mixed(source) }, codes };
  },
  html: ({ element, asked, language }) => {
    const [first = '', ...more] = wordsOfHtml(textIn(element, 'html', language)).split('\n');
    const said = textIn(element, 'title') === '' ? { text: first, help: more.join('\n') } : {};
    return without({ ...asked, ...said, kind: 'information', required: false, dontKnow: false });
  },
};

function textReader({ element, asked }: Source): FromSurveyJsQuestion {
  const type = textIn(element, 'inputType');
  if (type === 'date') {
    const [from, to] = [dayIn(element, 'min'), dayIn(element, 'max')];
    return without({ ...asked, kind: 'date', from, to });
  }
  if (type !== 'number')
    return without({ ...asked, kind: 'open-text', maxLength: longest(element, 200), short: true });
  const [from, to] = [numberIn(element, 'min', 0), numberIn(element, 'max', 1_000_000)];
  const decimals = Math.min(3, Math.max(0, Math.round(-Math.log10(numberIn(element, 'step', 1) || 1))));
  return without({ ...asked, kind: 'number', from, to, decimals, unit: '' });
}

function longest(element: unknown, otherwise: number): number {
  const most = numberIn(element, 'maxLength', otherwise);
  return most > 0 ? most : otherwise;
}

const dayIn = (element: unknown, name: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.exec(textIn(element, name))?.[0] ?? '';

const mixed = ({ element }: Source): { readonly randomOrder?: true } =>
  textIn(element, 'choicesOrder') === 'random' ? { randomOrder: true } : {};

/** A choice is a value, or a record with a value and perhaps a text. */
const valueOf = (choice: unknown): string => textIn({ choice }, 'choice') || textIn(choice, 'value');

function optionsIn({ element, say }: Source, name: string): Listed {
  const choices = listIn(element, name);
  const values = choices.map(valueOf);
  const codes = ourCodes(values);
  const options = choices.map((choice, place) => ({
    code: codes[place] ?? '',
    label: say(choice, 'text') || plainWords(values[place] ?? '', 'known'),
    ...(valueIn(choice, 'isExclusive') === true ? { alone: true as const } : {}),
  }));
  return { options, codes: new Map(values.map((value, place) => [value, codes[place] ?? ''])) };
}

function choicesIn(source: Source): Listed {
  const { element, say } = source;
  const { options, codes } = optionsIn(source, 'choices');
  const none = isOn(element, 'showNoneItem', 'hasNone')
    ? [{ code: 'geen', label: say(element, 'noneText') || 'Geen van deze', alone: true as const }]
    : [];
  const other = isOn(element, 'showOtherItem', 'hasOther')
    ? [{ code: 'anders', label: say(element, 'otherText') || 'Anders', other: true as const }]
    : [];
  const named = new Map([...codes, [SURVEY_JS_OTHER, 'anders'], [SURVEY_JS_NONE, 'geen']]);
  return { options: [...options, ...none, ...other], codes: named.set(SURVEY_JS_DONT_KNOW, DONT_KNOW) };
}
