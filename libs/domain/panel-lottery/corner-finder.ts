// The best corner of a space when seats may be split: a small simplex method, at home where profits and bounds keep changing.
import { Basis } from './basis.js';
import { Columns } from './columns.js';
import { reachableBounds } from './reachable-bounds.js';
import type { PanelSpace } from './panel-space.js';
import { StepChoice } from './step-choice.js';

/** Outside a bound by no more than this is on it. */
const CLOSE = 1e-9;
const TIE = 1e-6;
const GOLDEN_RATIO = 0.618033988749895;
/** After so many exchanges the choice of columns is inverted anew. */
const TIDY_AFTER = 300;
/** Exchanges per row before a search is given up; two or three are usual. */
const PATIENCE = 60;

/**
 * Maximises profits over the points of a space. Next to the types every row has a column of its own: what the row counts,
 * between the row's bounds. So each column has two bounds, and any choice of columns is a start whatever the profits.
 *
 * Source: the dual simplex method with bound flipping (Fourer, "Notes on the dual simplex method", 1994). It only looks
 * for panels: what it finds is checked, and where it finds nothing the solver has the last word.
 */
export class CornerFinder {
  /** Seats per type, then what each row counts. */
  private readonly values: Float64Array;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;
  private readonly profits: Float64Array;
  private readonly columns: Columns;
  private readonly basis: Basis;
  /** The chosen columns by place, and the place of every column, -1 for those on a bound. */
  private readonly chosen: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly choice: StepChoice;
  private readonly types: number;
  private readonly rows: number;
  private readonly overRows: Float64Array;
  private readonly product: Float64Array;
  private readonly prices: Float64Array;
  private exchanges = 0;

  constructor(space: PanelSpace) {
    [this.types, this.rows] = [space.counts.length, space.rows.length];
    const rowBounds = reachableBounds(space);
    this.lower = Float64Array.from([...space.lower, ...rowBounds.map(({ lower }) => lower)]);
    this.upper = Float64Array.from([...space.upper, ...rowBounds.map(({ upper }) => upper)]);
    this.values = Float64Array.from(this.lower);
    this.profits = new Float64Array(this.lower.length);
    this.columns = new Columns(space);
    this.basis = new Basis(this.rows);
    this.chosen = new Int32Array(this.rows);
    this.placeOf = new Int32Array(this.lower.length);
    this.choice = new StepChoice(this.lower, this.upper);
    this.overRows = new Float64Array(this.rows);
    this.product = new Float64Array(this.rows);
    this.prices = new Float64Array(this.rows + 1);
    this.chooseRows();
  }

  /** Types whose seats are split, with the seats they have; to be asked after `find`. */
  splits(tolerance: number): { readonly type: number; readonly seats: number }[] {
    return [...this.chosen]
      .filter((column) => column < this.types)
      .map((type) => ({ type, seats: this.values[type] ?? 0 }))
      .filter(({ seats }) => Math.abs(seats - Math.round(seats)) > tolerance);
  }

  /** The seats of all types. */
  seats(): Float64Array {
    return this.values.slice(0, this.types);
  }

  /** Profits per type; the search goes on from where it was. */
  setProfits(profits: Float64Array): void {
    this.profits.set(withoutTies(profits));
    if (this.exchanges > TIDY_AFTER) this.invertAnew();
    this.settle();
  }

  profitOf(type: number): number {
    return this.profits[type] ?? 0;
  }

  boundsOf(type: number): { readonly lower: number; readonly upper: number } {
    return { lower: this.lower[type] ?? 0, upper: this.upper[type] ?? 0 };
  }

  setBounds(type: number, lower: number, upper: number): void {
    this.lower[type] = lower;
    this.upper[type] = upper;
    if ((this.placeOf[type] ?? 0) >= 0) return;
    const before = this.values[type] ?? 0;
    this.values[type] = this.choice.settle(type, before);
    const change = (this.values[type] ?? 0) - before;
    if (change === 0) return;
    this.overRows.fill(0);
    this.columns.add(type, change, this.overRows);
    this.makeUpFor();
  }

  /** Whether the best corner was found; not when there is none, and not when the search lost its way. */
  find(): boolean {
    for (let turn = 0; turn < PATIENCE * (this.rows + 1); turn += 1) {
      const place = this.furthestOut();
      if (place === null) return true;
      if (!this.exchange(place)) return false;
    }
    return false;
  }

  private furthestOut(): number | null {
    let [found, furthest]: [number | null, number] = [null, CLOSE];
    for (let place = 0; place < this.rows; place += 1) {
      const column = this.chosen[place] ?? 0;
      const value = this.values[column] ?? 0;
      const outside = Math.max(value - (this.upper[column] ?? 0), (this.lower[column] ?? 0) - value);
      if (outside > furthest) [found, furthest] = [place, outside];
    }
    return found;
  }

