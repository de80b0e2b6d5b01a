// The whole way from a question to a lottery that can be published.
import { at } from './at.js';
import { METHODS, type Certificate, type MethodName } from './certificate.js';
import type { Tools } from './decompose.js';
import { diceFrom } from './dice.js';
import { drawAtRandom } from './draw-at-random.js';
import { findLottery, type FoundLottery, type Method } from './find-lottery.js';
import { lowestChance } from './lowest-chance.js';
import { mergePeople, type MergedPool } from './merge-people.js';
import type { PanelQuestion } from './panel-question.js';
import type { PanelSpace } from './panel-space.js';
import { relaxedRegion } from './region.js';
import { relaxGoldilocks } from './relax-goldilocks.js';
import { relaxLeximin } from './relax-leximin.js';
import { relaxMaximin } from './relax-maximin.js';
import { relaxNash } from './relax-nash.js';
import { seatPeople, type SeatedPanel } from './seat-people.js';
import type { Solver } from './solver.js';
import { writeCertificate } from './write-certificate.js';

export type PanelLottery = {
  readonly pool: MergedPool;
  /** Panels of types with their weights: what the lottery is made of. */
  readonly lottery: FoundLottery['lottery'];
  /** Panels of people; the same lottery, with equal chances inside every type. */
  readonly panels: readonly SeatedPanel[];
  /** One probability per person of the question. */
  readonly probabilities: readonly number[];
  readonly certificate: Certificate;
};

const SEARCHES: Record<Exclude<MethodName, 'random'>, Method> = {
  leximin: relaxLeximin,
  maximin: relaxMaximin,
  nash: relaxNash,
  goldilocks: relaxGoldilocks,
};

/** As many panels as the transparent lottery numbers. */
const RANDOM_PANELS = 1000;

/**
 * In: a solver, a question and a method. Out: the lottery with everybody's probability and its certificate, or null when
 * the targets allow no panel. The same question gives the same lottery, in whatever order its people stand.
 */
export function drawLottery(
  solver: Solver,
  question: PanelQuestion,
  method: MethodName,
): PanelLottery | null {
  const pool = mergePeople(question);
  const tools = { solver, dice: diceFrom(question.people.length) };
  const found =
    method === 'random' ? findAtRandom(tools, pool.space) : findLottery(tools, pool.space, SEARCHES[method]);
  if (found === null) return null;
  const chances = chancesOf(pool.space, found.lottery);
  const probabilities = question.people.map(() => 0);
  pool.types.forEach((members, type) => {
    for (const person of members) probabilities[person] = at(chances, type);
  });
  return {
    pool,
    lottery: found.lottery,
    panels: seatPeople(question, pool, found.lottery),
    probabilities,
    certificate: writeCertificate(question, pool, { ...found, method, chances }),
  };
}

function chancesOf({ counts }: PanelSpace, { panels, weights }: FoundLottery['lottery']): number[] {
  return counts.map((people, type) => {
    const seats = panels.reduce((sum, panel, index) => sum + at(panel, type) * at(weights, index), 0);
    return seats / people;
  });
}

/** Its certificate says how far the lowest chance is from what another method would give. */
function findAtRandom(tools: Tools, space: PanelSpace): FoundLottery | null {
  const lottery = drawAtRandom(tools, space, RANDOM_PANELS);
  const lowest = lottery === null ? null : lowestChance(tools.solver, relaxedRegion(space));
  if (lottery === null || lowest === null) return null;
  const climbed = [...lowest.zero, lowest.first];
  return {
    lottery,
    relaxed: {
      columns: [],
      point: [],
      levels: climbed.map(({ level }) => level),
      proofs: climbed.map(({ proof }) => proof),
    },
    cuts: [],
  };
}

/**
 * In: a word. Out: whether it names a method.
 */
export function isMethod(word: string): word is MethodName {
  return METHODS.some((method) => method === word);
}
