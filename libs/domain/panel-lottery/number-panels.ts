// The lottery as equally likely numbered panels, so that anybody can watch one number being drawn.
import { at } from './at.js';
import { diceFrom } from './dice.js';
import type { PanelLottery } from './draw-lottery.js';
import { evenOut } from './even-out.js';
import { faceAt } from './face.js';
import { nextPanel, type Debts } from './herd.js';
import { openPanelMaker } from './panel-maker.js';
import type { PanelQuestion } from './panel-question.js';
import type { Panel } from './panel-space.js';
import { seatInTurn } from './seat-in-turn.js';
import type { Solver } from './solver.js';

export type NumberedPanels = {
  /** Panel 0, 1, 2 … : positions of its people in the question, ascending; the same panel may have several numbers. */
  readonly panels: readonly (readonly number[])[];
  /** By how much the rounding changes the chance of any person at most. */
  readonly largestChange: number;
  /** By how much it lowers the lowest chance of those who can be drawn (negative when it raises it). */
  readonly lowestLoss: number;
};

/**
 * In: a solver, a question, its lottery, and how many panels. Out: that many panels, each with probability one over their
 * number, that give everybody nearly the chance of the lottery, and how nearly.
 *
 * Source: the aim is that of Flanigan, Kehne & Procaccia, "Fair sortition made transparent", NeurIPS 2021. Whole copies
 * of the lottery's panels are taken first; panels that settle what is still owed are herded after them; exchanges then
 * even out what is left (see `even-out.ts`).
 */
export function numberPanels(
  solver: Solver,
  question: PanelQuestion,
  { pool, lottery, probabilities }: PanelLottery,
  count: number,
): NumberedPanels {
  const { space } = pool;
  const chances = space.counts.map((_, type) => at(probabilities, at(at(pool.types, type), 0)));
  const point = chances.map((chance, type) => chance * at(space.counts, type));
  const taken: Panel[] = lottery.panels.flatMap((panel, index) =>
    Array.from({ length: Math.floor(count * at(lottery.weights, index)) }, () => panel),
  );
  const maker = openPanelMaker(solver, faceAt(space, point));
  const debts: Debts = point.map((seats) => seats * count);
  for (const panel of taken) settle(debts, panel);
  const herding = { space, maker, dice: diceFrom(count), point: point.map(() => 0) };
  while (taken.length < count) taken.push(nextPanel(herding, debts) ?? at(lottery.panels, 0));
  const even = evenOut({ counts: space.counts, chances }, taken, { others: lottery.panels, maker });
  maker.close();
  const panels = seatInTurn(question, pool, even);
  return { panels, ...changes(question, probabilities, panels) };
}

function settle(debts: Debts, panel: Panel): void {
  panel.forEach((seats, type) => (debts[type] = at(debts, type) - seats));
}

function changes(
  { people }: PanelQuestion,
  probabilities: readonly number[],
  panels: readonly (readonly number[])[],
): Pick<NumberedPanels, 'largestChange' | 'lowestLoss'> {
  const times = people.map(() => 0);
  for (const panel of panels) for (const person of panel) times[person] = at(times, person) + 1;
  const rounded = times.map((count) => count / panels.length);
  const drawable = [...probabilities.keys()].filter((person) => at(probabilities, person) > 0);
  const lowest = (values: readonly number[]) =>
    drawable.reduce((least, person) => Math.min(least, at(values, person)), 1);
  const change = rounded.map((value, person) => Math.abs(value - at(probabilities, person)));
  return {
    largestChange: change.reduce((most, value) => Math.max(most, value), 0),
    lowestLoss: lowest(probabilities) - lowest(rounded),
  };
}
