// `samenspel verify-draw`: whether a draw is what its document says, checked without database or network.
import { checkDraw, type Verdict } from '#domain/sortition/check-draw.js';
import { excludeDigestOf } from '#domain/sortition/frame-digest.js';
import { isDrawn, type DrawProof } from '#domain/sortition/draw-proof.js';
import { faultOf } from '#platform/csv/input-fault.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import { defineCommand, type Outcome } from './command.js';
import { faultsIn, frameFaults, readExclusions, readFrame, type FrameFile, type Read } from './draw-files.js';
import { readProofFile } from './proof-file.js';

export const verifyDraw = defineCommand({
  name: 'verify-draw',
  summary: 'check a draw: its document, or the whole draw again from the frame',
  options: {
    proof: { kind: 'file', required: true, help: 'the document of the draw (JSON)' },
    frame: { kind: 'file', help: 'CSV of the people it was drawn from: makes the draw again' },
    exclude: { kind: 'file', help: 'CSV with the ids of the people that were left out' },
  },
  async run(given) {
    const [proof, frame, excluded] = await Promise.all([
      readProofFile(given.proof),
      readFrameIfGiven(given.frame),
      readExclusions(given.exclude),
    ]);
    if (!proof.ok || !frame.ok || !excluded.ok)
      return { kind: 'bad-input', faults: [proof, frame, excluded].flatMap(faultsIn) };
    const leftOut = excluded.value ?? emptyListUsedBy(proof.value);
    if (frame.value !== null && leftOut === null && proof.value.excludeDigest !== null)
      return {
        kind: 'bad-input',
        faults: [faultOf('--exclude', 'expected the list of people this draw left out')],
      };
    const verdict = checkDraw(proof.value, {
      frame: frame.value?.frame ?? null,
      excluded: leftOut,
      isGenuine: isGenuineBeacon,
    });
    return outcomeOf(verdict, proof.value, frame.value);
  },
});

/** A draw may have used a list with nobody on it; then there is no file to ask for. */
function emptyListUsedBy({ excludeDigest }: DrawProof): ReadonlySet<string> | null {
  const nobody = new Set<string>();
  return excludeDigest === excludeDigestOf(nobody) ? nobody : null;
}

async function readFrameIfGiven(file: string | undefined): Promise<Read<FrameFile | null>> {
  return file === undefined ? { ok: true, value: null } : readFrame(file);
}

/** A draw that differs is an answer, but not the one hoped for: exit code 3, as for other questions without an answer. */
function outcomeOf(verdict: Verdict, proof: DrawProof, frame: FrameFile | null): Outcome {
  if (!verdict.ok) {
    const faults = frame === null ? [] : frameFaults(frame.table, verdict.faults);
    return { kind: 'bad-input', faults };
  }
  if (!verdict.same) {
    const { check, difference } = verdict;
    const document = { same: false, check, ...difference };
    return { kind: 'no-answer', document, summary: [`Not the same: ${check}, first at ${difference.at}.`] };
  }
  const notChecked = missing(proof, frame);
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
