// Rows that hardly any panel breaks: too many to search with, so they are minded where a search goes past them.
import { at } from './at.js';
import type { PanelRow, PanelSpace } from './panel-space.js';

/** Rows of more types are broken too often. */
const MOST_TYPES = 8;

export type Apart = {
  /** The space without the rows set apart. */
  readonly space: PanelSpace;
  readonly minded: readonly PanelRow[];
};

/**
 * In: a space. Out: the rows that only limit the seats of a few types, such as one seat at most per household, set apart
 * from the others; none where they are not the larger part.
 *
 * Each row makes every step of a search dearer. A pool of a thousand people has hundreds of households and some thirty
 * targets, and a panel chosen by the targets alone seats two housemates once or twice.
 */
export function setApart(space: PanelSpace): Apart {
  const isMinded = ({ types, weights, lower }: PanelRow) =>
    types.length <= MOST_TYPES &&
    weights.every((weight) => weight === 1) &&
    lower <= types.reduce((least, type) => least + at(space.lower, type), 0);
  const minded = space.rows.filter(isMinded);
  const others = space.rows.filter((row) => !isMinded(row));
  return minded.length > others.length
    ? { space: { ...space, rows: others }, minded }
    : { space, minded: [] };
}
