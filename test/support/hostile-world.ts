// All unknown counts of a poll with all that is known of them, as one linear program; made for the hostile reader and
// written apart from the product, so that one mistake cannot hide another.
import type { LinearModel, Solver } from '#domain/disclosure/solver.js';
import type { Answers, Question } from '#domain/questionnaire/question.js';
import type { Factor } from '#domain/weighting/factor.js';

/** What is true, which the reader does not know. */
export type Truth = {
  readonly questions: readonly Question[];
  readonly answers: readonly Answers[];
  /** The classes of every trait over the answers. */
  readonly traits: readonly Factor[];
  /** Traits that are published two at a time. */
  readonly pairs: readonly (readonly [string, string])[];
};

export type Recovered = {
  readonly what: string;
  readonly count: number;
  readonly low: number;
  readonly high: number;
};

const FEW = 10;
const NOISE = 1e-6;

export type Part = {
  readonly id: string;
  /** Labels of the answers by code, as the questionnaire has them. */
  readonly labels: ReadonlyMap<string, string>;
  readonly several: boolean;
  readonly codesOf: (answers: Answers) => readonly string[];
  readonly values?: (code: string) => number;
};

export const NONE = '(none)';
export const OUT = '(not asked)';
export const ALL = '(all)';

export function partsOf(question: Question): readonly Part[] {
  const plain = (labels: readonly (readonly [string, string])[], several = false): Part => ({
    id: question.id,
    labels: new Map(labels),
    several,
    codesOf: (answers) => {
      const answer = answers[question.id];
      if (answer?.kind === 'choice') return [answer.code];
      if (answer?.kind === 'choices') return answer.codes;
      if (answer?.kind === 'number') return [String(answer.value)];
      return [];
    },
  });
  const labelled = (list: readonly { readonly code: string; readonly label: string }[]) =>
    list.map(({ code, label }) => [code, label] as const);
  if (question.kind === 'single-choice') return [plain(labelled(question.options))];
  if (question.kind === 'multiple-choice') return [plain(labelled(question.options), true)];
  if (question.kind === 'report-mark') {
    const marks = Array.from({ length: 10 }, (_, place) => String(place + 1));
    return [{ ...plain(marks.map((mark) => [mark, mark])), values: Number }];
  }
  if (question.kind !== 'matrix') return [];
  return question.rows.map((row) => ({
    ...plain(labelled(question.columns)),
    id: `${question.id}.${row.code}`,
    codesOf: (answers) => {
      const answer = answers[question.id];
      const own = answer?.kind === 'matrix' ? answer.rows[row.code] : undefined;
      return own === undefined ? [] : [own];
    },
  }));
}

/** Everybody who got it by their own answers; only conditions on one earlier choice are read. */
function wasAsked(question: Question, answers: Answers): boolean {
  const { showIf } = question;
  if (!showIf) return true;
  if (showIf.kind !== 'chose') throw new Error('This reader knows only "chose".');
  const answer = answers[showIf.question];
  return answer?.kind === 'choice' && showIf.codes.includes(answer.code);
}

/** A trait and one of its classes. */
export type At = readonly [trait: string, group: string];

/** The name of two traits, or of a class of each. */
export const pairOf = (one: string, other: string): string => `${one}|${other}`;

type Row = { readonly terms: Map<number, number>; low: number; high: number };

/** All unknown counts with all that is known of them. */
export class World {
  private readonly names = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly rows: Row[] = [];
  private readonly parts = new Map<string, { question: Question; part: Part }>();

  /** A pair of traits is one more trait, whose classes are pairs. */
  private readonly traits: readonly Factor[];

  constructor(readonly truth: Truth) {
    this.traits = [...truth.traits, ...truth.pairs.map(([one, other]) => this.pair(one, other))];
    for (const question of truth.questions)
      for (const part of partsOf(question)) this.parts.set(part.id, { question, part });
    this.know([this.size(ALL, '')], truth.answers.length, truth.answers.length);
    for (const trait of this.traits)
      this.equal(
        trait.categories.map((name) => this.size(trait.name, name)),
        [this.size(ALL, '')],
      );
    this.addPairs((at) => this.size(...at));
  }

