// `samenspel verify-draw`: whether a draw is what its document says, checked without database or network.
import { checkDraw, type Verdict } from '#domain/sortition/check-draw.js';
import { checkPanelPeople } from '#domain/sortition/check-panel-people.js';
import { checkPanelFile } from '#domain/sortition/check-panel-record.js';
import { excludeDigestOf } from '#domain/sortition/frame-digest.js';
import { isDrawn, type DrawProof } from '#domain/sortition/draw-proof.js';
import { checkPublicRecord, type PublicRecord } from '#domain/sortition/public-record.js';
import { verdictOf } from '#domain/sortition/verdict.js';
import { faultOf } from '#platform/csv/input-fault.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { loadSolver } from '#platform/solver/highs.js';
import type { KeepingFile } from '#features/assemblies/index.js';
import { checkKeeping, makePanelsAgain } from './check-keeping.js';
import { defineCommand, type Outcome } from './command.js';
import { faultsIn, frameFaults, readExclusions, readFrame, type FrameFile, type Read } from './draw-files.js';
import { readKeepingFile } from './keeping-file.js';
import { readPooledPeople } from './pooled-people.js';
import { faultsAt, readDrawFile, type DrawFile } from './proof-file.js';

export const verifyDraw = defineCommand({
  name: 'verify-draw',
  summary: 'check a draw: its document, or the whole draw again from the frame',
  options: {
    proof: { kind: 'file', required: true, help: 'the document of the draw (JSON)' },
    frame: { kind: 'file', help: 'CSV of the people it was drawn from: makes the draw again' },
    keeping: {
      kind: 'file',
      help: 'JSON kept for the griffier or notary of an assembly: makes all panels again',
    },
    exclude: { kind: 'file', help: 'CSV with the ids of the people that were left out' },
  },
  async run(given) {
    const [file, frame, excluded, keeping] = await Promise.all([
      readDrawFile(given.proof),
      readFrameIfGiven(given.frame),
      readExclusions(given.exclude),
      readKeepingIfGiven(given.keeping),
    ]);
    if (!file.ok || !frame.ok || !excluded.ok || !keeping.ok)
      return { kind: 'bad-input', faults: [file, frame, excluded, keeping].flatMap(faultsIn) };
    if (file.value.kind === 'panels' && keeping.value !== null)
      return checkAllOfPanels(given.proof, file.value, keeping.value);
    if (file.value.kind === 'panels') return checkPanels(given.proof, file.value, frame.value);
    if (keeping.value !== null) {
      const message =
        'expected no such file: it belongs to the draw of an assembly, and this is another draw';
      return { kind: 'bad-input', faults: [faultOf('--keeping', message)] };
    }
    if (file.value.kind === 'whole') return checkWhole(file.value.proof, frame.value, excluded.value);
    if (frame.value === null && excluded.value === null) return checkPublic(file.value.record);
    const message = 'expected the whole draw to check against people; this is its public record';
    return { kind: 'bad-input', faults: [faultOf(given.proof, message)] };
  },
});

function checkWhole(
  proof: DrawProof,
  frame: FrameFile | null,
  excluded: ReadonlySet<string> | null,
): Outcome {
  const leftOut = excluded ?? emptyListUsedBy(proof);
  if (frame !== null && leftOut === null && proof.excludeDigest !== null) {
    const faults = [faultOf('--exclude', 'expected the list of people this draw left out')];
    return { kind: 'bad-input', faults };
  }
  const evidence = { frame: frame?.frame ?? null, excluded: leftOut, isGenuine: isGenuineBeacon };
  return outcomeOf(checkDraw(proof, evidence), { notChecked: missing(proof, frame), frame });
}

function checkPublic(record: PublicRecord): Outcome {
  const verdict = verdictOf(checkPublicRecord(record, isGenuineBeacon));
  return outcomeOf(verdict, { notChecked: ['who was drawn (the public record does not say)'], frame: null });
}

