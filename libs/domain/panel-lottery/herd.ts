// Makes panels one after another so that their average comes ever closer to a wanted point.
import { at } from './at.js';
import type { Dice } from './dice.js';
import type { PanelMaker } from './panel-maker.js';
import type { Panel, PanelSpace } from './panel-space.js';
import type { Point } from './relaxation.js';

/** How much each type still has to get: what it was promised so far minus the seats it got. */
export type Debts = number[];

export type Herding = {
  readonly space: PanelSpace;
  readonly maker: PanelMaker;
  readonly dice: Dice;
  readonly point: Point;
};

/** Far below any debt that matters: only so that equal debts are not always settled in the same order. */
const TIE = 1e-6;

/**
 * In: where to herd to, and the debts so far (changed in place). Out: the next panel, the one that settles most debt, or
 * null when the space holds no panel.
 * Source: Welling, "Herding dynamical weights to learn", ICML 2009; every debt stays bounded, so the average converges
 * at a rate of one over the number of panels.
 */
export function nextPanel({ space, maker, dice, point }: Herding, debts: Debts): Panel | null {
  const profits = Float64Array.from(debts, (debt, type) => debt / at(space.counts, type) + TIE * dice.next());
  const panel = maker.near(profits);
  if (panel === null) return null;
  panel.forEach((seats, type) => (debts[type] = at(debts, type) + at(point, type) - seats));
  return panel;
}
