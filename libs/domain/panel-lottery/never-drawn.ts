// Who cannot be drawn whatever the lottery, found in seconds: before any lottery is computed.
import { at } from './at.js';
import { mergePeople } from './merge-people.js';
import { openPanelMaker } from './panel-maker.js';
import type { PanelQuestion } from './panel-question.js';
import type { Panel } from './panel-space.js';
import type { Solver } from './solver.js';

/**
 * In: a solver and a question. Out: the people (positions in the question) who are in no panel, identical people
 * together, or null when there is no panel at all.
 *
 * Panel after panel is asked for as many as possible of the people not seen yet; when the best one has none of them,
 * nobody of them can ever be drawn.
 */
export function neverDrawn(solver: Solver, question: PanelQuestion): (readonly number[])[] | null {
  const { types, space } = mergePeople(question);
  const unseen = new Set(types.keys());
  const maker = openPanelMaker(solver, space);
  const see = (panel: Panel | null) => {
    const before = unseen.size;
    panel?.forEach((seats, type) => seats > 0 && unseen.delete(type));
    return unseen.size < before;
  };
  try {
    if (maker.near(new Float64Array(types.length)) === null) return null;
    const profits = () => Float64Array.from(types, (_, type) => (unseen.has(type) ? 1 : 0));
    while (unseen.size > 0 && (see(maker.near(profits())) || see(maker.best(profits())))) continue;
    return [...unseen].map((type) => at(types, type));
  } finally {
    maker.close();
  }
}