/** The panels of an assembly: from the published file alone, and with the people of the pool all of it. */
function checkPanels(
  file: string,
  { record, bytes }: Extract<DrawFile, { kind: 'panels' }>,
  frame: FrameFile | null,
): Outcome {
  const verdict = checkPanelFile(bytes, isGenuineBeacon);
  if (!verdict.ok) return { kind: 'bad-input', faults: faultsAt(file, verdict.faults) };
  if (!verdict.same) return outcomeOf(verdict, { notChecked: [], frame });
  if (frame === null) {
    const notChecked = [
      'what the people in the panels are like, and that no lottery is fairer (give --keeping)',
    ];
    return outcomeOf(verdict, { notChecked, frame });
  }
  const people = readPooledPeople(frame.table, record);
  if (!people.ok) return { kind: 'bad-input', faults: people.faults };
  const against = verdictOf(checkPanelPeople(record, people.value, null));
  const checked = against.same ? { ...against, checked: [...verdict.checked, ...against.checked] } : against;
  return outcomeOf(checked, { notChecked: [], frame });
}

/** With the confidential file nothing is left to believe: the people, the targets, the fairness, and every panel once more. */
async function checkAllOfPanels(
  file: string,
  { record, bytes }: Extract<DrawFile, { kind: 'panels' }>,
  keeping: KeepingFile,
): Promise<Outcome> {
  const verdict = checkPanelFile(bytes, isGenuineBeacon);
  if (!verdict.ok) return { kind: 'bad-input', faults: faultsAt(file, verdict.faults) };
  if (!verdict.same) return outcomeOf(verdict, { notChecked: [], frame: null });
  const { checks, rounding } = checkKeeping(record, keeping);
  const kept = verdictOf(checks);
  if (!kept.same) return outcomeOf(kept, { notChecked: [], frame: null });
  const solver = await loadSolver();
  const again = solver.version === record.solver ? [makePanelsAgain(solver, record, keeping)] : [];
  const made = verdictOf(again);
  if (!made.same) return outcomeOf(made, { notChecked: [], frame: null });
  const notChecked =
    again.length > 0
      ? []
      : [`all panels made again (they were made with ${record.solver}; this is ${solver.version})`];
  const checked = [...verdict.checked, ...kept.checked, ...made.checked];
  const outcome = outcomeOf({ ...verdict, checked }, { notChecked, frame: null });
  if (outcome.kind !== 'done') return outcome;
  const said = `The panels give everybody the chance of the lottery, to within ${rounding.toFixed(1)} in 1000.`;
  return { ...outcome, summary: [...outcome.summary, said] };
}

/** A draw may have used a list with nobody on it; then there is no file to ask for. */
function emptyListUsedBy({ excludeDigest }: DrawProof): ReadonlySet<string> | null {
  const nobody = new Set<string>();
  return excludeDigest === excludeDigestOf(nobody) ? nobody : null;
}

async function readFrameIfGiven(file: string | undefined): Promise<Read<FrameFile | null>> {
  return file === undefined ? { ok: true, value: null } : readFrame(file);
}

async function readKeepingIfGiven(file: string | undefined): Promise<Read<KeepingFile | null>> {
  return file === undefined ? { ok: true, value: null } : readKeepingFile(file);
}

type Circumstances = { readonly notChecked: readonly string[]; readonly frame: FrameFile | null };

/** A draw that differs is an answer, but not the one hoped for: exit code 3, as for other questions without an answer. */
function outcomeOf(verdict: Verdict, { notChecked, frame }: Circumstances): Outcome {
  if (!verdict.ok) {
    const faults = frame === null ? [] : frameFaults(frame.table, verdict.faults);
    return { kind: 'bad-input', faults };
  }
  if (!verdict.same) {
    const { check, difference } = verdict;
    const document = { same: false, check, ...difference };
    return { kind: 'no-answer', document, summary: [`Not the same: ${check}, first at ${difference.at}.`] };
  }
  const summary = [`The same. Checked: ${verdict.checked.join('; ')}.`];
  if (notChecked.length > 0) summary.push(`Not checked: ${notChecked.join('; ')}.`);
  return { kind: 'done', document: { same: true, checked: verdict.checked, notChecked }, summary };
}

function missing(proof: DrawProof, frame: FrameFile | null): string[] {
  const lacking: string[] = [];
  if (frame === null) lacking.push('whether nobody with a lower ticket was passed over (give --frame)');
  if (!isDrawn(proof)) lacking.push('where the seed comes from (the document does not say)');
  if (isDrawn(proof) && frame?.frame.columns.includes('salt') !== true)
    lacking.push('the Merkle root of the frame (give a frame with a column salt)');
  return lacking;
}
