// The questions in other languages: which languages there are, which texts, which are missing or out of date.
import type { Language, Translated } from './language.js';
import type { Option, PictureOption, Question, Questionnaire } from './question.js';

/** One text of the questionnaire: its key says where it stands. */
export type Text = { readonly key: string; readonly dutch: string };

export type TextState = 'good' | 'missing' | 'outdated';

/**
 * Everything in a questionnaire that a resident reads, in reading order; empty texts are left out, and the title of a
 * section that begins with a question that is not there.
 *
 * In: a questionnaire. Out: key and Dutch text; a key is the question's id and the place in it, as in `v1.option.a2`.
 */
export function textsOf({ questions, sections = [] }: Questionnaire): readonly Text[] {
  const all = [
    ...sections
      .filter(({ startsAt }) => questions.some(({ id }) => id === startsAt))
      .map(({ id, title }) => ({ key: `section.${id}`, dutch: title })),
    ...questions.flatMap(textsOfQuestion),
  ];
  return all.filter(({ dutch }) => dutch.trim() !== '');
}

/**
 * In: a questionnaire, one of its texts and a language. Out: whether the translation is there and is of the Dutch text as it is now.
 */
export function textState(questionnaire: Questionnaire, text: Text, language: Language): TextState {
  return stateOf(translatedText(questionnaire, language, text.key), text.dutch);
}

/** In: a translation, if there is one, and the Dutch text as it is now. Out: whether residents can read it, and how well. */
export function stateOf(translated: Translated | undefined, dutch: string): TextState {
  if (!translated || translated.text.trim() === '') return 'missing';
  return translated.of === dutch ? 'good' : 'outdated';
}

/**
 * The same questionnaire in another language: ids and codes stay, texts are replaced; a missing translation stays Dutch.
 *
 * In: a questionnaire and a language. Out: the questionnaire as residents read it in that language.
 */
export function inLanguage(questionnaire: Questionnaire, language: Language | 'nl'): Questionnaire {
  if (language === 'nl') return questionnaire;
  const say = (key: string, dutch: string): string => {
    const text = translatedText(questionnaire, language, key)?.text ?? '';
    return text.trim() === '' ? dutch : text;
  };
  const { sections } = questionnaire;
  return {
    ...questionnaire,
    questions: questionnaire.questions.map((question) => withTexts(question, say)),
    ...(sections
      ? { sections: sections.map((each) => ({ ...each, title: say(`section.${each.id}`, each.title) })) }
      : {}),
  };
}

export type Say = (key: string, dutch: string) => string;

function translatedText(
  { translations }: Questionnaire,
  language: Language,
  key: string,
): Translated | undefined {
  const table = translations?.[language] ?? {};
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function textsOfQuestion(question: Question): readonly Text[] {
  const texts: Text[] = [];
  withTexts(question, (key, dutch) => {
    texts.push({ key, dutch });
    return dutch;
  });
  return texts;
}

/**
 * In: a question, and what to say at each key instead of the Dutch text. Out: the question with those texts, asked for in
 * reading order.
 */
export function withTexts(question: Question, say: Say): Question {
  const at = (place: string, dutch: string): string => say(`${question.id}.${place}`, dutch);
  const asked = { text: at('text', question.text), help: at('help', question.help) };
  const options = (list: readonly Option[], place: string): readonly Option[] =>
    list.map((option) => ({ ...option, label: at(`${place}.${option.code}`, option.label) }));
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ranking':
    case 'points':
      return { ...question, ...asked, options: options(question.options, 'option') };
    case 'matrix': {
      const rows = options(question.rows, 'row');
      return { ...question, ...asked, rows, columns: options(question.columns, 'column') };
    }
    case 'image-choice':
      return { ...question, ...asked, options: question.options.map((each) => pictureTexts(each, at)) };
    case 'scale': {
      const lowest = at('lowest', question.lowest);
      return { ...question, ...asked, lowest, highest: at('highest', question.highest) };
    }
    case 'number':
      return { ...question, ...asked, unit: at('unit', question.unit) };
    case 'place':
      return { ...question, ...asked, alt: at('alt', question.alt) };
    case 'report-mark':
    case 'open-text':
    case 'date':
    case 'statement':
    case 'information':
      return { ...question, ...asked };
  }
}

const pictureTexts = (option: PictureOption, at: Say): PictureOption => ({
  ...option,
  label: at(`option.${option.code}`, option.label),
  alt: at(`alt.${option.code}`, option.alt),
});
