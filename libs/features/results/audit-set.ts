// The proof of a result: what anybody can work out about every small count from all that is told together.
import { rangesOf } from '#domain/disclosure/audit.js';
import { isVague, mustStayVague, RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Groups, SetQuestion } from './set-parts.js';
import type { Protected } from './result.js';
import { setSystem, type SetSystem } from './set-system.js';

export type SetSummary = Protected;

export type SetAudit = {
  /** By place of the questions of which a small count could be worked out: the answers that these counts belong to. */
  readonly leaking: ReadonlyMap<number, ReadonlySet<string>>;
  readonly summary: SetSummary;
};

/** All questions, groups and pairs of groups in one system of sums. */
export function auditSet(questions: readonly SetQuestion[], groups: Groups, solver: Solver): SetAudit {
  const { system, told, questionOf, answerOf } = setSystem(questions, groups);
  const hidden = new Set([...system.cells.keys()].filter((cell) => !told.has(cell)));
  const isDelicate = (cell: number) => mustStayVague(system, cell, RULE_OF_TEN);
  const ranges = rangesOf(system, hidden, solver, isDelicate);
  const bad = [...system.cells.keys()].filter((cell) => {
    const range = ranges.get(cell);
    return isDelicate(cell) && !(range && isVague(range, RULE_OF_TEN));
  });
  return {
    leaking: byQuestion(bad, { questionOf, answerOf }),
    summary: { counts: system.cells.length, hidden: hidden.size },
  };
}

function byQuestion(
  cells: readonly number[],
  { questionOf, answerOf }: Pick<SetSystem, 'questionOf' | 'answerOf'>,
): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const cell of cells) {
    const answers = found.get(questionOf(cell)) ?? new Set();
    found.set(questionOf(cell), answers.add(answerOf(cell)));
  }
  return found;
}
