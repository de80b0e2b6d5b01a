// What the languages of residents are called in Dutch, for staff.
import type { Language } from '#domain/questionnaire/language.js';

export const dutchNames: Readonly<Record<Language, string>> = {
  en: 'Engels',
  pl: 'Pools',
  tr: 'Turks',
  ar: 'Arabisch',
  uk: 'Oekraïens',
};
