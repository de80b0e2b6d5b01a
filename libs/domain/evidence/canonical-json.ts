// One spelling for every JSON value, so that the same facts give the same bytes and the same digest on any machine.

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The JSON Canonicalization Scheme: no white space, members sorted by UTF-16 code units, numbers as ECMAScript writes them.
 *
 * In: a JSON value. Out: its canonical text. Refuses (throws) numbers that JSON has no word for (NaN, infinities),
 * undefined anywhere in it, and text with a lone surrogate, which has no UTF-8 form.
 * Source: RFC 8785.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (!isComposite(value)) throw new TypeError(`JSON has no word for a value of type ${typeof value}.`);
  if (isList(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalText(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** The type promises this; a value that came in through a hole in the types must not be left out silently. */
const isComposite = (value: unknown): boolean => typeof value === 'object';
const isList = (value: readonly Json[] | object): value is readonly Json[] => Array.isArray(value);

/** With the u flag a surrogate only matches when it stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function canonicalText(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new RangeError('Text with a lone surrogate has no canonical form.');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`JSON has no word for ${number}.`);
  return JSON.stringify(number);
}
