// Puts translations into a questionnaire, and says in which languages it may be answered.
import { languages, type Language, type Translated } from '#domain/questionnaire/language.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { textsOf, textState } from '#domain/questionnaire/translation.js';

export type Translation = {
  readonly language: Language;
  /** By the key of a text; an empty text is no translation. */
  readonly texts: Readonly<Record<string, Translated>>;
  /** Whether residents can answer in it. */
  readonly live: boolean;
};

/** The same questionnaire with these translations; texts that are no longer in it are let go. */
export function translateQuestionnaire(
  questionnaire: Questionnaire,
  { language, texts, live }: Translation,
): Questionnaire {
  const keys = new Set(textsOf(questionnaire).map(({ key }) => key));
  const kept = Object.entries(texts).filter(([key, { text }]) => keys.has(key) && text.trim() !== '');
  const known = questionnaire.languages ?? [];
  return {
    ...questionnaire,
    languages: languages.filter((each) => (each === language ? live : known.includes(each))),
    translations: { ...questionnaire.translations, [language]: Object.fromEntries(kept) },
  };
}

/** How many texts of the questionnaire have no translation in a language. */
export function missingTexts(questionnaire: Questionnaire, language: Language): number {
  return textsOf(questionnaire).filter((text) => textState(questionnaire, text, language) === 'missing')
    .length;
}
