// The check before any draw: can the targets be met, and can everybody be drawn?
import { explainNoChance, explainNoPanel, type NoChance, type NoPanel } from './explain-question.js';
import { neverDrawn } from './never-drawn.js';
import type { PanelQuestion } from './panel-question.js';
import type { Guarantee } from './relax-targets.js';
import type { Solver } from './solver.js';

export type CheckedQuestion =
  | {
      readonly ok: true;
      /** Empty when everybody can be drawn. */
      readonly noChance: readonly NoChance[];
    }
  | ({ readonly ok: false } & NoPanel);

/**
 * In: a solver, a question, and groups (positions) that must be able to be drawn, for the proposals. Out: whether there is a
 * panel; if so who cannot be drawn and because of which targets; if not which targets conflict and what would mend it.
 */
export function checkQuestion(
  solver: Solver,
  question: PanelQuestion,
  guarantees: readonly Guarantee[] = [],
): CheckedQuestion {
  const never = neverDrawn(solver, question);
  if (never === null) return { ok: false, ...explainNoPanel(solver, question, guarantees) };
  return { ok: true, noChance: explainNoChance(solver, question, never) };
}
