// Reads a table of translations: for every text what it says, and of which Dutch text that is the translation.
import { languages, type Language, type Translated } from '#domain/questionnaire/language.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { textsOf } from '#domain/questionnaire/translation.js';
import { missingTexts, translateQuestionnaire, type Translation } from '#features/questionnaires/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

const LONGEST = 2000;

/** English for anything that is no language here. */
export const languageAsked = (asked: unknown): Language => languages.find((each) => each === asked) ?? 'en';

export function translateForm(
  questionnaire: Questionnaire,
  language: Language,
  body: unknown,
): FormOutcome<Translation> {
  const form = new Form(body);
  const texts = Object.fromEntries(
    textsOf(questionnaire).map(({ key }, place): readonly [string, Translated] => [
      key,
      { text: form.optionalText(`tekst-${place}`, { max: LONGEST }), of: form.given(`nl-${place}`) },
    ]),
  );
  const live = form.checked('open');
  const translated = translateQuestionnaire(questionnaire, { language, texts, live });
  if (live && missingTexts(translated, language) > 0)
    form.fault('open', 'Vertaal eerst alle teksten. Daarna kunnen inwoners in deze taal antwoorden');
  return form.outcome({ language, texts, live });
}
