// What everybody is still owed, in panels, and how much it matters.
import { at } from './at.js';
import type { Panel } from './panel-space.js';

export type Promised = {
  /** People per type. */
  readonly counts: readonly number[];
  /** The chance everybody of a type should have. */
  readonly chances: readonly number[];
};

/** A loss of the lowest chance counts for more: its bound is 1.5 in a thousand, against 2 for any other change. */
const LOWEST_COUNTS = 2 / 1.5;
const ROUNDING = 1e-9;

/**
 * The unrest is the sum, over all people, of the fourth power of what each is owed. Nobody sits in part of a panel: when a
 * type is owed part of one, some of its people are owed it whole and the others nothing.
 */
export class Balance {
  private readonly owed: Float64Array;
  private readonly scale: readonly number[];
  /** Per type and number of seats one slot, from `first` on. */
  private readonly first: Int32Array;
  private readonly slotChanges: Float64Array;
  private readonly slotsOf = new Map<Panel, Int32Array>();

  private readonly size: number;

  /** @param panels the list whose panels are all equally likely; as many are in it after every exchange */
  constructor(
    private readonly promised: Promised,
    panels: readonly Panel[],
  ) {
    const { counts, chances } = promised;
    this.size = panels.length;
    const drawable = chances.filter((chance) => chance > 0);
    const lowest = drawable.reduce((least, chance) => Math.min(least, chance), 1);
    this.scale = chances.map((chance) => (chance < lowest + 1e-6 ? LOWEST_COUNTS : 1));
    this.owed = Float64Array.from(chances, (chance) => chance * panels.length);
    this.first = new Int32Array(counts.length + 1);
    counts.forEach((people, type) => (this.first[type + 1] = at(this.first, type) + people));
    this.slotChanges = new Float64Array(at(this.first, counts.length));
    for (const panel of panels) this.move(panel, 1);
  }

  /** By how much the unrest changes for each of these panels when it is taken in (1) or out (-1). */
  changes(panels: readonly Panel[], sign: 1 | -1): Float64Array {
    this.fillSlots(sign);
    const { slotChanges } = this;
    return Float64Array.from(panels, (panel) => {
      const slots = this.slots(panel);
      let sum = 0;
      for (let index = 0; index < slots.length; index += 1) sum += slotChanges[slots[index] ?? 0] ?? 0;
      return sum;
    });
  }

  /** Per type how much the unrest falls when one more of it is seated. */
  reliefs(): Float64Array {
    return this.owed.map((owed, type) => {
      const people = at(this.promised.counts, type);
      return this.worry(type, owed) - this.worry(type, owed - 1 / people);
    });
  }

  /** The type of whom somebody has more than anybody else has too much; null when nobody has too much. */
  mostOverSeated(): number | null {
    let [found, most]: [number | null, number] = [null, 0];
    this.owed.forEach((owed, type) => {
      const wanted = at(this.promised.chances, type) * this.size;
      const tooMuch = Math.ceil(wanted - owed - ROUNDING) - wanted;
      if (tooMuch > most) [found, most] = [type, tooMuch];
    });
    return found;
  }

  move(panel: Panel, sign: 1 | -1): void {
    panel.forEach((seats, type) => {
      if (seats > 0) this.owed[type] = at(this.owed, type) - (sign * seats) / at(this.promised.counts, type);
    });
  }

  private fillSlots(sign: 1 | -1): void {
    this.promised.counts.forEach((people, type) => {
      const owed = at(this.owed, type);
      const before = this.worry(type, owed);
      const first = at(this.first, type);
      for (let seats = 1; seats <= people; seats += 1)
        this.slotChanges[first + seats - 1] = this.worry(type, owed - (sign * seats) / people) - before;
    });
  }

  private slots(panel: Panel): Int32Array {
    const known = this.slotsOf.get(panel);
    if (known !== undefined) return known;
    const types = [...panel.keys()].filter((type) => at(panel, type) > 0);
    const slots = Int32Array.from(types, (type) => at(this.first, type) + at(panel, type) - 1);
    this.slotsOf.set(panel, slots);
    return slots;
  }

  private worry(type: number, owed: number): number {
    const wanted = at(this.promised.chances, type) * this.size;
    const least = Math.floor(wanted - owed + ROUNDING);
    const share = Math.max(0, wanted - owed - least);
    const ofOne = (left: number) => this.worryOfOne(type, left);
    const worries = (1 - share) * ofOne(wanted - least) + share * ofOne(wanted - least - 1);
    return at(this.promised.counts, type) * worries;
  }

  private worryOfOne(type: number, owed: number): number {
    const felt = owed > 0 ? owed * at(this.scale, type) : owed;
    return felt * felt * felt * felt;
  }
}
