// One arrangement of members over tables and rounds, with what it costs and what a move would change.
import type { SeatingQuestion } from './seating-question.js';
import type { Unit } from './units.js';

/** Breaking a wish to sit apart is never worth anything else; an uneven table is worth several repeated meetings. */
const APART_COSTS = 1000;
const UNEVEN_COSTS = 12;

export class Arrangement {
  /** Per round, per table the units at it. */
  readonly tables: Unit[][][];
  cost = 0;
  private readonly people: number[][][];
  private readonly met: Uint16Array;
  private readonly apart: ReadonlySet<number>;
  private readonly count: number;
  private readonly values: readonly (readonly number[])[];
  private readonly shares: readonly number[];
  private readonly counts: number[][][];

  constructor(
    question: SeatingQuestion,
    readonly sizes: readonly number[],
  ) {
    const { members, rounds, apart } = question;
    this.count = members.length;
    this.met = new Uint16Array(this.count * this.count);
    const position = new Map(members.map(({ id }, index) => [id, index]));
    this.apart = new Set(
      apart.flatMap(([one, other]) => {
        const [first, second] = [position.get(one) ?? 0, position.get(other) ?? 0];
        return [first * this.count + second, second * this.count + first];
      }),
    );
    const places = new Map<string, number>();
    this.values = members.map(({ values }) =>
      values.map((value, attribute) => {
        const key = JSON.stringify([attribute, value]);
        const place = places.get(key) ?? places.size;
        places.set(key, place);
        return place;
      }),
    );
    const shares = Array.from({ length: places.size }, () => 0);
    for (const own of this.values)
      for (const place of own) shares[place] = (shares[place] ?? 0) + 1 / this.count;
    this.shares = shares;
    const empty = <Value>(make: () => Value) => Array.from({ length: rounds }, () => sizes.map(make));
    this.tables = empty((): Unit[] => []);
    this.people = empty((): number[] => []);
    this.counts = empty(() => shares.map(() => 0));
    this.cost = this.imbalance() * UNEVEN_COSTS;
  }

  /** Seats a unit; tables are filled to their sizes by whoever calls. */
  seat(round: number, table: number, unit: Unit): void {
    this.tables[round]?.[table]?.push(unit);
    for (const person of unit) this.cost += this.arrive(round, table, person);
  }

  /** Takes a unit away from its table. */
  unseat(round: number, table: number, unit: Unit): void {
    const units = this.tables[round]?.[table] ?? [];
    units.splice(units.indexOf(unit), 1);
    for (const person of unit) this.cost += this.leave(round, table, person);
  }

  /** How many pairs met, how uneven the tables are, and whom nothing kept apart (positions). */
  outcome() {
    const met = [...this.met.keys()].filter((pair) => {
      const [one, other] = [Math.floor(pair / this.count), pair % this.count];
      return one < other && (this.met[pair] ?? 0) > 0;
    });
    const broken = met.filter((pair) => this.apart.has(pair));
    const people = broken.flatMap((pair) => [Math.floor(pair / this.count), pair % this.count]);
    return { meetings: met.length, imbalance: this.imbalance(), broken: people };
  }

  private imbalance(): number {
    const uneven = (table: number, counts: readonly number[]) =>
      counts.reduce((sum, count, place) => sum + this.unevenness(table, place, count), 0);
    return this.counts
      .flatMap((tables) => tables.map((counts, table) => uneven(table, counts)))
      .reduce((sum, one) => sum + one, 0);
  }

  private unevenness(table: number, place: number, count: number): number {
    const share = (this.sizes[table] ?? 0) * (this.shares[place] ?? 0);
    return Math.max(0, Math.floor(share + 1e-9) - count, count - Math.ceil(share - 1e-9));
  }

  private arrive(round: number, table: number, person: number): number {
    const others = this.people[round]?.[table] ?? [];
    const change = this.recount(round, { table, person, by: 1 }) + this.meet(person, others, 1);
    others.push(person);
    return change;
  }

  private leave(round: number, table: number, person: number): number {
    const others = this.people[round]?.[table] ?? [];
    others.splice(others.indexOf(person), 1);
    return this.recount(round, { table, person, by: -1 }) + this.meet(person, others, -1);
  }

  /** A pair that meets m times costs one for every meeting after the first, the second less than the third. */
  private meet(person: number, others: readonly number[], by: 1 | -1): number {
    let change = 0;
    for (const other of others) {
      const [one, two] = [person * this.count + other, other * this.count + person];
      const times = (this.met[one] ?? 0) + by;
      this.met[one] = times;
      this.met[two] = times;
      change += by * (by === 1 ? times - 1 : times);
      if (this.apart.has(one)) change += by * APART_COSTS;
    }
    return change;
  }

  private recount(
    round: number,
    { table, person, by }: { readonly table: number; readonly person: number; readonly by: 1 | -1 },
  ): number {
    const counts = this.counts[round]?.[table] ?? [];
    let change = 0;
    for (const place of this.values[person] ?? []) {
      const before = counts[place] ?? 0;
      counts[place] = before + by;
      change += this.unevenness(table, place, before + by) - this.unevenness(table, place, before);
    }
    return change * UNEVEN_COSTS;
  }
}
