// Lines that hold on to each other: changing, removing or inserting one breaks every digest after it.
import { canonicalJson, type Json } from './canonical-json.js';
import { sha256 } from './digest.js';

export type Chained<Body> = Body & { readonly previous: string; readonly digest: string };

/**
 * The next line of a chain.
 *
 * In: the digest of the line before it (empty text for the first) and the body of the line. Out: the body with
 * `previous` and `digest`, where digest = SHA-256 of the canonical JSON of body and previous together.
 */
export function chainLine<Body extends { readonly [name: string]: Json }>(
  previous: string,
  body: Body,
): Chained<Body> {
  return { ...body, previous, digest: lineDigest({ ...body, previous }) };
}

/**
 * The position (from 0) of the first line that does not follow from the one before it, or undefined when the chain is whole.
 *
 * In: lines in order, with `previous` and `digest`, and the digest that stands before the first (empty text for a whole chain).
 */
export function firstBrokenLine(
  lines: readonly Chained<{ readonly [name: string]: Json }>[],
  before = '',
): number | undefined {
  let previous = before;
  for (const [position, { digest, ...body }] of lines.entries()) {
    if (body.previous !== previous || lineDigest(body) !== digest) return position;
    previous = digest;
  }
  return undefined;
}

const lineDigest = (body: { readonly [name: string]: Json }): string => sha256(canonicalJson(body));
