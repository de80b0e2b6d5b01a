// One future of a panel: some members dropped out, and alternates take their seats as well as they can.
import { at } from './at.js';
import type { Target } from './panel-question.js';

/** The targets somebody counts for: positions in the list of all targets. */
export type Counted = readonly number[];

export class Future {
  /** How far the targets are violated, with those who were let in. */
  loss: number;
  private readonly seated: Counted[] = [];

  /**
   * @param targets all targets of all categories
   * @param counts per target how many of those who stayed have it; changed in place
   * @param free seats that came free
   */
  constructor(
    private readonly targets: readonly Target[],
    private readonly counts: number[],
    private readonly free: number,
  ) {
    this.loss = targets.reduce((sum, _, place) => sum + this.violation(place, at(counts, place)), 0);
  }

  /** Starts again with these alternates: lets in, exchanges and sends away until nothing helps any more. */
  settle(alternates: readonly Counted[]): number {
    for (const one of [...this.seated]) this.move(one, -1);
    this.seated.length = 0;
    const waiting = [...alternates];
    for (;;) {
      const gains = waiting.map((one) => this.gain(one));
      const most = gains.reduce((best, gain, place) => (gain > at(gains, best) + 1e-12 ? place : best), 0);
      const helper = waiting[most];
      if (helper === undefined || at(gains, most) <= 1e-12) return this.loss;
      waiting.splice(most, 1);
      const left = this.letIn(helper);
      if (left !== null) waiting.push(left);
    }
  }

  /** By how much the loss falls when this alternate may come in as well, in an open seat or instead of another. */
  gain(alternate: Counted): number {
    const open = this.seated.length < this.free ? -this.change(alternate, 1) : 0;
    return this.seated.reduce(
      (best, other) => Math.max(best, this.gainInsteadOf(other, alternate)),
      Math.max(0, open),
    );
  }

  private gainInsteadOf(other: Counted, alternate: Counted): number {
    const out = this.change(other, -1);
    this.count(other, -1);
    const gain = -(out + this.change(alternate, 1));
    this.count(other, 1);
    return gain;
  }

  /** The one who had to make room, or null. */
  private letIn(alternate: Counted): Counted | null {
    const open = this.seated.length < this.free ? -this.change(alternate, 1) : -Infinity;
    const gains = this.seated.map((other) => this.gainInsteadOf(other, alternate));
    const place = gains.reduce((best, gain, index) => (gain > (gains[best] ?? -Infinity) ? index : best), 0);
    const other = this.seated[place];
    if (other === undefined || open >= (gains[place] ?? -Infinity)) {
      this.take(alternate);
      return null;
    }
    this.seated.splice(place, 1);
    this.move(other, -1);
    this.take(alternate);
    return other;
  }

  private take(alternate: Counted): void {
    this.move(alternate, 1);
    this.seated.push(alternate);
  }

  private move(one: Counted, sign: 1 | -1): void {
    this.loss += this.change(one, sign);
    this.count(one, sign);
  }

  private count(one: Counted, sign: 1 | -1): void {
    for (const place of one) this.counts[place] = at(this.counts, place) + sign;
  }

  private change(one: Counted, sign: 1 | -1): number {
    let change = 0;
    for (const place of one) {
      const seats = at(this.counts, place);
      change += this.violation(place, seats + sign) - this.violation(place, seats);
    }
    return change;
  }

  private violation(place: number, seats: number): number {
    const { min, max } = at(this.targets, place);
    return Math.max(0, min - seats, seats - max) / Math.max(1, max);
  }
}