  private pair(one: string, other: string): Factor {
    const [first, second] = [one, other].map((name) => this.truth.traits.find((each) => each.name === name));
    if (!first || !second) throw new Error('No such traits.');
    return {
      name: pairOf(one, other),
      categories: first.categories.flatMap((a) => second.categories.map((b) => pairOf(a, b))),
      codes: first.codes.map((code, person) => code * second.categories.length + (second.codes[person] ?? 0)),
    };
  }

  /** The pairs of a class add up to that class, whatever is counted. */
  private addPairs(countAt: (at: At) => number): void {
    const categoriesOf = (name: string) =>
      this.truth.traits.find((each) => each.name === name)?.categories ?? [];
    this.truth.pairs.forEach(([one, other]) => {
      const [first, second] = [categoriesOf(one), categoriesOf(other)];
      const name = pairOf(one, other);
      for (const a of first)
        this.equal(
          second.map((b) => countAt([name, pairOf(a, b)])),
          [countAt([one, a])],
        );
      for (const b of second)
        this.equal(
          first.map((a) => countAt([name, pairOf(a, b)])),
          [countAt([other, b])],
        );
    });
  }

  private variable(name: string, count: () => number): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.counts.length);
    return this.counts.push(count()) - 1;
  }

  private people(trait: string, group: string): readonly number[] {
    const factor = this.traits.find(({ name }) => name === trait);
    const all = [...this.truth.answers.keys()];
    return factor ? all.filter((person) => factor.categories[factor.codes[person] ?? -1] === group) : all;
  }

  size(trait: string, group: string): number {
    return this.variable(JSON.stringify([trait, group]), () => this.people(trait, group).length);
  }

  /** How many of a group gave a code; for several choices each option is a question by itself, answered with yes or no. */
  cell(id: string, option: string, at: At, code: string): number {
    return this.variable(JSON.stringify([id, option, ...at, code]), () => {
      const { question, part } = this.found(id);
      return this.people(...at).filter((person) => {
        const answers = this.truth.answers[person] ?? {};
        if (!wasAsked(question, answers)) return code === OUT;
        const codes = part.codesOf(answers);
        if (option === '') return code === (codes[0] ?? NONE);
        return code === (this.gives(codes, option) ? 'yes' : 'no');
      }).length;
    });
  }

  private gives(codes: readonly string[], option: string): boolean {
    const wanted = option.split('|');
    return codes.length === 0 ? wanted.includes(NONE) : codes.some((code) => wanted.includes(code));
  }

  found(id: string) {
    const found = this.parts.get(id);
    if (!found) throw new Error(`No question ${id}.`);
    return found;
  }

  codesOf(id: string, option: string): readonly string[] {
    const { part } = this.found(id);
    return option === '' ? [...part.labels.keys(), NONE, OUT] : ['yes', 'no', OUT];
  }

  /** Sums over groups and over answers, and who was not asked from the answers before. */
  addPart(
    part: Part,
    options: readonly string[] = part.several ? [...part.labels.keys(), NONE] : [''],
  ): void {
    for (const option of options) this.addOption(part, option);
    if (part.several) for (const at of this.everywhere()) this.addSeveral(part, options, at);
  }

  private everywhere(): readonly At[] {
    const groups = this.traits.flatMap(({ name, categories }) =>
      categories.map((group): At => [name, group]),
    );
    return [[ALL, ''], ...groups];
  }

  private addOption(part: Part, option: string): void {
    const { question } = this.found(part.id);
    const codes = this.codesOf(part.id, option);
    for (const at of this.everywhere()) {
      this.equal(
        codes.map((code) => this.cell(part.id, option, at, code)),
        [this.size(...at)],
      );
      this.addRoute(question, this.cell(part.id, option, at, OUT), at);
    }
    for (const code of codes) this.addPairs((at) => this.cell(part.id, option, at, code));
    this.traits.forEach(({ name, categories }) => {
      for (const code of codes)
        this.equal(
          categories.map((group) => this.cell(part.id, option, [name, group], code)),
          [this.cell(part.id, option, [ALL, ''], code)],
        );
    });
  }

  /** Everybody who was asked gave an option or none. */
  private addSeveral(part: Part, options: readonly string[], at: At): void {
    const terms = new Map<number, number>();
    for (const option of options) terms.set(this.cell(part.id, option, at, 'yes'), 1);
    terms.set(this.size(...at), -1);
    terms.set(this.cell(part.id, options[0] ?? '', at, OUT), 1);
    this.rows.push({ terms, low: 0, high: Infinity });
  }

  private addRoute({ showIf }: Question, out: number, at: At): void {
    if (!showIf) {
      this.know([out], 0, 0);
      return;
    }
    if (showIf.kind !== 'chose') return;
    const codes = this.codesOf(showIf.question, '').filter((code) => !showIf.codes.includes(code));
    this.equal(
      codes.map((code) => this.cell(showIf.question, '', at, code)),
      [out],
    );
  }

  know(cells: readonly number[], low: number, high: number): void {
    this.rows.push({ terms: new Map(cells.map((cell) => [cell, 1])), low, high });
  }

  knowSum(terms: Map<number, number>, low: number, high: number): void {
    this.rows.push({ terms, low, high });
  }

  /** The reader takes a figure for the exact count. */
  knowExactly(cells: readonly number[]): void {
    const sum = cells.reduce((total, cell) => total + (this.counts[cell] ?? 0), 0);
    this.know(cells, sum, sum);
  }

  private equal(parts: readonly number[], totals: readonly number[]): void {
    const terms = new Map(parts.map((part) => [part, 1]));
    for (const total of totals) terms.set(total, (terms.get(total) ?? 0) - 1);
    this.rows.push({ terms, low: 0, high: 0 });
  }

  small(): readonly number[] {
    return [...this.counts.keys()].filter((cell) => {
      const count = this.counts[cell] ?? 0;
      return count > 0 && count < FEW;
    });
  }

  /** One program, started warm for every end of every small count; each solution says something of all of them. */
  smallOnes(solver: Solver): readonly Recovered[] {
    const model = this.opened(solver);
    const costs = new Float64Array(this.counts.length);
    const lows = new Float64Array(costs.length).fill(Infinity);
    const highs = new Float64Array(costs.length).fill(-Infinity);
    const furthest = (cell: number, sign: 1 | -1): void => {
      costs[cell] = sign;
      model.setCosts(costs);
      costs[cell] = 0;
      const solved = model.solve();
      if (!solved) throw new Error('The truth itself must fit what is published.');
      solved.values.forEach((value, each) => {
        lows[each] = Math.min(lows[each] ?? Infinity, value);
        highs[each] = Math.max(highs[each] ?? -Infinity, value);
      });
    };
    const isVague = (cell: number): boolean => {
      const [low = NaN, high = NaN] = [lows[cell], highs[cell]];
      return high >= FEW - NOISE && high - low >= FEW - NOISE;
    };
    const names = [...this.names.keys()];
    const found = this.small().filter((cell) => {
      if (!isVague(cell)) furthest(cell, 1);
      if (!isVague(cell)) furthest(cell, -1);
      return !isVague(cell);
    });
    model.close();
    return found.map((cell) => ({
      ...{ what: names[cell] ?? '', count: this.counts[cell] ?? 0 },
      ...{ low: lows[cell] ?? NaN, high: highs[cell] ?? NaN },
    }));
  }

  private opened(solver: Solver): LinearModel {
    const size = this.counts.length;
    const rows = this.rows.map(({ terms, low: lower, high: upper }) => ({
      ...{ lower, upper },
      entries: { indices: [...terms.keys()], values: [...terms.values()] },
    }));
    return solver.open({
      ...{ goal: 'maximise', costs: new Float64Array(size), rows, whole: false },
      lower: new Float64Array(size),
      upper: new Float64Array(size).fill(this.truth.answers.length),
    });
  }
}
