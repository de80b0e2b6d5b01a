// Questions from SurveyJS, as far as both have the same kinds; what has no counterpart is named, never dropped silently.
import { fromSurveyJsCondition } from './from-survey-js-condition.js';
import { fromSurveyJsQuestion, type FromSurveyJsQuestion } from './from-survey-js-question.js';
import { languages, type Translations } from './language.js';
import { tableOf, type FromElsewhere, type LeftOut } from './left-out.js';
import { ourCodes } from './our-codes.js';
import { plainWords } from './plain-words.js';
import type { Question } from './question.js';
import type { Condition, Section } from './routing.js';
import { listIn, textIn, valueIn, type Spoken } from './survey-js-document.js';

/**
 * In: a SurveyJS document (JSON.parse of it). Out: its questions in Dutch where it has them and with what it says in our
 * other languages, a page with a title becoming a section and a panel nothing; and what was left out: types without a
 * counterpart, expressions that our conditions cannot say, settings that change what is asked.
 * Source: the SurveyJS form JSON schema.
 */
export function fromSurveyJs(document: unknown): FromElsewhere {
  const placed = placedIn(document);
  const dutch = readIn(document, placed, 'nl');
  const translations: Translations = Object.fromEntries(
    languages
      .map(
        (language) => [language, tableOf(dutch.questionnaire, readIn(document, placed, language))] as const,
      )
      .filter(([, table]) => Object.keys(table).length > 0),
  );
  return {
    questionnaire:
      Object.keys(translations).length > 0 ? { ...dutch.questionnaire, translations } : dutch.questionnaire,
    leftOut: [...dutch.leftOut, ...leftOutAround(document)],
  };
}

/** An element that is no panel, the page it stands on, and the expressions of everything around it and its own. */
type Placed = { readonly element: unknown; readonly page: unknown; readonly conditions: readonly string[] };

const DEEPEST = 20;

function placedIn(document: unknown): readonly Placed[] {
  const pages = listIn(document, 'pages');
  return (pages.length > 0 ? pages : [document]).flatMap((page) => inside(page, page, [], 0));
}

function inside(holder: unknown, page: unknown, around: readonly string[], depth: number): readonly Placed[] {
  const conditions = [...around, textIn(holder, 'visibleIf')].filter((each) => each !== '');
  return listIn(holder, 'elements').flatMap((element) => {
    if (textIn(element, 'type') === 'panel' && depth < DEEPEST)
      return inside(element, page, conditions, depth + 1);
    const own = textIn(element, 'visibleIf');
    return [{ element, page, conditions: own === '' ? conditions : [...conditions, own] }];
  });
}

function readIn(document: unknown, placed: readonly Placed[], language: Spoken): FromElsewhere {
  const ids = ourCodes(
    placed.map(({ element }) => textIn(element, 'name')),
    'v',
  );
  const before = new Map<string, FromSurveyJsQuestion>();
  const read = placed.map((each, place) => {
    const asked = fromSurveyJsQuestion(each.element, { id: ids[place] ?? '', language });
    const routed = asked && withCondition(asked.question, each.conditions, before);
    if (asked) before.set(textIn(each.element, 'name'), asked);
    return { ...each, routed };
  });
  const sections = read.flatMap(({ page, routed }, place): readonly Section[] => {
    const title = plainWords(textIn(page, 'title', language), 'known');
    const isFirst = read.slice(0, place).every((each) => each.page !== page || !each.routed);
    const isPage = listIn(document, 'pages').length > 0;
    return routed && isPage && isFirst && title !== ''
      ? [{ id: `deel-${routed.question.id}`, title, startsAt: routed.question.id }]
      : [];
  });
  return {
    questionnaire: {
      version: 1,
      questions: read.flatMap(({ routed }) => (routed ? [routed.question] : [])),
      ...(sections.length > 0 ? { sections } : {}),
    },
    leftOut: read.flatMap(({ element, routed }): readonly LeftOut[] => [
      ...(routed
        ? routed.lost.map((detail) => ({ what: 'condition', detail, about: routed.question.text }) as const)
        : [{ what: 'kind', detail: textIn(element, 'type'), about: titleOf(element) } as const]),
      ...settingsOf(element),
    ]),
  };
}

const titleOf = (element: unknown): string =>
  plainWords(textIn(element, 'title') || textIn(element, 'name'), 'known');

function withCondition(
  question: Question,
  expressions: readonly string[],
  before: ReadonlyMap<string, FromSurveyJsQuestion>,
): { readonly question: Question; readonly lost: readonly string[] } {
  const read = expressions.map((text) => ({ text, condition: fromSurveyJsCondition(text, before) }));
  const known = read.flatMap(({ condition }): readonly Condition[] => (condition ? [condition] : []));
  const [only] = known;
  const showIf = known.length > 1 ? ({ kind: 'all', of: known } as const) : only;
  return {
    question: showIf ? { ...question, showIf } : question,
    lost: read.flatMap(({ text, condition }) => (condition ? [] : [text])),
  };
}

const SETTINGS = [
  'choicesByUrl',
  'choicesEnableIf',
  'choicesVisibleIf',
  'columnsVisibleIf',
  'defaultValue',
  'enableIf',
  'imageLink',
  'minSelectedChoices',
  'requiredIf',
  'rowsVisibleIf',
  'setValueExpression',
  'validators',
];

function settingsOf(element: unknown): readonly LeftOut[] {
  const set = SETTINGS.filter(
    (name) => ![undefined, '', false, 0].includes(asSimple(valueIn(element, name))),
  );
  const hidden = valueIn(element, 'visible') === false ? ['visible'] : [];
  const about = titleOf(element);
  return [
    ...(textIn(element, 'type') === 'imagepicker' ? [{ what: 'picture', detail: '', about } as const] : []),
    ...[...set, ...hidden].map((detail) => ({ what: 'setting', detail, about }) as const),
  ];
}

const asSimple = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;

function leftOutAround(document: unknown): readonly LeftOut[] {
  return ['triggers', 'calculatedValues']
    .filter((name) => listIn(document, name).length > 0)
    .map((detail) => ({ what: 'setting', detail, about: '' }));
}
