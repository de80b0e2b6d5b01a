// How a stratum is named: by its values, so that an allocation file can name it too.

/** The name of the one stratum of a draw without strata. */
export const WHOLE_FRAME = 'all';

/** In: the values of the strata columns, in the order of those columns. Out: the values joined by `|`, or `all` for none. */
export function stratumName(values: readonly string[]): string {
  return values.length === 0 ? WHOLE_FRAME : values.join('|');
}

/** Plain order of names, ids and tickets: by UTF-16 code unit, the same on any machine and in any language. */
export function inPlainOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** In: the name of a stratum. Out: how it reads to people: capitals, spaces and the way accents are coded aside. */
export function looseName(name: string): string {
  return name
    .split('|')
    .map((value) => value.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .join('|');
}
