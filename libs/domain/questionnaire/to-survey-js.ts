// Questions to SurveyJS; a kind without a counterpart becomes the nearest one that keeps its words.
import type { Finding } from './finding.js';
import type { Questionnaire } from './question.js';
import type { Spoken } from './survey-js-document.js';
import type { FixedAnswers } from './to-lime-question.js';
import { surveyJsConditions } from './to-survey-js-condition.js';
import { surveyJsElement, type Say, type SurveyJsLoss } from './to-survey-js-element.js';
import { inLanguage } from './translation.js';

export type ToSurveyJs = {
  readonly document: object;
  /** What could not go along, per question. */
  readonly lost: readonly Finding<SurveyJsLoss>[];
};

/**
 * In: a questionnaire and the fixed answers per language. Out: a SurveyJS document with one page per section, and what
 * got lost; names are our ids and values our codes, conditions and jumps become visibleIf.
 * Source: the SurveyJS form JSON schema (2.1 and later for exclusive choices).
 */
export function toSurveyJs(
  questionnaire: Questionnaire,
  words: Readonly<Record<Spoken, FixedAnswers>>,
): ToSurveyJs {
  const { languages = [], quotas = [] } = questionnaire;
  const spoken: readonly Spoken[] = ['nl', ...languages];
  const told = spoken.map((language) => [language, inLanguage(questionnaire, language)] as const);
  const said = (pick: (language: Spoken, whole: Questionnaire) => string): unknown => {
    const texts = told.map(([language, whole]) => [language, pick(language, whole)] as const);
    return texts.length === 1 ? texts[0]?.[1] : Object.fromEntries(texts);
  };
  const conditions = surveyJsConditions(questionnaire);
  const pages: { name: string; title?: unknown; elements: object[] }[] = [];
  const lost: Finding<SurveyJsLoss>[] = quotas.length > 0 ? [{ what: 'quotas' }] : [];
  for (const [position, question] of questionnaire.questions.entries()) {
    const section = questionnaire.sections?.findIndex(({ startsAt }) => startsAt === question.id) ?? -1;
    const title = said((_, whole) => whole.sections?.[section]?.title ?? '');
    if (section >= 0 || pages.length === 0)
      pages.push({ name: `page${pages.length + 1}`, ...(section >= 0 ? { title } : {}), elements: [] });
    const say: Say = (text) => said((_, whole) => withoutBars(text(whole.questions[position] ?? question)));
    const fixed = (pick: (answers: FixedAnswers) => string): unknown =>
      said((language) => pick(words[language]));
    const made = surveyJsElement(question, say, fixed);
    const { equation, whole = true } = conditions.get(question.id) ?? {};
    pages
      .at(-1)
      ?.elements.push({ ...made.element, ...(equation === undefined ? {} : { visibleIf: equation }) });
    const own: readonly SurveyJsLoss[] = [
      ...made.lost,
      ...(BAR.test(question.text + question.help) ? (['piping'] as const) : []),
      ...(whole ? [] : (['routing'] as const)),
    ];
    lost.push(...own.map((what) => ({ what, position })));
  }
  return { document: { locale: 'nl', clearInvisibleValues: 'onHidden', pages }, lost };
}

/** Words for when nothing was answered have no counterpart. */
const BAR = /\{([a-z0-9-]+)\|[^{}]*\}/i;
const withoutBars = (text: string): string => text.replaceAll(new RegExp(BAR, 'gi'), '{$1}');
