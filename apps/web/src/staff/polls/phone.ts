// A question on a telephone, in one of its languages: what staff look at while they write.
import { languages, type Language } from '#domain/questionnaire/language.js';
import { piped, pipedIn } from '#domain/questionnaire/piping.js';
import type { Question, Questionnaire } from '#domain/questionnaire/question.js';
import { inLanguage } from '#domain/questionnaire/translation.js';
import { questionModel } from '../../components/question.js';
import { languageNames, residentWords } from '../../texts/resident/resident-words.js';

export type SpokenLanguage = Language | 'nl';

/** Dutch for anything that is no language here. */
export const spokenLanguage = (asked: unknown): SpokenLanguage =>
  languages.find((each) => each === asked) ?? 'nl';

/** @param at the address that shows this question; the language comes behind it */
export function phoneModel(
  questionnaire: Questionnaire,
  question: Question | undefined,
  { language, at }: { readonly language: SpokenLanguage; readonly at: string },
): object {
  const said =
    inLanguage(questionnaire, language).questions.find(({ id }) => id === question?.id) ?? question;
  const { direction, question: words } = residentWords(language);
  const spoken: readonly SpokenLanguage[] = [
    'nl',
    ...languages.filter((code) => isUsed(questionnaire, code)),
  ];
  return {
    language,
    direction,
    hasText: said !== undefined && said.text.trim() !== '',
    shown: said
      ? questionModel(withSigns(questionnaire, said), { fields: {}, heading: false, words })
      : false,
    tabs:
      spoken.length === 1
        ? []
        : spoken.map((code) => ({
            href: `${at}${at.includes('?') ? '&' : '?'}taal=${code}#telefoon`,
            code,
            name: languageNames[code],
            current: code === language,
          })),
  };
}

/** Where an earlier answer comes, its question stands, as nobody answered yet. */
function withSigns({ questions }: Questionnaire, question: Question): Question {
  const ids = pipedIn(`${question.text} ${question.help}`);
  const given = Object.fromEntries(ids.map((id) => [id, { kind: 'text', text: '' } as const]));
  return piped(question, given, (id) => `[antwoord ${questions.findIndex((each) => each.id === id) + 1}]`);
}

const isUsed = ({ languages: open = [], translations = {} }: Questionnaire, language: Language): boolean =>
  open.includes(language) || Object.keys(translations[language] ?? {}).length > 0;
