// From a corner of the relaxed space, where a few seats are split between types, to a whole panel close by.
import { at } from './at.js';
import type { CornerFinder } from './corner-finder.js';
import { seatsIn, type Panel, type PanelRow } from './panel-space.js';

const SPLIT = 1e-7;
const MOST_SEARCHES = 150;
/** With fewer, one by one is as quick and comes closer. */
const FEWEST_TO_LEAP = 2;

/**
 * In: a finder at the best corner for its profits, and the rows its space was searched without. Out: a panel close to the
 * corner in worth, or null when a short search found none; the finder's bounds are as they were.
 *
 * The third of the split seats that are nearest to whole is given away whole, again and again until hardly any is split;
 * then the largest, one by one, with a step back where that leads nowhere. Where a leap went too far, all of it is done
 * one by one. Where a corner gives the types of a minded row too many seats, the least wanted of them gives back.
 */
export function diveToPanel(finder: CornerFinder, minded: readonly PanelRow[] = []): Panel | null {
  const dive = new Dive(finder, minded);
  const panel = dive.inLeaps() ?? dive.stepByStep();
  dive.surface();
  return panel;
}

class Dive {
  /** The bounds that were changed, as they were before. */
  private readonly trail: Bounded[] = [];
  private searches = 0;

  constructor(
    private readonly finder: CornerFinder,
    private readonly minded: readonly PanelRow[],
  ) {}

  inLeaps(): Panel | null {
    if (!this.mind()) return null;
    for (;;) {
      const splits = this.splits();
      const largest = splits.slice(0, Math.ceil(splits.length / 3));
      if (largest.length < FEWEST_TO_LEAP) return this.deeper();
      const mark = this.trail.length;
      for (const { type, seats } of largest)
        this.bound(type, Math.ceil(seats), this.finder.boundsOf(type).upper);
      if (this.finds()) continue;
      this.goBackTo(mark);
      return this.finder.find() ? this.deeper() : null;
    }
  }

  stepByStep(): Panel | null {
    this.surface();
    this.searches = 0;
    return this.finds() ? this.deeper() : null;
  }

  /** Gives back every bound. */
  surface(): void {
    this.goBackTo(0);
  }

  /** The finder is at a corner that breaks no row. */
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
    const mark = this.trail.length;
    this.bound(type, lower, upper);
    const panel = this.finds() ? this.deeper() : null;
    if (panel === null) this.goBackTo(mark);
    return panel;
  }

  private finds(): boolean {
    return this.finder.find() && this.mind();
  }

  /** Takes seats back until no minded row counts too many; false when that leaves no corner. */
  private mind(): boolean {
    if (this.minded.length === 0) return true;
    for (;;) {
      const seats = this.finder.seats();
      const broken = this.minded.filter((row) => seatsIn(row, seats) > row.upper + SPLIT);
      if (broken.length === 0) return true;
      if (!broken.every((row) => this.takeBack(row, seats)) || !this.finder.find()) return false;
    }
  }

  private takeBack(row: PanelRow, seats: Float64Array): boolean {
    const able = row.types.filter((type) => at(seats, type) > this.finder.boundsOf(type).lower + SPLIT);
    const [first, ...others] = able;
    if (first === undefined) return false;
    const least = others.reduce(
      (one, other) => (this.finder.profitOf(other) < this.finder.profitOf(one) ? other : one),
      first,
    );
    const { lower } = this.finder.boundsOf(least);
    const left = at(seats, least) - (seatsIn(row, seats) - row.upper);
    this.bound(least, lower, Math.max(lower, Math.floor(left + SPLIT)));
    return true;
  }

  private bound(type: number, lower: number, upper: number): void {
    this.trail.push({ type, ...this.finder.boundsOf(type) });
    this.finder.setBounds(type, lower, upper);
  }

  /** Each type that was bounded since gets the bounds it had then. */
  private goBackTo(mark: number): void {
    const seen = new Set<number>();
    for (const { type, lower, upper } of this.trail.splice(mark)) {
      if (!seen.has(type)) this.finder.setBounds(type, lower, upper);
      seen.add(type);
    }
  }

  /** Split seats, the largest share first. */
  private splits(): Split[] {
    const share = ({ seats }: Split) => seats - Math.floor(seats);
    return this.finder.splits(SPLIT).sort((one, other) => share(other) - share(one) || one.type - other.type);
  }
}

type Split = { readonly type: number; readonly seats: number };
type Bounded = { readonly type: number; readonly lower: number; readonly upper: number };
