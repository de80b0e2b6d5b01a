// Reads a table of translations: for every text what it says, and of which Dutch text that is the translation.
import { languages, type Language, type Translated } from '#domain/questionnaire/language.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import {
  pollTextsThatAre,
  textsOfPoll,
  withPollTexts,
  type Poll,
  type TranslatedPoll,
} from '#features/polls/index.js';
import { textsOf } from '#domain/questionnaire/translation.js';
import { missingTexts, translateQuestionnaire } from '#features/questionnaires/index.js';
import { Form, type FormOutcome } from '#platform/forms/form.js';

const LONGEST = 2000;

/** English for anything that is no language here. */
export const languageAsked = (asked: unknown): Language => languages.find((each) => each === asked) ?? 'en';

export function translateForm(
  { poll, questionnaire }: { readonly poll: Poll; readonly questionnaire: Questionnaire },
  language: Language,
  body: unknown,
): FormOutcome<TranslatedPoll> {
  const form = new Form(body);
  const read = (key: string, field: string): readonly [string, Translated] => [
    key,
    { text: form.optionalText(`tekst-${field}`, { max: LONGEST }), of: form.given(`nl-${field}`) },
  ];
  const story = Object.fromEntries(textsOfPoll(poll).map(({ key }) => read(key, key)));
  const texts = Object.fromEntries(textsOf(questionnaire).map(({ key }, place) => read(key, `${place}`)));
  const live = form.checked('open');
  const translated = translateQuestionnaire(questionnaire, { language, texts, live });
  const told = { ...poll, translations: withPollTexts(poll, language, story) };
  if (live && missingTexts(translated, language) + pollTextsThatAre('missing', told, language) > 0)
    form.fault('open', 'Vertaal eerst alle teksten. Daarna kunnen inwoners in deze taal antwoorden');
  return form.outcome({ language, texts, story, live });
}
