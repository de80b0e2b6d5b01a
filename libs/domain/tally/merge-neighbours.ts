// Keeps marks and other numbers of a few people out of sight by joining each with its neighbours, so that their order stays.
import { SMALLEST_SHOWN } from './merge-small.js';

/**
 * In: people per class, the classes in their order. Out: the classes in the same order, joined with their neighbours
 * where one to nine people would stand alone; a class of nobody stands by itself unless it lies between joined ones.
 * Everything is one class when fewer than ten people stand in all of them together.
 * Source: the rule of ten, as in `mergeSmall`; joining neighbours is the usual recoding of ordered classes
 * (Hundepool et al. 2012, section 3.3.1, global recoding).
 */
export function mergeNeighbours(counts: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const clusters: string[][] = [];
  let open: string[] = [];
  for (const [code, count] of counts) {
    if (open.length === 0 && !isFew(count)) clusters.push([code]);
    if (open.length > 0 || isFew(count)) open.push(code);
    if (open.length > 0 && people(open, counts) >= SMALLEST_SHOWN) {
      clusters.push(open);
      open = [];
    }
  }
  return open.length === 0 ? clusters : withLast(clusters, open, counts);
}

/** What is left at the end joins the nearest class that anybody stands in. */
function withLast(
  clusters: readonly (readonly string[])[],
  left: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const nearest = clusters.findLastIndex((cluster) => people(cluster, counts) > 0);
  const from = Math.max(0, nearest);
  return [...clusters.slice(0, from), [...clusters.slice(from).flat(), ...left]];
}

const isFew = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

const people = (codes: readonly string[], counts: ReadonlyMap<string, number>): number =>
  codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
