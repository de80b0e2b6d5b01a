// Somebody who reads everything that is published of a poll and works out as much as can be worked out, by linear
// programming of their own: they know the questionnaire, every figure as if it were an exact count, and arithmetic.
import type { Solver } from '#domain/disclosure/solver.js';
import type { QuestionResult, ResultDocument } from '#features/results/index.js';
import {
  ALL,
  NONE,
  OUT,
  pairOf,
  partsOf,
  World,
  type Part,
  type Recovered,
  type Truth,
} from './hostile-world.js';

/** What the people of each class of one trait weigh: anybody can divide the residents by the answers. */
export type KnownWeights = { readonly trait: string; readonly weightOf: (name: string) => number };

/**
 * Every count of one to nine that the reader knows better than "at least ten people more or less".
 * @param weights by document; where these are given every printed share is one more sum over the classes, each times its weight
 */
export function recovered(
  documents: readonly ResultDocument[],
  truth: Truth,
  solver: Solver,
  weights: readonly KnownWeights[] = [],
): readonly Recovered[] {
  const world = new World(truth);
  documents.forEach((document, place) => {
    readInto(world, document, weights[place]);
  });
  return world.smallOnes(solver);
}

/** The smallest number of small counts that hide anywhere, so that a proof cannot be empty. */
export function smallCounts(truth: Truth): number {
  const world = new World(truth);
  for (const question of truth.questions) for (const part of partsOf(question)) world.addPart(part);
  return world.small().length;
}

function readInto(world: World, document: ResultDocument, weights: KnownWeights | undefined): void {
  const sizes = (document.groupSizes ?? []).flatMap(({ trait, rows }) =>
    rows.map((row) => ({ trait, ...row })),
  );
  for (const { trait, name, people } of sizes)
    if (people !== null) world.knowExactly([world.size(trait, name)]);
  for (const question of document.questions) if (question.shown) readQuestion(world, question, weights);
}

type Shown = Extract<QuestionResult, { shown: true }>;

function readQuestion(world: World, result: Shown, weights: KnownWeights | undefined): void {
  const { part } = world.found(result.id);
  const codes = result.answers.map((answer) => codesIn(part, answer));
  const options = part.several
    ? [...new Set([...part.labels.keys(), NONE, ...codes.map((own) => own.join('|'))])]
    : [''];
  world.addPart(part, options);
  const cellsOf = (place: number, at: readonly [string, string]) => {
    const own = codes[place] ?? [];
    return part.several
      ? [world.cell(part.id, own.join('|'), at, 'yes')]
      : own.map((code) => world.cell(part.id, '', at, code));
  };
  const askedIn = (at: readonly [string, string]) =>
    world
      .codesOf(part.id, options[0] ?? '')
      .filter((code) => code !== OUT)
      .map((code) => world.cell(part.id, options[0] ?? '', at, code));
  const tell = (place: number, at: readonly [string, string], base: number, figure: Figure) => {
    if (figure === 'hidden') return;
    if (figure === 'exact') world.knowExactly(cellsOf(place, at));
    else world.know(cellsOf(place, at), Math.floor(0.9 * base) + 1, base);
  };
  const everybody = [ALL, ''] as const;
  world.knowExactly(askedIn(everybody));
  result.answers.forEach(({ count, over }, place) => {
    tell(place, everybody, result.base, over ? 'over' : count === null ? 'hidden' : 'exact');
  });
  // A weighted mean is another number than that of the answers as they are.
  if (result.mean !== null && part.values && !weights) readMean(world, part, result.mean);
  result.answers.forEach(({ percentage, over }, place) => {
    if (weights && percentage !== null && !over)
      readShare(world, weights, percentage, {
        gave: (at) => cellsOf(place, at),
        asked: askedIn,
      });
  });
  const single = (result.groups ?? []).flatMap(({ trait, rows }) =>
    rows.map((row) => ({ ...row, at: [trait, row.name] as const })),
  );
  const pairs = (result.crossed ?? []).flatMap(({ traits, rows }) =>
    rows.map((row) => ({ ...row, at: [pairOf(...traits), pairOf(...row.names)] as const })),
  );
  for (const { at, base, cells } of [...single, ...pairs]) {
    if (base !== null) world.knowExactly(askedIn(at));
    cells.forEach((cell, place) => {
      tell(place, at, base ?? 0, cell === null ? 'hidden' : cell.over ? 'over' : 'exact');
    });
  }
}

type Cells = (at: readonly [string, string]) => readonly number[];

/** A printed share to half a per cent: who gave the answer, each times a weight, against who got the question. */
function readShare(
  world: World,
  { trait, weightOf }: KnownWeights,
  percentage: number,
  { gave, asked }: { readonly gave: Cells; readonly asked: Cells },
): void {
  const names = world.truth.traits.find(({ name }) => name === trait)?.categories ?? [];
  const mean = names.reduce((sum, name) => sum + weightOf(name), 0) / names.length;
  for (const [sign, end] of [
    [1, percentage + 0.5],
    [-1, percentage - 0.5],
  ] as const) {
    const terms = new Map<number, number>();
    const add = (cells: readonly number[], times: number) => {
      for (const cell of cells) terms.set(cell, (terms.get(cell) ?? 0) + times);
    };
    names.forEach((name) => {
      const weight = weightOf(name) / mean;
      add(gave([trait, name]), sign * weight);
      add(asked([trait, name]), (-sign * end * weight) / 100);
    });
    world.knowSum(terms, -Infinity, 0);
  }
}

type Figure = 'exact' | 'over' | 'hidden';

/**
 * The printed mean as if it were that of the answers themselves, to half a tenth: deviations from it add up to no more than
 * that half for everybody who gave a number, however many these are.
 */
function readMean(world: World, part: Part, mean: number): void {
  const codes = [...part.labels.keys()];
  const given = world.truth.answers.flatMap((answers) => part.codesOf(answers).map(Number));
  const truth = given.reduce((total, value) => total + value, 0) / given.length;
  const slack = 0.05 + Math.max(0, Math.abs(truth - mean) - 0.05);
  const deviations = (sign: 1 | -1) =>
    new Map(
      codes.map(
        (code) => [world.cell(part.id, '', [ALL, ''], code), sign * (Number(code) - mean) - slack] as const,
      ),
    );
  world.knowSum(deviations(1), -Infinity, 0);
  world.knowSum(deviations(-1), -Infinity, 0);
}

function codesIn(part: Part, { label, merged, apart }: Shown['answers'][number]): readonly string[] {
  const codeOf = (name: string) => [...part.labels].find(([, each]) => each === name)?.[0] ?? NONE;
  if (apart) return [NONE];
  return merged.length > 0 ? merged.map(codeOf) : [codeOf(label)];
}
