// `samenspel verify-audit`: checks an exported audit trail without a database, line by line.
import { readFile } from 'node:fs/promises';
import { verifyTrail, type TrailLine } from '#domain/evidence/verify-trail.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { defineCommand, type Outcome } from './command.js';

export const verifyAudit = defineCommand({
  name: 'verify-audit',
  summary: 'check that no line of an audit trail was changed, removed or added',
  options: {
    log: { kind: 'file', required: true, help: 'the exported trail, one JSON object a line' },
    head: { kind: 'text', help: 'the head that was kept elsewhere, in hexadecimal' },
  },
  async run({ log, head }): Promise<Outcome> {
    const read = await readTrail(log);
    return read.ok ? verdictOn(read.lines, head?.toLowerCase()) : { kind: 'bad-input', faults: read.faults };
  },
});

type Trail =
  | { readonly ok: true; readonly lines: readonly TrailLine[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

async function readTrail(file: string): Promise<Trail> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { ok: false, faults: [faultOf(file, 'expected a file that can be read')] };
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((row, index) => ({ row, line: index + 1 }));
  const lines: TrailLine[] = [];
  const faults: InputFault[] = [];
  for (const { row, line } of rows.filter((each) => each.row.trim() !== '')) {
    const parsed = parseLine(row);
    if (parsed) lines.push(parsed);
    else
      faults.push({
        file,
        line,
        column: null,
        message: 'expected one line of an audit trail: a JSON object with chain, number, previous and digest',
      });
  }
  if (lines.length === 0 && faults.length === 0) faults.push(faultOf(file, 'expected at least one line'));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, lines };
}

function parseLine(row: string): TrailLine | undefined {
  try {
    const value: unknown = JSON.parse(row);
    return isTrailLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTrailLine(value: unknown): value is TrailLine {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  const texts = ['chain', 'previous', 'digest'].every((name) => typeof entries.get(name) === 'string');
  return texts && Number.isSafeInteger(entries.get('number'));
}

function verdictOn(lines: readonly TrailLine[], head: string | undefined): Outcome {
  const verdict = verifyTrail(lines);
  if (!verdict.whole) {
    const { line, reason } = verdict;
    const summary = [`The trail is broken at line ${line}: ${REASONS[reason]}.`];
    return { kind: 'no-answer', document: { chain: 'broken', line, reason }, summary };
  }
  const { chains, head: found } = verdict;
  const own = lines.map(({ digest }) => digest);
  const fits = head === undefined || head === found || (chains === 1 && own.at(-1) === head);
  const document = { chain: fits ? 'whole' : 'broken', lines: lines.length, chains, head: found };
  if (fits)
    return {
      kind: 'done',
      document,
      summary: [`The trail is whole: ${lines.length} lines in ${chains} chains.`],
    };
  const reason = 'head-does-not-fit';
  const summary = [
    'Every line follows from the one before it, but the end is not the head that was kept: lines are missing or were made anew.',
  ];
  return { kind: 'no-answer', document: { ...document, reason, expected: head }, summary };
}

const REASONS = {
  'number-out-of-order': 'its number does not follow on the line before it in its chain',
  'previous-does-not-fit': 'it does not hold on to the line before it in its chain',
  'digest-does-not-fit': 'its content was changed after it was written',
} as const;
