// Chooses the quotes that stand on a page by lot, so that nobody can pick the ones that suit.
import { sha256 } from '#domain/evidence/digest.js';

/** A text that may be quoted, with the codes that it has. */
export type Quotable = { readonly id: string; readonly codes: readonly string[] };

/**
 * Per code the `each` texts with the lowest tickets; no text twice: it stands under the first code that drew it.
 *
 * In: the texts, the codes in the order of the page, a seed that was fixed before anybody coded, and a whole number from 1.
 * Out: ids by code, in the order of the tickets; a code with fewer texts gets what there is. Throws on another number.
 * A ticket is SHA-256 over the UTF-8 text `seed:id`, as in the draw of people (Ohlsson 1995): the same texts give the same
 * quotes, and adding or leaving out one text moves none of the others.
 */
export function drawQuotes(
  texts: readonly Quotable[],
  codes: readonly string[],
  { seed, each }: { readonly seed: string; readonly each: number },
): ReadonlyMap<string, readonly string[]> {
  if (!Number.isInteger(each) || each < 1)
    throw new RangeError(`a whole number from 1 is needed, not ${each}`);
  const order = texts
    .map((text) => ({ ...text, ticket: sha256(`${seed}:${text.id}`) }))
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1));
  const taken = new Set<string>();
  return new Map(
    codes.map((code) => {
      const drawn = order.filter(({ id, codes: own }) => own.includes(code) && !taken.has(id)).slice(0, each);
      for (const { id } of drawn) taken.add(id);
      return [code, drawn.map(({ id }) => id)];
    }),
  );
}
