// Replaces panels in a list until what the rounding took from one and gave to another is as little as it gets.
import { at } from './at.js';
import { Balance, type Promised } from './balance.js';
import type { PanelMaker } from './panel-maker.js';
import type { Panel } from './panel-space.js';

/** After so many panels in a row that none could replace to advantage, all is taken to be as even as it gets. */
const MOST_IN_VAIN = 50;
const MOST_REPLACED = 2000;
const SMALLEST_GAIN = 1e-9;

/**
 * In: the chances promised, a list of panels that roughly gives them, more panels, and a maker of panels. Out: a list of as
 * many panels with which people are owed less (see `balance.ts`), as good as replacing one by one can make it.
 *
 * Each time a panel that is hardly missed makes room for the one that then settles most: one that is known, or one made
 * for it.
 */
export function evenOut(
  promised: Promised,
  panels: readonly Panel[],
  { others, maker }: { readonly others: readonly Panel[]; readonly maker: PanelMaker },
): readonly Panel[] {
  const balance = new Balance(promised, panels);
  const even = [...panels];
  const known = [...new Map([...panels, ...others].map((panel) => [panel.join(), panel])).values()];
  const patience = Math.min(MOST_IN_VAIN, even.length);
  for (let [replaced, vain] = [0, 0]; replaced < MOST_REPLACED && vain < patience;) {
    const place = at(mostPromisingFirst(balance, even), vain);
    const better = betterThan(at(even, place), { balance, known, maker });
    if (better !== null) even[place] = better;
    [replaced, vain] = better === null ? [replaced, vain + 1] : [replaced + 1, 0];
  }
  return even;
}

/** Panels that seat whoever has most too much come first, and among those the ones that are missed least. */
function mostPromisingFirst(balance: Balance, panels: readonly Panel[]): number[] {
  const changes = balance.changes(panels, -1);
  const most = balance.mostOverSeated();
  const order = panels.map((panel) => (most !== null && at(panel, most) > 0 ? 0 : 1));
  return [...panels.keys()].sort(
    (one, other) => at(order, one) - at(order, other) || at(changes, one) - at(changes, other) || one - other,
  );
}

type Choice = { readonly balance: Balance; readonly known: readonly Panel[]; readonly maker: PanelMaker };

/** The panel that replaces this one in the balance, or null when none is better. */
function betterThan(panel: Panel, { balance, known, maker }: Choice): Panel | null {
  balance.move(panel, -1);
  const made = maker.near(balance.reliefs());
  const choice = made === null ? [panel, ...known] : [panel, ...known, made];
  const changes = balance.changes(choice, 1);
  const best = changes.reduce((least, change, index) => (change < at(changes, least) ? index : least), 0);
  const isBetter = at(changes, best) < at(changes, 0) - SMALLEST_GAIN;
  const entering = isBetter ? at(choice, best) : panel;
  balance.move(entering, 1);
  return isBetter ? entering : null;
}
