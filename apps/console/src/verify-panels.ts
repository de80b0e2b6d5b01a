// `samenspel verify-draw` on the panels of an assembly: from the published file alone, and with every file that belongs to it.
import { panelMakerName } from '#domain/panel-lottery/panel-maker-name.js';
import { checkOwnFile } from '#domain/sortition/check-own-file.js';
import { checkPanelFile } from '#domain/sortition/check-panel-record.js';
import { checkPanelPeople } from '#domain/sortition/check-panel-people.js';
import { checkSeatsFile } from '#domain/sortition/check-seat-records.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import { verdictOf } from '#domain/sortition/verdict.js';
import type { KeepingFile } from '#features/assemblies/index.js';
import type { InputFault } from '#platform/csv/input-fault.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { loadSolver } from '#platform/solver/highs.js';
import { checkKeeping, makePanelsAgain } from './check-keeping.js';
import type { Outcome } from './command.js';
import type { FrameFile } from './draw-files.js';
import { readPooledPeople } from './pooled-people.js';
import { faultsAt } from './proof-file.js';
import type { Judged, Known, PanelsGiven } from './panels-given.js';
import { outcomeOf } from './verdict-outcome.js';
import { chosen } from './verify-seats.js';

/** The files beside the published one; null: not given. */
export type Beside = {
  readonly keeping: KeepingFile | null;
  readonly own: Uint8Array | null;
  readonly seats: Uint8Array | null;
  readonly frame: FrameFile | null;
};

/** Everything that was given, one file after another; the first that differs is the answer. */
export async function checkPanels(given: PanelsGiven, beside: Beside): Promise<Outcome> {
  const judged: Judged[] = [{ file: given.proof, verdict: checkPanelFile(given.bytes, isGenuineBeacon) }];
  const known = { said: new Array<string>(), notChecked: notChecked(beside) };
  if (isSame(judged)) {
    judged.push(...besides(given, beside));
    if (beside.frame !== null) judged.push(people(given.record, beside.frame));
    const { keeping } = beside;
    if (keeping !== null && isSame(judged)) judged.push(...(await kept(given, keeping, known)));
    if (keeping !== null && isSame(judged)) judged.push(...chosen(given, { ...beside, keeping }, known));
  }
  return together(judged, known);
}

function besides({ bytes, own: ownName, seats: seatsName }: PanelsGiven, { own, seats }: Beside): Judged[] {
  const published = { bytes, isGenuine: isGenuineBeacon };
  return [
    ...(own ? [{ file: ownName ?? '', verdict: checkOwnFile(published, own) }] : []),
    ...(seats ? [{ file: seatsName ?? '', verdict: checkSeatsFile(published, seats) }] : []),
  ];
}

function people(record: PanelRecord, frame: FrameFile): Judged {
  const read = readPooledPeople(frame.table, record);
  if (!read.ok) return { faults: read.faults };
  return { file: frame.table.file, verdict: verdictOf(checkPanelPeople(record, read.value, null)) };
}

/** With the confidential file nothing is left to believe: the people, the targets, the fairness, and every panel once more. */
async function kept({ record, proof }: PanelsGiven, keeping: KeepingFile, known: Known): Promise<Judged[]> {
  const { checks, rounding } = checkKeeping(record, keeping);
  const verdict = verdictOf(checks);
  if (!verdict.same) return [{ file: proof, verdict }];
  known.said.push(
    `The panels give everybody the chance of the lottery, to within ${rounding.toFixed(1)} in 1000.`,
  );
  const solver = await loadSolver();
  const maker = panelMakerName(solver);
  if (maker === record.solver)
    return [
      { file: proof, verdict },
      { file: proof, verdict: verdictOf([makePanelsAgain(solver, record, keeping)]) },
    ];
  known.notChecked.push(`all panels made again (they were made with ${record.solver}; this is ${maker})`);
  return [{ file: proof, verdict }];
}

const isSame = (judged: readonly Judged[]): boolean =>
  judged.every((one) => 'verdict' in one && one.verdict.ok && one.verdict.same);

function notChecked({ keeping, frame }: Beside): string[] {
  if (keeping !== null) return [];
  if (frame !== null)
    return ['the panels that were not drawn, and that no lottery is fairer (give --keeping)'];
  return ['what the people in the panels are like, and that no lottery is fairer (give --keeping)'];
}

function together(judged: readonly Judged[], { said, notChecked: missing }: Known): Outcome {
  const faults = judged.flatMap(faultsIn);
  if (faults.length > 0) return { kind: 'bad-input', faults };
  const checked = new Set<string>();
  for (const one of judged) {
    if (!('verdict' in one) || !one.verdict.ok) continue;
    if (!one.verdict.same) return outcomeOf(one.verdict, { notChecked: [], frame: null });
    for (const about of one.verdict.checked) checked.add(about);
  }
  const verdict = { ok: true, same: true, checked: [...checked] } as const;
  const outcome = outcomeOf(verdict, { notChecked: missing, frame: null });
  return outcome.kind === 'done' ? { ...outcome, summary: [...outcome.summary, ...said] } : outcome;
}

function faultsIn(judged: Judged): readonly InputFault[] {
  if ('faults' in judged) return judged.faults;
  return judged.verdict.ok ? [] : faultsAt(judged.file, judged.verdict.faults);
}
