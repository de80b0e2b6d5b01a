// The long computation: whether there are panels, how even the chances are, who has none, and the numbered panels themselves.
import type { Certificate } from '#domain/panel-lottery/certificate.js';
import { drawLottery, type PanelLottery } from '#domain/panel-lottery/draw-lottery.js';
import { explainNoChance, explainNoPanel, type NoPanel } from '#domain/panel-lottery/explain-question.js';
import { isDrawable, measuresOf, type Measures } from '#domain/panel-lottery/measures.js';
import { numberPanels, type NumberedPanels } from '#domain/panel-lottery/number-panels.js';
import { panelMakerName } from '#domain/panel-lottery/panel-maker-name.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { Relaxation } from '#domain/panel-lottery/relax-targets.js';
import type { SeatedPanel } from '#domain/panel-lottery/seat-people.js';
import type { Solver } from '#domain/panel-lottery/solver.js';
import type { PanelMethod } from './assembly.js';

export const PANELS = 1000;

export type ComputeStep = 'lottery' | 'chances' | 'numbering' | 'explaining';

export type PanelOrder = {
  readonly question: PanelQuestion;
  readonly method: PanelMethod;
  /** False: only look whether it can be done, and how fairly. */
  readonly number: boolean;
};

export type Fairness = {
  readonly measures: Measures;
  /** People who have a seat for sure. */
  readonly certain: number;
  /** People who can never be drawn, by what would mend it. */
  readonly noChance: readonly { readonly people: number; readonly relaxation: Relaxation | null }[];
  /** The gentler method, when the chosen one makes somebody certain. */
  readonly goldilocks: Measures | null;
};

/** With this anybody who may see the attributes can check that no lottery is fairer; positions as in the question. */
export type LotteryProof = {
  readonly panels: readonly SeatedPanel[];
  readonly probabilities: readonly number[];
  readonly certificate: Certificate;
};

export type ComputedPanels = Fairness & {
  readonly ok: true;
  readonly people: number;
  /** What made the numbered panels (`panelMakerName`). */
  readonly solver: string;
  readonly numbered: NumberedPanels | null;
} & LotteryProof;

export type Computed = ComputedPanels | ({ readonly ok: false } & NoPanel);

const CERTAIN = 1 - 1e-6;

/** In: a solver, what is asked, and whom to tell how far it is. Out: panels and chances, or why there are none. */
export function computePanels(
  solver: Solver,
  { question, method, number }: PanelOrder,
  tell: (step: ComputeStep) => void,
): Computed {
  tell('lottery');
  const lottery = drawLottery(solver, question, method);
  if (lottery === null) {
    tell('explaining');
    return { ok: false, ...explainNoPanel(solver, question, []) };
  }
  tell('chances');
  const fairness = fairnessOf(solver, question, { lottery, method });
  if (number) tell('numbering');
  return {
    ok: true,
    people: question.people.length,
    solver: number ? panelMakerName(solver) : solver.version,
    ...fairness,
    numbered: number ? numberPanels(solver, question, lottery, PANELS) : null,
    panels: lottery.panels,
    probabilities: lottery.probabilities,
    certificate: lottery.certificate,
  };
}

function fairnessOf(
  solver: Solver,
  question: PanelQuestion,
  { lottery, method }: { readonly lottery: PanelLottery; readonly method: PanelMethod },
): Fairness {
  const { probabilities, pool } = lottery;
  const never = pool.types.filter((members) => !isDrawable(probabilities[members[0] ?? -1] ?? 0));
  const certain = probabilities.filter((chance) => chance > CERTAIN).length;
  const gentler = certain > 0 && method === 'leximin' ? drawLottery(solver, question, 'goldilocks') : null;
  return {
    measures: measuresOf(probabilities),
    certain,
    noChance: explainNoChance(solver, question, never).map(({ people, relaxation }) => ({
      people: people.length,
      relaxation,
    })),
    goldilocks: gentler && measuresOf(gentler.probabilities),
  };
}
