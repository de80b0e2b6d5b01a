// `samenspel protect`: which cells of published tables to hide, with the proof that they stay hidden.
import { audit, type AuditedCell } from '#domain/disclosure/audit.js';
import { cellSystem, type SystemRefusal } from '#domain/disclosure/cell-system.js';
import { protect as protectTables } from '#domain/disclosure/protect.js';
import type { DisclosureRule } from '#domain/disclosure/rule.js';
import type { Solver } from '#domain/disclosure/solver.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { loadSolver } from '#platform/solver/highs.js';
import { defineCommand, type Outcome } from './command.js';
import { readTableFile, type TableFile } from './table-file.js';

export const protect = defineCommand({
  name: 'protect',
  summary: 'hide small groups in tables so that nobody can compute them; audit what was hidden',
  options: {
    table: { kind: 'file', required: true, help: 'JSON with variables and counts, or several tables' },
    minimum: { kind: 'whole-number', help: 'the smallest group that may be shown (if left out: 10)' },
    width: { kind: 'whole-number', help: 'how wide the range of a hidden count must stay (if left out: 10)' },
  },
  async run({ table, minimum = 10, width = 10 }) {
    const read = await readTableFile(table);
    const faults = [...(read.ok ? [] : read.faults), ...ruleFaults(minimum)];
    if (!read.ok || faults.length > 0) return { kind: 'bad-input', faults };
    const solver = await loadSolver('costs');
    const rule = { minimum, width };
    return read.value.hidden === null ? hide(read.value, rule, solver) : inspect(read.value, rule, solver);
  },
});

const ruleFaults = (minimum: number): InputFault[] =>
  minimum < 2 ? [faultOf('--minimum', `expected 2 or more, found ${minimum}`)] : [];

function hide({ file, tables }: TableFile, rule: DisclosureRule, solver: Solver): Outcome {
  const outcome = protectTables(tables, solver, rule);
  if (!outcome.ok) return { kind: 'bad-input', faults: contradictions(file, outcome.refusals) };
  const { hidden, audit: audited, leaks, cost } = outcome.protection;
  const several = tables.length > 1;
  const primary = hidden.filter(({ because }) => because === 'primary').length;
  return {
    kind: 'done',
    document: {
      method: { name: 'complementary-suppression', version: 1, ...rule },
      hidden: hidden.map(({ table, cell, because }) => ({ ...(several ? { table } : {}), cell, because })),
      audit: audited.map((each) => shown(each, several)),
      leaks: leaks.map((each) => shown(each, several)),
      cost,
    },
    summary: [
      `${primary} cells are too small; ${hidden.length - primary} more are hidden with them (cost ${cost}).`,
      leaks.length === 0
        ? 'No hidden count can be worked out.'
        : `${leaks.length} counts can still be worked out.`,
    ],
  };
}

/** Tables that somebody hid cells of: what can still be worked out, and what hiding it properly takes. */
function inspect({ file, tables, hidden }: TableFile, rule: DisclosureRule, solver: Solver): Outcome {
  const made = cellSystem(tables);
  if (!made.ok) return { kind: 'bad-input', faults: contradictions(file, made.refusals) };
  const several = tables.length > 1;
  const positions = new Set((hidden ?? []).flatMap(({ table, cell }) => made.system.find(table, cell) ?? []));
  const audited = audit(made.system, positions, rule, solver);
  const leaks = audited.filter(({ leak }) => leak !== null);
  const document = {
    method: { name: 'audit', version: 1, ...rule },
    hidden: audited
      .filter(({ leak }) => leak !== 'shown')
      .map(({ table, cell }) => ({ ...(several ? { table } : {}), cell })),
    audit: audited.map((each) => shown(each, several)),
    leaks: leaks.map((each) => shown(each, several)),
  };
  if (leaks.length === 0) return { kind: 'done', document, summary: ['No hidden count can be worked out.'] };
  const proposal = protectTables(tables, solver, rule);
  return {
    kind: 'no-answer',
    document: { ...document, proposal: proposal.ok ? { hidden: proposal.protection.hidden } : null },
    summary: leaks.map(
      ({ cell, low, high, leak }) => `${cell.join(' | ')} lies between ${low} and ${high} (${leak ?? ''}).`,
    ),
  };
}

const shown = ({ table, cell, low, high, leak }: AuditedCell, several: boolean) => ({
  ...(several ? { table } : {}),
  ...{ cell, low, high },
  ...(leak === null ? {} : { leak }),
});

function contradictions(file: string, refusals: readonly SystemRefusal[]): InputFault[] {
  return refusals.map(({ table, cell, count, elsewhere }) => ({
    ...{ file, line: null, column: `tables[${table}]` },
    message: `"${cell.join(' | ')}" counts ${count} people here and ${elsewhere} in an earlier table; give tables about the same people`,
  }));
}
