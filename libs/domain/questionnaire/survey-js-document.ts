// Looks things up in a SurveyJS document, which may hold anything.
import { languages, type Language } from './language.js';

export type Spoken = Language | 'nl';

/** What the document says under this name, if it says anything. */
export function valueIn(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, name)
    ? Reflect.get(record, name)
    : undefined;
}

/**
 * In: a part of the document, a name, and a language. Out: the text in that language; where it is not there the Dutch,
 * else the default, else any. Without a language of its own a default is English where Dutch stands beside it.
 */
export function textIn(record: unknown, name: string, language: Spoken = 'nl'): string {
  const value = valueIn(record, name);
  if (typeof value !== 'object') return wordOf(value);
  const own = wordOf(valueIn(value, language));
  if (own !== '') return own;
  const [dutch, usual] = [wordOf(valueIn(value, 'nl')), wordOf(valueIn(value, 'default'))];
  if (language === 'en' && usual !== '') return usual;
  return dutch || usual || wordOf(languages.map((each) => valueIn(value, each)).find((each) => each));
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** The number under this name, also when it is written as a text; else another. */
export function numberIn(record: unknown, name: string, otherwise: number): number {
  const value = valueIn(record, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : otherwise;
}

/** The list under this name; nothing for what is no list. */
export function listIn(record: unknown, name: string): readonly unknown[] {
  const value = valueIn(record, name);
  return Array.isArray(value) ? value : [];
}

/** Whether something is on under one of these names. */
export const isOn = (record: unknown, ...names: readonly string[]): boolean =>
  names.some((name) => valueIn(record, name) === true);
