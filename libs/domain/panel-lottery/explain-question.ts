// Why a question has no panel, or no place for some people: in targets and numbers, with what would mend it.
import { findConflict, type TargetBound } from './find-conflict.js';
import type { PanelQuestion } from './panel-question.js';
import { relaxTargets, type Guarantee, type Relaxation } from './relax-targets.js';
import type { Solver } from './solver.js';

export type NoPanel = {
  /** Too few people (or households) for the size, or targets that contradict each other. */
  readonly refused: 'pool-too-small' | 'targets-cannot-be-met';
  readonly people: number;
  readonly households: number;
  readonly conflict: readonly TargetBound[];
  /** Several to choose from, smallest first. */
  readonly relaxations: readonly Relaxation[];
  /** False when the flex bounds allow no relaxation, and those given stretch further. */
  readonly withinFlex: boolean;
  /** The smallest relaxation after which each of the named groups can be drawn; null when none was named or none exists. */
  readonly guaranteed: Relaxation | null;
};

const ANSWERS = 5;

/**
 * In: a solver, a question without any panel, and groups that must be able to be drawn. Out: why there is none, and what
 * to change.
 */
export function explainNoPanel(
  solver: Solver,
  question: PanelQuestion,
  guarantees: readonly Guarantee[],
): NoPanel {
  const homes = question.people.map(({ household }, index) => household ?? `\u0000${index}`);
  const counts = { people: question.people.length, households: new Set(homes).size };
  if (counts.households < question.size) {
    const nothing = { conflict: [], relaxations: [], withinFlex: true, guaranteed: null };
    return { refused: 'pool-too-small', ...counts, ...nothing };
  }
  const within = relaxTargets(solver, question, [], ANSWERS);
  const relaxed = within.length > 0 ? question : withoutFlex(question);
  return {
    refused: 'targets-cannot-be-met',
    ...counts,
    conflict: findConflict(solver, question),
    relaxations: within.length > 0 ? within : relaxTargets(solver, relaxed, [], ANSWERS),
    withinFlex: within.length > 0,
    guaranteed: guarantees.length === 0 ? null : guarantee(solver, question, guarantees),
  };
}

/**
 * In: a solver, a question and groups of people. Out: the smallest change of targets (none, when nothing need change)
 * after which each of the groups can be drawn, or null when no targets could make that so.
 */
export function guarantee(
  solver: Solver,
  question: PanelQuestion,
  guarantees: readonly Guarantee[],
): Relaxation | null {
  const within = relaxTargets(solver, question, guarantees, 1)[0];
  return within ?? relaxTargets(solver, withoutFlex(question), guarantees, 1)[0] ?? null;
}

function withoutFlex(question: PanelQuestion): PanelQuestion {
  const { size } = question;
  return {
    ...question,
    categories: question.categories.map(({ name, targets }) => ({
      name,
      targets: targets.map((target) => ({ ...target, minFlex: 0, maxFlex: Math.max(size, target.max) })),
    })),
  };
}

export type NoChance = {
  /** People (positions in the question) who all need the same change. */
  readonly people: readonly number[];
  /** The smallest change of targets that would let them be drawn; null when none would. */
  readonly relaxation: Relaxation | null;
};

/**
 * In: a solver, a question, and the people in it who cannot be drawn, identical people together. Out: for whom which
 * targets are the cause, named by the smallest change that would let them be drawn; people with the same cause together.
 */
export function explainNoChance(
  solver: Solver,
  question: PanelQuestion,
  identical: readonly (readonly number[])[],
): NoChance[] {
  const causes = new Map<string, { people: number[]; relaxation: Relaxation | null }>();
  for (const people of identical) {
    const relaxation = guarantee(solver, question, [people]);
    const key = JSON.stringify(relaxation);
    const cause = causes.get(key) ?? { people: [], relaxation };
    cause.people.push(...people);
    causes.set(key, cause);
  }
  return [...causes.values()];
}
