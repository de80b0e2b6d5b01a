// The document of `samenspel panel`: the lottery by id, its measures, and what follows from a seed.
import type { MethodName } from '#domain/panel-lottery/certificate.js';
import { chooseAlternates } from '#domain/panel-lottery/choose-alternates.js';
import type { PanelLottery } from '#domain/panel-lottery/draw-lottery.js';
import { explainNoChance, type NoPanel } from '#domain/panel-lottery/explain-question.js';
import type { TargetBound } from '#domain/panel-lottery/find-conflict.js';
import { isDrawable, measuresOf } from '#domain/panel-lottery/measures.js';
import { numberPanels, type NumberedPanels } from '#domain/panel-lottery/number-panels.js';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { Relaxation } from '#domain/panel-lottery/relax-targets.js';
import type { Solver } from '#domain/panel-lottery/solver.js';
import { panelNumber } from '#domain/sortition/panel-number.js';
import { sayFault, type InputFault } from '#platform/csv/input-fault.js';
import type { Outcome } from './command.js';

export type Asked = {
  readonly method: MethodName;
  /** How many equally likely panels to number; null: the lottery as it is. */
  readonly panels: number | null;
  readonly seed: string | null;
  readonly alternates: number;
  readonly stay: number;
};

type Answered = {
  readonly question: PanelQuestion;
  readonly lottery: PanelLottery;
  readonly asked: Asked;
  readonly seconds: () => number;
};

/** Out: the whole answer. Where panels are numbered, `panels` holds those and `lottery` what they came from. */
export function panelDocument(solver: Solver, answered: Answered): Outcome {
  const { question, lottery, asked, seconds } = answered;
  const numbered = asked.panels === null ? null : numberPanels(solver, question, lottery, asked.panels);
  const measures = measuresOf(lottery.probabilities);
  const probabilities = question.people.map(
    ({ id }, person) => [id, lottery.probabilities[person] ?? 0] as const,
  );
  const exact = lottery.panels.map(({ probability, people }) => ({
    probability,
    members: idsIn(question, people),
  }));
  const document = {
    method: asked.method,
    solver: solver.version,
    size: question.size,
    pool: question.people.length,
    probabilities: Object.fromEntries(probabilities),
    ...measures,
    ...uncoverable(solver, answered),
    panels: numbered === null ? exact : equallyLikely(question, numbered),
    ...(numbered === null ? {} : { rounding: roundingOf(numbered), lottery: exact }),
    certificate: lottery.certificate,
    ...(numbered === null || asked.seed === null
      ? {}
      : drawnFrom(question, numbered, { ...asked, seed: asked.seed })),
  };
  const summary = [
    `${asked.method}: chances from ${percent(measures.minimum)} to ${percent(measures.maximum)}, ${exact.length} panels.`,
    ...(document.uncoverable.length > 0
      ? [`${document.uncoverable.length} people cannot be drawn under these targets.`]
      : []),
    ...(numbered === null ? [] : [roundingSentence(numbered)]),
    ...('panelNumber' in document ? [`Panel ${document.panelNumber} is drawn.`] : []),
  ];
  return { kind: 'done', document: { ...document, seconds: seconds() }, summary };
}

function idsIn({ people }: PanelQuestion, positions: readonly number[]): string[] {
  return positions.map((position) => people[position]?.id ?? '');
}

/** The people without a chance, and per cause the smallest change of targets that would give them one. */
function uncoverable(solver: Solver, { question, lottery }: Answered) {
  const never = lottery.pool.types.filter(
    (people) => !isDrawable(lottery.probabilities[people[0] ?? -1] ?? 0),
  );
  const noChance = explainNoChance(solver, question, never).map(({ people, relaxation }) => ({
    people: idsIn(question, people),
    smallestChange: relaxation,
  }));
  return { uncoverable: idsIn(question, never.flat()), noChance };
}

function equallyLikely(question: PanelQuestion, { panels }: NumberedPanels) {
  return panels.map((people) => ({ probability: 1 / panels.length, members: idsIn(question, people) }));
}

function roundingOf({ panels, largestChange, lowestLoss }: NumberedPanels) {
  return { panels: panels.length, largestChange, lowestLoss };
}

function roundingSentence({ panels, largestChange }: NumberedPanels): string {
  return `Numbered as ${panels.length} panels; no chance changes by more than ${percent(largestChange)}.`;
}

/** Panel `seed mod panels` (`panel-number.ts`), and whom to keep ready for it. */
function drawnFrom(
  question: PanelQuestion,
  { panels }: NumberedPanels,
  asked: Asked & { readonly seed: string },
) {
  const number = panelNumber(asked.seed, panels.length);
  const drawn = panels[number] ?? [];
  const { alternates, stay } = asked;
  const chosen = chooseAlternates(question, {
    panel: drawn,
    alternates,
    stay: question.people.map(() => stay),
  });
  return {
    seed: asked.seed,
    panelNumber: number,
    selected: idsIn(question, drawn),
    alternates: idsIn(question, chosen.alternates),
    expectedViolation: { stay, withAlternates: chosen.loss, withoutAlternates: chosen.lossWithout },
  };
}

const percent = (chance: number): string => `${(chance * 100).toFixed(2)}%`;

type Unanswered = { readonly why: NoPanel; readonly faults: readonly InputFault[] };

/** Out: why there is no panel, what counting alone shows, and what would mend it. */
export function noPanelDocument(
  question: PanelQuestion,
  { method }: Asked,
  { why, faults }: Unanswered,
  seconds: () => number,
): Outcome {
  const { refused, conflict, relaxations, withinFlex, people, households } = why;
  const document = {
    method,
    size: question.size,
    pool: question.people.length,
    refused,
    people,
    households,
    conflict,
    relaxations,
    withinFlex,
    faults,
    seconds: seconds(),
  };
  const counted = faults.map(sayFault);
  if (refused === 'pool-too-small') return { kind: 'no-answer', document, summary: counted };
  const summary = [...counted, `These targets cannot be met together: ${conflict.map(sayBound).join('; ')}.`];
  return { kind: 'no-answer', document, summary: [...summary, ...relaxations.map(sayRelaxation)] };
}

const sayBound = ({ category, value, bound, seats }: TargetBound): string =>
  `${category} ${value} at ${bound === 'min' ? 'least' : 'most'} ${seats}`;

function sayRelaxation({ seats, changes }: Relaxation): string {
  const said = changes.map(
    ({ category, value, from, to }) =>
      `${category} ${value} from ${from.min}–${from.max} to ${to.min}–${to.max}`,
  );
  return `A change of ${seats} would do: ${said.join('; ')}.`;
}
