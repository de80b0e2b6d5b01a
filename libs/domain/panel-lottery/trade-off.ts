// What the organiser should see before choosing: what leximin and goldilocks each do to the lowest and the highest chance.
import { drawLottery } from './draw-lottery.js';
import { measuresOf, type Measures } from './measures.js';
import type { PanelQuestion } from './panel-question.js';
import type { Solver } from './solver.js';

export type Side = {
  readonly measures: Measures;
  /** People (positions in the question) who are drawn whatever the number. */
  readonly certain: readonly number[];
};

const CERTAIN = 1 - 1e-6;

/**
 * In: a solver and a question. Out: both lotteries in measures, with the people who are certain to be drawn, or null when
 * there is no panel. The equal chance to compare with is size ÷ people.
 */
export function tradeOff(
  solver: Solver,
  question: PanelQuestion,
): { readonly leximin: Side; readonly goldilocks: Side } | null {
  const [leximin, goldilocks] = [
    drawLottery(solver, question, 'leximin'),
    drawLottery(solver, question, 'goldilocks'),
  ];
  if (leximin === null || goldilocks === null) return null;
  return { leximin: sideOf(leximin.probabilities), goldilocks: sideOf(goldilocks.probabilities) };
}

/**
 * In: everybody's probability. Out: the measures, and who is certain.
 */
export function sideOf(probabilities: readonly number[]): Side {
  const certain = [...probabilities.keys()].filter((person) => (probabilities[person] ?? 0) >= CERTAIN);
  return { measures: measuresOf(probabilities), certain };
}
