// Mends typing errors in a questionnaire whose answers are being counted: other letters, never another question.
import type { Language } from './language.js';
import type { Question, Questionnaire } from './question.js';
import { textsOf, withTexts } from './translation.js';
import { isTypingError } from './typing-error.js';

export type Mending = {
  readonly language: Language | 'nl';
  /** New texts by key; a text that is the same as it was, or has no such key, changes nothing. */
  readonly texts: Readonly<Record<string, string>>;
};

export type Mended =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  /** The keys of texts that changed more than a typing error; none when nothing changed at all. */
  | { readonly ok: false; readonly tooMuch: readonly string[] };

/**
 * In: a questionnaire and new texts in one language. Out: the same questionnaire with those texts; ids, codes, routing
 * and limits stay, and a translation of a mended Dutch text stays good.
 */
export function mend(questionnaire: Questionnaire, { language, texts }: Mending): Mended {
  const before = currentTexts(questionnaire, language);
  const changed = [...before].flatMap(([key, text]) => {
    const after = Object.hasOwn(texts, key) ? texts[key] : undefined;
    return after === undefined || after === text ? [] : [{ key, text, after }];
  });
  const tooMuch = changed.filter(({ text, after }) => !isTypingError(text, after)).map(({ key }) => key);
  if (tooMuch.length > 0 || changed.length === 0) return { ok: false, tooMuch };
  const mended = new Map(changed.map(({ key, after }) => [key, after]));
  return {
    ok: true,
    questionnaire:
      language === 'nl' ? inDutch(questionnaire, mended) : translated(questionnaire, language, mended),
  };
}

/**
 * In: a questionnaire and a language. Out: by key every text that stands there in that language; a text that was not
 * translated is not there.
 */
export function currentTexts(
  questionnaire: Questionnaire,
  language: Language | 'nl',
): ReadonlyMap<string, string> {
  const dutch = textsOf(questionnaire).map(({ key, dutch: text }) => [key, text] as const);
  if (language === 'nl') return new Map(dutch);
  const table = questionnaire.translations?.[language] ?? {};
  return new Map(dutch.flatMap(([key]) => (table[key] ? [[key, table[key].text] as const] : [])));
}

function inDutch(questionnaire: Questionnaire, mended: ReadonlyMap<string, string>): Questionnaire {
  const say = (key: string, dutch: string): string => mended.get(key) ?? dutch;
  const questions = questionnaire.questions.map((question): Question => withTexts(question, say));
  const sections = questionnaire.sections?.map((each) => ({
    ...each,
    title: say(`section.${each.id}`, each.title),
  }));
  const tables = Object.entries(questionnaire.translations ?? {}).map(([language, table]) => {
    const texts = Object.entries(table).map(
      ([key, text]) => [key, { ...text, of: mended.get(key) ?? text.of }] as const,
    );
    return [language, Object.fromEntries(texts)] as const;
  });
  return {
    ...questionnaire,
    questions,
    ...(sections ? { sections } : {}),
    ...(questionnaire.translations ? { translations: Object.fromEntries(tables) } : {}),
  };
}

function translated(
  questionnaire: Questionnaire,
  language: Language,
  mended: ReadonlyMap<string, string>,
): Questionnaire {
  const table = Object.entries(questionnaire.translations?.[language] ?? {}).map(
    ([key, text]) => [key, { ...text, text: mended.get(key) ?? text.text }] as const,
  );
  return {
    ...questionnaire,
    translations: { ...questionnaire.translations, [language]: Object.fromEntries(table) },
  };
}