  /** Brings the column at this place to the bound it is past, and takes in another; false when none can make up for it. */
  private exchange(place: number): boolean {
    const leaving = this.chosen[place] ?? 0;
    const value = this.values[leaving] ?? 0;
    const isAbove = value > (this.upper[leaving] ?? 0);
    const target = isAbove ? (this.upper[leaving] ?? 0) : (this.lower[leaving] ?? 0);
    this.basis.copyRow(place, this.prices);
    const { factors } = this.choice;
    this.columns.worths(this.prices, factors);
    for (let row = 0; row < this.rows; row += 1) factors[this.types + row] = -(this.prices[row] ?? 0);
    for (let other = 0; other < this.rows; other += 1) factors[this.chosen[other] ?? 0] = 0;
    const step = this.choice.next(isAbove ? 1 : -1, Math.abs(value - target));
    if (step === null) return false;
    this.flip(step.flips);
    this.choice.take(step, leaving, isAbove ? 1 : -1);
    this.takeIn(step.entering, place, target);
    return true;
  }

  private flip(columns: readonly number[]): void {
    if (columns.length === 0) return;
    this.overRows.fill(0);
    for (const column of columns) {
      const before = this.values[column] ?? 0;
      this.values[column] = this.choice.flip(column);
      this.addColumn(column, (this.values[column] ?? 0) - before);
    }
    this.makeUpFor();
  }

  private takeIn(entering: number, place: number, target: number): void {
    const leaving = this.chosen[place] ?? 0;
    this.overRows.fill(0);
    this.addColumn(entering, 1);
    this.basis.times(this.overRows, this.product);
    const step = ((this.values[leaving] ?? 0) - target) / (this.product[place] ?? 0);
    this.moveChosen(step);
    this.values[leaving] = target;
    this.values[entering] = (this.values[entering] ?? 0) + step;
    this.choose(entering, place);
    this.basis.exchange(place, this.product);
    this.exchanges += 1;
  }

  private choose(entering: number, place: number): void {
    this.placeOf[this.chosen[place] ?? 0] = -1;
    this.chosen[place] = entering;
    this.placeOf[entering] = place;
  }

  private addColumn(column: number, times: number): void {
    const row = column - this.types;
    if (row >= 0) this.overRows[row] = (this.overRows[row] ?? 0) - times;
    else this.columns.add(column, times, this.overRows);
  }

  /** The chosen columns take up what the others changed (in `overRows`), so that every row still counts right. */
  private makeUpFor(): void {
    this.basis.times(this.overRows, this.product);
    this.moveChosen(1);
  }

  private moveChosen(times: number): void {
    for (let place = 0; place < this.rows; place += 1) {
      const column = this.chosen[place] ?? 0;
      this.values[column] = (this.values[column] ?? 0) - times * (this.product[place] ?? 0);
    }
  }

  private chooseRows(): void {
    this.placeOf.fill(-1);
    for (let row = 0; row < this.rows; row += 1) {
      this.chosen[row] = this.types + row;
      this.placeOf[this.types + row] = row;
    }
  }

  /** From the profits alone: gains of all columns, those not chosen on their best bound, the chosen ones in between. */
  private settle(): void {
    const { gains } = this.choice;
    for (let place = 0; place < this.rows; place += 1)
      this.product[place] = this.profits[this.chosen[place] ?? 0] ?? 0;
    this.basis.pricesOf(this.product, this.prices);
    this.columns.worths(this.prices, gains);
    for (let type = 0; type < this.types; type += 1)
      gains[type] = (this.profits[type] ?? 0) - (gains[type] ?? 0);
    for (let row = 0; row < this.rows; row += 1) gains[this.types + row] = this.prices[row] ?? 0;
    this.overRows.fill(0);
    for (let column = 0; column < this.values.length; column += 1) {
      const isChosen = (this.placeOf[column] ?? 0) >= 0;
      this.values[column] = isChosen ? 0 : this.choice.settle(column, this.values[column] ?? 0);
      if (isChosen) this.choice.rest(column);
      if ((this.values[column] ?? 0) !== 0) this.addColumn(column, this.values[column] ?? 0);
    }
    this.makeUpFor();
  }

  /** The same choice from scratch, so that rounding does not pile up; a column that no longer fits is left out. */
  private invertAnew(): void {
    const wanted = [...this.chosen];
    const kept = new Set(wanted);
    const open = new Set([...Array(this.rows).keys()].filter((row) => !kept.has(this.types + row)));
    this.basis.reset();
    this.chooseRows();
    for (const column of wanted.filter((one) => one < this.types)) {
      this.overRows.fill(0);
      this.columns.add(column, 1, this.overRows);
      this.basis.times(this.overRows, this.product);
      const place = largestAmong(open, this.product);
      if (place === null) continue;
      open.delete(place);
      this.choose(column, place);
      this.basis.exchange(place, this.product);
    }
    this.exchanges = 0;
  }
}

/** Where many corners are equally good the search could go round in circles: next to nothing tells them apart. */
function withoutTies(profits: Float64Array): Float64Array {
  const largest = profits.reduce((most, profit) => Math.max(most, Math.abs(profit)), 0);
  const unit = TIE * (largest > 0 ? largest : 1);
  return profits.map((profit, type) => profit + unit * ((type * GOLDEN_RATIO) % 1));
}

function largestAmong(places: ReadonlySet<number>, product: Float64Array): number | null {
  let [found, largest]: [number | null, number] = [null, CLOSE];
  for (const place of places) {
    const size = Math.abs(product[place] ?? 0);
    if (size > largest) [found, largest] = [place, size];
  }
  return found;
}
