// From a corner of the relaxed space, where a few seats are split between types, to a whole panel close by.
import type { CornerFinder } from './corner-finder.js';
import type { Panel } from './panel-space.js';

const SPLIT = 1e-7;
const MOST_SEARCHES = 150;
/** With fewer, one by one is as quick and comes closer. */
const FEWEST_TO_LEAP = 2;

/**
 * In: a finder at the best corner for its profits. Out: a panel close to it in worth, or null when a short search found
 * none; the finder's bounds are as they were.
 *
 * The third of the split seats that are nearest to whole is given away whole, again and again until hardly any is split;
 * then the largest, one by one, with a step back where that leads nowhere. Where a leap went too far, all of it is done
 * one by one.
 */
export function diveToPanel(finder: CornerFinder): Panel | null {
  const dive = new Dive(finder);
  const panel = dive.inLeaps() ?? dive.stepByStep();
  dive.surface();
  return panel;
}

class Dive {
  private readonly before = new Map<number, Bounds>();
  private searches = 0;

  constructor(private readonly finder: CornerFinder) {}

  inLeaps(): Panel | null {
    for (;;) {
      const splits = this.splits();
      const largest = splits.slice(0, Math.ceil(splits.length / 3));
      if (largest.length < FEWEST_TO_LEAP) return this.deeper();
      const before = largest.map(({ type }) => ({ type, ...this.finder.boundsOf(type) }));
      for (const { type, seats } of largest)
        this.bound(type, Math.ceil(seats), this.finder.boundsOf(type).upper);
      if (this.finder.find()) continue;
      for (const { type, lower, upper } of before) this.bound(type, lower, upper);
      return this.finder.find() ? this.deeper() : null;
    }
  }

  stepByStep(): Panel | null {
    this.surface();
    this.searches = 0;
    return this.finder.find() ? this.deeper() : null;
  }

  /** Gives back every bound. */
  surface(): void {
    this.before.forEach(({ lower, upper }, type) => this.finder.setBounds(type, lower, upper));
    this.before.clear();
  }

  /** The finder is at a corner. */
  private deeper(): Panel | null {
    const [largest] = this.splits();
    if (largest === undefined) return Array.from(this.finder.seats(), Math.round);
    const { type, seats } = largest;
    const { lower, upper } = this.finder.boundsOf(type);
    const above = Math.ceil(seats);
    return this.within(type, above, upper) ?? this.within(type, lower, above - 1);
  }

  private within(type: number, lower: number, upper: number): Panel | null {
    this.searches += 1;
    if (this.searches > MOST_SEARCHES) return null;
    const before = this.finder.boundsOf(type);
    this.bound(type, lower, upper);
    const panel = this.finder.find() ? this.deeper() : null;
    if (panel === null) this.bound(type, before.lower, before.upper);
    return panel;
  }

  private bound(type: number, lower: number, upper: number): void {
    if (!this.before.has(type)) this.before.set(type, this.finder.boundsOf(type));
    this.finder.setBounds(type, lower, upper);
  }

  /** Split seats, the largest share first. */
  private splits(): Split[] {
    const share = ({ seats }: Split) => seats - Math.floor(seats);
    return this.finder.splits(SPLIT).sort((one, other) => share(other) - share(one) || one.type - other.type);
  }
}

type Split = { readonly type: number; readonly seats: number };
type Bounds = { readonly lower: number; readonly upper: number };
