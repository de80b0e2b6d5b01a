// What came from a file of another program, and what did not come along, so that staff can set it themselves.
import type { Translated } from './language.js';
import type { Questionnaire } from './question.js';
import { textsOf } from './translation.js';

export const leftOutKinds = [
  'kind',
  'condition',
  'setting',
  'quotas',
  'assessments',
  'picture',
  'unfit',
  'unknown-field',
] as const;

export type LeftOut = {
  readonly what: (typeof leftOutKinds)[number];
  /** The question it is about, in its own words; '' for the whole. */
  readonly about: string;
  /** What it is called in the file. */
  readonly detail: string;
};

export type FromElsewhere = { readonly questionnaire: Questionnaire; readonly leftOut: readonly LeftOut[] };

/**
 * In: the same file read in Dutch and in another language. Out: by key the texts that differ from the Dutch ones; ids and
 * codes are the same in both.
 */
export function tableOf(
  dutch: Questionnaire,
  { questionnaire }: FromElsewhere,
): Readonly<Record<string, Translated>> {
  const said = new Map(textsOf(questionnaire).map(({ key, dutch: text }) => [key, text]));
  const pairs = textsOf(dutch).map(({ key, dutch: of }) => [key, { text: said.get(key) ?? '', of }] as const);
  return Object.fromEntries(pairs.filter(([, { text, of }]) => text !== '' && text !== of));
}
