// Whom to keep ready: the people outside the panel who together mend most of what drop-out is expected to break.
import { at } from './at.js';
import { diceFrom } from './dice.js';
import { Future, type Counted } from './future.js';
import type { PanelQuestion } from './panel-question.js';

export type Wanted = {
  /** Positions of the members in the question. */
  readonly panel: readonly number[];
  /** Per position in the question the chance that this person stays when asked, from 0 to 1. */
  readonly stay: readonly number[];
  /** How many alternates at most. */
  readonly alternates: number;
  /** How many futures to try; `EFFORT` when left out. */
  readonly samples?: number;
};

export type Alternates = {
  /** Positions, in the order they were chosen: those who help most first. */
  readonly alternates: readonly number[];
  /** The expected violation of targets with and without them: people beyond a target, as shares of its maximum. */
  readonly loss: number;
  readonly lossWithout: number;
};

/** How hard it looks: futures tried when nothing else is asked, as in the paper, and exchanges at most. */
export const EFFORT = { samples: 300, exchanges: 50 } as const;

/**
 * In: a question, a panel of it, and everybody's chance to stay. Out: alternates who make the expected violation of the
 * targets after replacement small; none shares a household with a member or another alternate. The same question and
 * panel give the same alternates.
 *
 * Source: Assos, Baharav, Flanigan & Procaccia, "Alternates, Assemble!", EC 2025: drop-outs are sampled, and alternates
 * chosen for the average L1 violation after the best replacement in each sample. Identical people are one type; the set
 * is built one by one and then improved by exchanges until none helps.
 */
export function chooseAlternates(question: PanelQuestion, wanted: Wanted): Alternates {
  const choice = new Choice(question, wanted);
  const lossWithout = choice.loss;
  while (choice.chosen.length < wanted.alternates && choice.addBest()) continue;
  for (let exchange = 0; exchange < EFFORT.exchanges && choice.exchange(); exchange += 1) continue;
  return { alternates: choice.chosen, loss: choice.loss, lossWithout };
}

class Choice {
  chosen: number[] = [];
  loss: number;
  private readonly futures: readonly Future[];
  private readonly counted: readonly Counted[];
  private readonly taken: ReadonlySet<string>;

  constructor(
    private readonly question: PanelQuestion,
    { panel, stay, samples = EFFORT.samples }: Wanted,
  ) {
    this.counted = countedTargets(question);
    this.taken = new Set(panel.map((person) => this.homeOf(person)));
    const targets = question.categories.flatMap((category) => category.targets);
    const members = new Set(panel);
    const inOrder = this.inOrderOfId().filter((person) => members.has(person));
    const dice = diceFrom(panel.length);
    this.futures = Array.from({ length: samples }, () => {
      const staying = inOrder.filter((person) => dice.next() < at(stay, person));
      const counts = targets.map(() => 0);
      for (const person of staying)
        for (const place of at(this.counted, person)) counts[place] = at(counts, place) + 1;
      return new Future(targets, counts, panel.length - staying.length);
    });
    this.loss = this.settle([]);
  }

  /** Adds whoever helps most; false when nobody is left. Where nobody helps, the first type of which most are left. */
  addBest(): boolean {
    const best = this.mostHelpful(this.chosen);
    if (best === null) return false;
    this.chosen.push(best.person);
    this.loss = this.settle(this.chosen);
    return true;
  }

  /** One exchange of an alternate for somebody better; false when there is none. */
  exchange(): boolean {
    for (const leaving of this.chosen) {
      const others = this.chosen.filter((person) => person !== leaving);
      const without = this.settle(others);
      const best = this.mostHelpful(others);
      if (best === null || without - best.gain >= this.loss - 1e-9) continue;
      const settled = this.settle([...others, best.person]);
      if (settled >= this.loss - 1e-9) continue;
      this.chosen = this.chosen.map((person) => (person === leaving ? best.person : person));
      this.loss = settled;
      return true;
    }
    this.loss = this.settle(this.chosen);
    return false;
  }

  private settle(people: readonly number[]): number {
    const alternates = people.map((person) => at(this.counted, person));
    const total = this.futures.reduce((sum, future) => sum + future.settle(alternates), 0);
    return total / Math.max(1, this.futures.length);
  }

  private mostHelpful(chosen: readonly number[]): { readonly person: number; readonly gain: number } | null {
    const homes = new Set([...this.taken, ...chosen.map((person) => this.homeOf(person))]);
    const seen = new Set<string>();
    let best: { readonly person: number; readonly gain: number } | null = null;
    for (const person of this.inOrderOfId()) {
      const type = at(this.counted, person).join();
      if (seen.has(type) || homes.has(this.homeOf(person))) continue;
      seen.add(type);
      const gain =
        this.futures.reduce((sum, future) => sum + future.gain(at(this.counted, person)), 0) /
        this.futures.length;
      if (best === null || gain > best.gain + 1e-12) best = { person, gain };
    }
    return best;
  }

  private inOrderOfId(): number[] {
    const { people } = this.question;
    return [...people.keys()].sort((one, other) => (at(people, one).id < at(people, other).id ? -1 : 1));
  }

  private homeOf(person: number): string {
    const { household } = at(this.question.people, person);
    return household === null ? `\u0000${person}` : household;
  }
}

function countedTargets({ categories, people }: PanelQuestion): Counted[] {
  const places = new Map<string, number>();
  for (const [category, { targets }] of categories.entries())
    for (const { value } of targets) places.set(`${category}|${value}`, places.size);
  return people.map(({ values }) =>
    values.flatMap((value, category) => places.get(`${category}|${value}`) ?? []),
  );
}
