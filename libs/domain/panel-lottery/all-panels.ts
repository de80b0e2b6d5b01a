// Lists every panel there is, when tight targets leave so few that looking at all of them is the quickest way.
import { at } from './at.js';
import type { Panel, PanelSpace } from './panel-space.js';

export type Patience = { readonly steps: number; readonly panels: number };

/**
 * In: a space whose rows count people (no cuts), and how long to look. Out: all its panels, each once, or null when
 * patience ran out.
 *
 * The search seats people for whichever row has the fewest left to choose from; who has been tried there is passed over
 * in the rest of that branch, so that no panel is met twice.
 */
export function allPanels(space: PanelSpace, patience: Patience): readonly Panel[] | null {
  const search = new Search(space, patience);
  search.visit([...space.counts.keys()]);
  return search.exhausted ? null : search.panels;
}

class Search {
  readonly panels: Panel[] = [];
  exhausted = false;
  private steps = 0;
  private readonly seats: number[];
  private readonly left: number[];
  private readonly wanted: number[];
  private readonly room: number[];
  private readonly rowsOf: number[][];

  constructor(
    space: PanelSpace,
    private readonly patience: Patience,
  ) {
    this.seats = space.counts.map(() => 0);
    this.left = [...space.upper];
    this.wanted = space.rows.map((row) => row.lower);
    this.room = space.rows.map((row) => row.upper);
    this.rowsOf = space.counts.map(() => []);
    space.rows.forEach((row, index) => row.types.forEach((type) => this.rowsOf[type]?.push(index)));
  }

  visit(candidates: readonly number[]): void {
    this.steps += 1;
    this.exhausted ||= this.steps > this.patience.steps || this.panels.length > this.patience.panels;
    if (this.exhausted) return;
    const open = candidates.filter((type) => this.fits(type));
    const choice = this.scarcestRow(open);
    if (choice === 'complete') this.panels.push([...this.seats]);
    if (typeof choice === 'number') this.trySeats(open, choice);
  }

  private fits(type: number): boolean {
    return at(this.left, type) > 0 && at(this.rowsOf, type).every((row) => at(this.room, row) > 0);
  }

  private scarcestRow(open: readonly number[]): number | 'complete' | 'impossible' {
    const available = this.wanted.map(() => 0);
    for (const type of open)
      for (const row of at(this.rowsOf, type)) available[row] = at(available, row) + at(this.left, type);
    const unmet = [...this.wanted.keys()].filter((row) => at(this.wanted, row) > 0);
    if (unmet.some((row) => at(available, row) < at(this.wanted, row))) return 'impossible';
    const first = unmet[0];
    if (first === undefined) return 'complete';
    return unmet.reduce((best, row) => (at(available, row) < at(available, best) ? row : best), first);
  }

  private trySeats(open: readonly number[], row: number): void {
    const closed = new Map<number, number>();
    for (const type of open.filter((one) => at(this.rowsOf, one).includes(row))) {
      this.seat(type, 1);
      this.visit(open);
      this.seat(type, -1);
      closed.set(type, at(this.left, type));
      this.left[type] = 0;
    }
    closed.forEach((left, type) => (this.left[type] = left));
  }

  private seat(type: number, change: 1 | -1): void {
    this.seats[type] = at(this.seats, type) + change;
    this.left[type] = at(this.left, type) - change;
    for (const row of at(this.rowsOf, type)) {
      this.wanted[row] = at(this.wanted, row) - change;
      this.room[row] = at(this.room, row) - change;
    }
  }
}
