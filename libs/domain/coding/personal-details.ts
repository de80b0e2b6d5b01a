// Points at what may lead to a person in a text of their own: by patterns and by a list of names. A person decides.
import { FIRST_NAMES } from './first-names.js';

export const detailKinds = [
  'e-mail',
  'telefoon',
  'postcode',
  'nummer',
  'kenteken',
  'adres',
  'link',
  'naam',
] as const;
export type DetailKind = (typeof detailKinds)[number];

/** A piece of the text, from and up to these places (UTF-16 units). */
export type Detail = { readonly kind: DetailKind; readonly from: number; readonly to: number };

const PREFIX = "(?:van|de|der|den|het|ten|ter|te|el|al|'t)";
const CAPITAL = "[A-ZÀ-ÖØ-Þ][\\p{L}'’-]+";
const SURNAME = `(?:${PREFIX}\\s+){0,3}${CAPITAL}`;

/** In order: what an earlier one found, a later one does not find again. */
const PATTERNS: readonly (readonly [DetailKind, RegExp])[] = [
  ['e-mail', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu],
  ['link', /\b(?:https?:\/\/|www\.)\S+/giu],
  ['nummer', /\b[A-Z]{2}\d{2}\s?[A-Z]{4}\s?(?:\d\s?){10}\b/gu],
  ['telefoon', /(?<!\d)(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){7,8}(?!\d)/gu],
  ['kenteken', /\b(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])(?:[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,2})\b/gu],
  ['postcode', /\b[1-9]\d{3}\s?[A-Za-z]{2}\b(?:\s*,?\s*\d{1,4}[a-z]?)?/gu],
  ['nummer', /(?<!\d)\d{8,9}(?!\d)/gu],
  [
    'adres',
    /\b[A-ZÀ-Þ][\p{L}'’-]*(?:straat|laan|weg|plein|hof|dijk|pad|singel|kade|steeg|dreef|gracht|baan|akker|veld|park)\s+\d{1,4}\s?[a-zA-Z]?\b/gu,
  ],
  [
    'naam',
    new RegExp(
      `\\b(?:[Mm]ijn naam is|[Ii]k heet|[Gg]roet(?:en|jes)?,?|[Dd]e heer|[Mm]eneer|[Mm]evrouw|[Mm]evr\\.|[Dd]hr\\.|[Bb]uurman|[Bb]uurvrouw|[Dd]okter|[Jj]uf|[Mm]eester|[Ww]ethouder|[Bb]urgemeester|[Aa]gent)\\s+(${SURNAME}(?:\\s+${SURNAME})?)`,
      'gu',
    ),
  ],
  ['naam', new RegExp(`\\b[A-Z]\\.(?:\\s?[A-Z]\\.)*\\s*${SURNAME}`, 'gu')],
];

const WORD = new RegExp(CAPITAL, 'gu');
const FOLLOWS = new RegExp(`^\\s+${SURNAME}`, 'u');

/**
 * In: a text as somebody wrote it. Out: pieces that may lead to a person, in order and not overlapping.
 *
 * Nothing is certain: a street in a complaint may be meant, a name may be a shop, and what is written small or wrongly is
 * missed. So the outcome is a suggestion for a person who reads the whole text, never a decision.
 */
export function personalDetails(text: string): readonly Detail[] {
  const found: Detail[] = [];
  for (const detail of [...byPattern(text), ...byName(text)]) {
    if (found.every(({ from, to }) => detail.to <= from || detail.from >= to)) found.push(detail);
  }
  return found.toSorted((one, other) => one.from - other.from);
}

/** Where a pattern has a group, only the group is meant: the name and not what stands before it. */
const byPattern = (text: string): readonly Detail[] =>
  PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => {
      const piece = match[1] ?? match[0];
      const from = match.index + match[0].length - piece.length;
      return { kind, from, to: from + piece.length };
    }),
  );

const byName = (text: string): readonly Detail[] =>
  [...text.matchAll(WORD)]
    .filter(([word]) => FIRST_NAMES.has(word.toLowerCase()))
    .map(({ 0: word, index: from }) => {
      const end = from + word.length;
      return { kind: 'naam', from, to: end + (FOLLOWS.exec(text.slice(end))?.[0].length ?? 0) };
    });

/** The text with every piece replaced by its kind between brackets: "[naam]". */
export function withoutDetails(text: string, details: readonly Detail[]): string {
  let place = 0;
  const parts: string[] = [];
  for (const { kind, from, to } of details.toSorted((one, other) => one.from - other.from)) {
    parts.push(text.slice(place, from), `[${kind}]`);
    place = to;
  }
  return [...parts, text.slice(place)].join('');
}
