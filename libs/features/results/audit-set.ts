// The proof of a result: what anybody can work out about every small count from all that is told together.
import { rangesOf } from '#domain/disclosure/audit.js';
import { isVague, mustStayVague, RULE_OF_TEN } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import type { Groups, SetQuestion } from './set-parts.js';
import type { Protected } from './result.js';
import { setSystem } from './set-system.js';

export type SetSummary = Protected;

export type SetAudit = {
  /** Places of the questions of which a small count could be worked out. */
  readonly leaking: ReadonlySet<number>;
  readonly summary: SetSummary;
};

/** All questions, groups and pairs of groups in one system of sums. */
export function auditSet(questions: readonly SetQuestion[], groups: Groups, solver: Solver): SetAudit {
  const { system, told, questionOf } = setSystem(questions, groups);
  const hidden = new Set([...system.cells.keys()].filter((cell) => !told.has(cell)));
  const isDelicate = (cell: number) => mustStayVague(system, cell, RULE_OF_TEN);
  const ranges = rangesOf(system, hidden, solver, isDelicate);
  const bad = [...system.cells.keys()].filter((cell) => {
    const range = ranges.get(cell);
    return isDelicate(cell) && !(range && isVague(range, RULE_OF_TEN));
  });
  const widths = [...ranges.values()].map(({ low, high }) => high - low);
  return {
    leaking: new Set(bad.flatMap((cell) => questionOf(cell))),
    summary: {
      counts: system.cells.length,
      hidden: hidden.size,
      small: ranges.size,
      narrowest:
        widths.length === 0
          ? null
          : Math.floor(widths.reduce((least, width) => Math.min(least, width), Infinity)),
    },
  };
}
