// Where two documents first differ, so that a failed check points at one spot.
import type { Json } from '#domain/evidence/canonical-json.js';

export type Difference = {
  /** A path such as `selected[3].ticket`. */
  readonly at: string;
  /** What the check computed; undefined where nothing should stand. */
  readonly expected: Json | undefined;
  /** What the document says; undefined where it says nothing. */
  readonly found: Json | undefined;
};

/** The first place, in the order of `expected`, where `found` says something else; undefined when they are equal. */
export function firstDifference(
  expected: Json | undefined,
  found: Json | undefined,
  at = '',
): Difference | undefined {
  if (expected === found) return undefined;
  if (!isComposite(expected) || !isComposite(found) || Array.isArray(expected) !== Array.isArray(found))
    return { at, expected, found };
  const inside = new Map(Object.entries(found));
  for (const [name, value] of Object.entries(expected)) {
    const difference = firstDifference(value, inside.get(name), pathTo(at, name, Array.isArray(expected)));
    if (difference !== undefined) return difference;
    inside.delete(name);
  }
  const [extra] = inside;
  if (extra === undefined) return undefined;
  return { at: pathTo(at, extra[0], Array.isArray(found)), expected: undefined, found: extra[1] };
}

type Composite = readonly Json[] | { readonly [name: string]: Json };

function isComposite(value: Json | undefined): value is Composite {
  return typeof value === 'object' && value !== null;
}

function pathTo(at: string, name: string, inList: boolean): string {
  if (inList) return `${at}[${name}]`;
  return at === '' ? name : `${at}.${name}`;
}
