// What staff wrote about a poll, in the languages of residents: which texts there are, which are missing or out of date.
import { languages, type Language, type Translations } from '#domain/questionnaire/language.js';
import { stateOf, type Text, type TextState } from '#domain/questionnaire/translation.js';
import type { Poll } from './poll.js';

/** In the order in which residents meet them. */
export const pollTextKeys = ['title', 'question', 'why', 'whatHappens', 'team'] as const;
export type PollTextKey = (typeof pollTextKeys)[number];

/** A poll, or the part of it that a page shows. */
export type ToldPoll = Partial<Pick<Poll, PollTextKey>> & Pick<Poll, 'translations'>;

/** A poll as it is read; Dutch where a translation is missing, and then all of it, so that no page mixes languages. */
export type PollTold<P> = { readonly poll: P; readonly pollLanguage: Language | 'nl' };

/** In: a poll or a part of it. Out: the texts of it that are not empty, by the name of the field. */
export function textsOfPoll(poll: ToldPoll): readonly (Text & { readonly key: PollTextKey })[] {
  return pollTextKeys
    .map((key) => ({ key, dutch: poll[key] ?? '' }))
    .filter(({ dutch }) => dutch.trim() !== '');
}

/** Whether the translation of one text is there and is of the Dutch text as it is now. */
export function pollTextState({ translations }: ToldPoll, text: Text, language: Language): TextState {
  return stateOf(translations[language]?.[text.key], text.dutch);
}

/** How many texts of the poll have no translation, or one of an earlier Dutch text. */
export function pollTextsThatAre(
  state: Exclude<TextState, 'good'>,
  poll: ToldPoll,
  language: Language,
): number {
  return textsOfPoll(poll).filter((text) => pollTextState(poll, text, language) === state).length;
}

/** In: a poll or a part of it, and the language of the reader. Out: the same with the texts in that language. */
export function pollInLanguage<P extends ToldPoll>(poll: P, language: Language | 'nl'): PollTold<P> {
  if (language === 'nl' || pollTextsThatAre('missing', poll, language) > 0)
    return { poll, pollLanguage: 'nl' };
  const said: Record<string, string> = Object.fromEntries(
    textsOfPoll(poll).map(({ key }) => [key, poll.translations[language]?.[key]?.text ?? '']),
  );
  return { poll: { ...poll, ...said }, pollLanguage: language };
}

const REASON = 'withdrawnBecause';

/** Why the poll was withdrawn, in the language of the reader when staff translated it and in Dutch otherwise. */
export function reasonInLanguage(
  { withdrawnBecause, translations }: Pick<Poll, 'withdrawnBecause' | 'translations'>,
  language: Language | 'nl',
): { readonly text: string; readonly language: Language | 'nl' } {
  const text = language === 'nl' ? '' : (translations[language]?.[REASON]?.text ?? '');
  return text === '' ? { text: withdrawnBecause, language: 'nl' } : { text, language };
}

/** The languages in which residents read what staff wrote: all of it is translated. */
export const toldLanguages = (poll: ToldPoll): readonly Language[] =>
  languages.filter((language) => pollTextsThatAre('missing', poll, language) === 0);

/** In: the reason in Dutch, and its translations. Out: the translations of the poll with these; empty ones are left out. */
export function withReason(
  { translations }: Pick<Poll, 'translations'>,
  dutch: string,
  told: Readonly<Partial<Record<Language, string>>>,
): Translations {
  const more = languages.flatMap((language) => {
    const text = told[language]?.trim() ?? '';
    return text === ''
      ? []
      : [[language, { ...translations[language], [REASON]: { text, of: dutch } }] as const];
  });
  return { ...translations, ...Object.fromEntries(more) };
}

/** The translations with those of one language replaced; empty ones, and those of texts that are not there, are let go. */
export function withPollTexts(
  poll: ToldPoll,
  language: Language,
  texts: Translations[Language],
): Translations {
  const keys = new Set<string>(textsOfPoll(poll).map(({ key }) => key));
  const kept = Object.entries(texts ?? {}).filter(([key, { text }]) => keys.has(key) && text.trim() !== '');
  return { ...poll.translations, [language]: Object.fromEntries(kept) };
}
