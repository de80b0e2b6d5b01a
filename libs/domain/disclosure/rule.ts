// What counts as too small to show, and how uncertain a hidden count must stay.
import type { CellSystem } from './cell-system.js';

/** A count from 1 to `minimum` − 1 is never shown; what others can work out must span at least `width` and reach `minimum`. */
export type DisclosureRule = { readonly minimum: number; readonly width: number };

/** Groups under ten people, as the municipality promises. */
export const RULE_OF_TEN: DisclosureRule = { minimum: 10, width: 10 };

/**
 * In: a count and the rule. Out: whether it may not be shown by itself. Nobody at all may be shown.
 */
export function isSmall(count: number, { minimum }: DisclosureRule): boolean {
  return count > 0 && count < minimum;
}

/**
 * In: a system, a position in it and the rule. Out: whether this count must stay vague: it is small, or delicate for
 * another reason.
 */
export function mustStayVague({ cells, delicate }: CellSystem, cell: number, rule: DisclosureRule): boolean {
  return isSmall(cells[cell]?.count ?? 0, rule) || delicate?.has(cell) === true;
}

/** Linear programs are exact to about this much. */
const SLACK = 1e-6;

/**
 * In: the range that others can work out for a small count, and the rule. Out: whether that is vague enough.
 * Source: Hundepool et al. (2012), section 4.3.2 (protection levels).
 */
export function isVague(
  range: { readonly low: number; readonly high: number },
  { minimum, width }: DisclosureRule,
): boolean {
  return range.high >= minimum - SLACK && range.high - range.low >= width - SLACK;
}
