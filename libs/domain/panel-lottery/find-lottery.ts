// The lottery of a method: relax, mix panels, and where whole panels cannot follow the relaxation, look closer.
import { allPanels } from './all-panels.js';
import { at } from './at.js';
import { barAbsentTypes } from './bar-absent-types.js';
import { decompose, lotteryOf, separate, type Lottery, type Tools } from './decompose.js';
import { openPanelMaker } from './panel-maker.js';
import type { PanelRow, PanelSpace } from './panel-space.js';
import { mixtureRegion, relaxedRegion, type Region } from './region.js';
import type { LinearProof, Relaxed } from './relaxation.js';
import type { Solver } from './solver.js';

/** A method: what it chooses in a region, or null when the region is empty. */
export type Method = (solver: Solver, region: Region) => Relaxed | null;

export type FoundLottery = {
  readonly lottery: Lottery;
  /** The prices of its proofs are per row of the space, then per cut. */
  readonly relaxed: Relaxed;
  /** Rows that every panel keeps, though the bounds of the space alone do not say so. */
  readonly cuts: readonly PanelRow[];
};

/** Far more than ever seen (14); without an end a rounding error could turn for ever. */
const MOST_ROUNDS = 1000;
/** About a second of looking. */
const PATIENCE = { steps: 400_000, panels: 4_000 };

/**
 * In: solver and dice, the space of panels, and a method. Out: the lottery whose average is the method's point over all
 * lotteries, or null when there is no panel at all.
 *
 * The relaxed space holds every lottery's average, so a lottery that attains its optimum is optimal. Where the panels do
 * not reach it, either all panels are listed (tight targets leave few), or the space is cut where no panel comes.
 */
export function findLottery(tools: Tools, space: PanelSpace, method: Method): FoundLottery | null {
  if (!holdsPanel(tools.solver, space)) return null;
  const cuts: PanelRow[] = [];
  let isListed = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const cutSpace = { ...space, rows: [...space.rows, ...cuts] };
    const relaxed = method(tools.solver, relaxedRegion(cutSpace));
    if (relaxed === null) throw new Error('The cuts left no panel, though there is one.');
    const lottery = decompose(tools, cutSpace, relaxed);
    if (lottery !== null) return { lottery, relaxed, cuts };
    const barred = barAbsentTypes(tools.solver, cutSpace, relaxed.point);
    cuts.push(...barred);
    if (barred.length > 0) continue;
    const listed = isListed ? null : overAllPanels(tools.solver, space, method);
    if (listed !== null) return listed;
    isListed = true;
    const separated = separate(tools, cutSpace, relaxed.point);
    if (separated.kind === 'lottery') return { lottery: separated.lottery, relaxed, cuts };
    cuts.push(...separated.cuts);
  }
  throw new Error(`No lottery after ${MOST_ROUNDS} rounds of cuts.`);
}

function holdsPanel(solver: Solver, space: PanelSpace): boolean {
  const maker = openPanelMaker(solver, space);
  const panel = maker.near(new Float64Array(space.counts.length));
  maker.close();
  return panel !== null;
}

function overAllPanels(solver: Solver, space: PanelSpace, method: Method): FoundLottery | null {
  const panels = allPanels(space, PATIENCE);
  if (panels === null) return null;
  const relaxed = method(solver, mixtureRegion(space, panels));
  if (relaxed === null) return null;
  const cuts = relaxed.proofs.map((proof) => cutOf(proof));
  const proofs = relaxed.proofs.map(({ weights }, index) => ({
    weights,
    prices: [...space.rows.map(() => 0), ...cuts.map((_, cut) => (cut === index ? 1 : 0))],
  }));
  return { lottery: lotteryOf(panels, relaxed.columns), relaxed: { ...relaxed, proofs }, cuts };
}

/** Over mixtures the only row is the sum of the weights: its price is what the dearest panel is worth. */
function cutOf({ weights, prices }: LinearProof): PanelRow {
  const types = [...weights.keys()].filter((type) => at(weights, type) !== 0);
  return { lower: -Infinity, upper: at(prices, 0), types, weights: types.map((type) => at(weights, type)) };
}
