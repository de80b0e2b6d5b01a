// The languages in which residents can answer, and how translated texts are kept.

/** Beside Dutch. */
export const languages = ['en', 'pl', 'tr', 'ar', 'uk'] as const;
export type Language = (typeof languages)[number];

/** A translated text, and the Dutch text of which it is the translation. */
export type Translated = { readonly text: string; readonly of: string };

export type Translations = Readonly<Partial<Record<Language, Readonly<Record<string, Translated>>>>>;
