// Exchanges panels in a list until what the rounding took from one and gave to another is as little as it gets.
import { at } from './at.js';
import type { Panel } from './panel-space.js';

export type Uneven = {
  /** People per type. */
  readonly counts: readonly number[];
  /** The chance everybody of a type should have. */
  readonly chances: readonly number[];
  readonly panels: readonly Panel[];
  /** Panels that may be taken in besides those in the list. */
  readonly candidates: readonly Panel[];
};

const MOST_EXCHANGES = 4000;
/** A loss of the lowest chance counts for more: its bound is 1.5 in a thousand, against 2 for any other change. */
const LOWEST_COUNTS = 2 / 1.5;

/**
 * In: the chances wanted and a list of panels that roughly gives them. Out: a list of as many panels in which the fourth
 * powers of what people are owed, in panels, add up to less.
 *
 * Each exchange takes out the panel that is easiest missed and takes in the one that helps most, and is undone when the
 * sum does not become smaller; then all is as good as exchanges one by one can make it.
 */
export function evenOut(uneven: Uneven): readonly Panel[] {
  const balance = new Balance(uneven);
  const panels = [...uneven.panels];
  const candidates = distinct([...uneven.panels, ...uneven.candidates]);
  for (let exchange = 0; exchange < MOST_EXCHANGES; exchange += 1) {
    const before = balance.unrest();
    const out = best(panels, (panel) => balance.unrestAfter(panel, -1));
    const leaving = at(panels, out);
    balance.move(leaving, -1);
    const entering = at(
      candidates,
      best(candidates, (panel) => balance.unrestAfter(panel, 1)),
    );
    balance.move(entering, 1);
    if (balance.unrest() < before - 1e-9) {
      panels[out] = entering;
      continue;
    }
    balance.move(entering, -1);
    balance.move(leaving, 1);
    break;
  }
  return panels;
}

function distinct(panels: readonly Panel[]): Panel[] {
  return [...new Map(panels.map((panel) => [panel.join(), panel])).values()];
}

/** The place of the panel for which the value is smallest. */
function best(panels: readonly Panel[], value: (panel: Panel) => number): number {
  let [place, least] = [0, Infinity];
  panels.forEach((panel, index) => {
    const found = value(panel);
    if (found >= least) return;
    [place, least] = [index, found];
  });
  return place;
}

/** What each person of a type is still owed, in panels, and the sum of its fourth powers over all people. */
class Balance {
  private readonly owed: number[];
  private readonly scale: readonly number[];
  private readonly seated = new Map<Panel, readonly number[]>();

  constructor(private readonly uneven: Uneven) {
    const { counts, chances, panels } = uneven;
    const drawable = chances.filter((chance) => chance > 0);
    const lowest = drawable.reduce((least, chance) => Math.min(least, chance), 1);
    this.scale = chances.map((chance) => (chance < lowest + 1e-6 ? LOWEST_COUNTS : 1));
    this.owed = chances.map((chance) => chance * panels.length);
    for (const panel of panels)
      panel.forEach((seats, type) => (this.owed[type] = at(this.owed, type) - seats / at(counts, type)));
  }

  unrest(): number {
    return this.owed.reduce((sum, owed, type) => sum + this.worry(type, owed), 0);
  }

  /** The change of the unrest when the panel is taken in (1) or out (-1). */
  unrestAfter(panel: Panel, sign: 1 | -1): number {
    return this.typesIn(panel).reduce((sum, type) => {
      const owed = at(this.owed, type);
      const after = owed - (sign * at(panel, type)) / at(this.uneven.counts, type);
      return sum + this.worry(type, after) - this.worry(type, owed);
    }, 0);
  }

  move(panel: Panel, sign: 1 | -1): void {
    for (const type of this.typesIn(panel))
      this.owed[type] = at(this.owed, type) - (sign * at(panel, type)) / at(this.uneven.counts, type);
  }

  private worry(type: number, owed: number): number {
    const felt = owed > 0 ? owed * at(this.scale, type) : owed;
    return at(this.uneven.counts, type) * felt * felt * felt * felt;
  }

  private typesIn(panel: Panel): readonly number[] {
    const known = this.seated.get(panel);
    if (known !== undefined) return known;
    const types = [...panel.keys()].filter((type) => at(panel, type) > 0);
    this.seated.set(panel, types);
    return types;
  }
}
