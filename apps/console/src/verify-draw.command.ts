// `samenspel verify-draw`: whether a draw is what its document says, checked without database or network.
import { readFile } from 'node:fs/promises';
import { checkDraw } from '#domain/sortition/check-draw.js';
import { excludeDigestOf } from '#domain/sortition/frame-digest.js';
import { isDrawn, type DrawProof } from '#domain/sortition/draw-proof.js';
import { checkPublicRecord, type PublicRecord } from '#domain/sortition/public-record.js';
import { verdictOf } from '#domain/sortition/verdict.js';
import { faultOf } from '#platform/csv/input-fault.js';
import { isGenuineBeacon } from '#platform/drand/is-genuine-beacon.js';
import type { KeepingFile } from '#features/assemblies/index.js';
import { defineCommand, type Outcome } from './command.js';
import { faultsIn, readExclusions, readFrame, type FrameFile, type Read } from './draw-files.js';
import { readKeepingFile } from './keeping-file.js';
import { readDrawFile } from './proof-file.js';
import { outcomeOf } from './verdict-outcome.js';
import { checkPanels } from './verify-panels.js';

export const verifyDraw = defineCommand({
  name: 'verify-draw',
  summary: 'check a draw: its document, or the whole draw again from the frame',
  options: {
    proof: { kind: 'file', required: true, help: 'the document of the draw (JSON)' },
    frame: { kind: 'file', help: 'CSV of the people it was drawn from: makes the draw again' },
    keeping: {
      kind: 'file',
      help: 'JSON kept for the griffier or notary of an assembly: makes all panels again, and with --seats every choice since',
    },
    own: { kind: 'file', help: "JSON that a registrant of an assembly got: checks that person's own panels" },
    seats: { kind: 'file', help: 'JSON with who left and who came after the draw of an assembly' },
    exclude: { kind: 'file', help: 'CSV with the ids of the people that were left out' },
  },
  async run(given) {
    const [file, frame, excluded, keeping, own, seats] = await Promise.all([
      readDrawFile(given.proof),
      readFrameIfGiven(given.frame),
      readExclusions(given.exclude),
      readKeepingIfGiven(given.keeping),
      bytesIfGiven(given.own),
      bytesIfGiven(given.seats),
    ]);
    if (!file.ok || !frame.ok || !excluded.ok || !keeping.ok || !own.ok || !seats.ok)
      return { kind: 'bad-input', faults: [file, frame, excluded, keeping, own, seats].flatMap(faultsIn) };
    if (file.value.kind === 'panels') {
      const beside = { keeping: keeping.value, own: own.value, seats: seats.value, frame: frame.value };
      return checkPanels({ ...given, ...file.value }, beside);
    }
    const strange = ['keeping', 'own', 'seats'].filter((_, at) => [keeping, own, seats][at]?.value !== null);
    if (strange.length > 0) {
      const message =
        'expected no such file: it belongs to the draw of an assembly, and this is another draw';
      return { kind: 'bad-input', faults: strange.map((name) => faultOf(`--${name}`, message)) };
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

/** A draw may have used a list with nobody on it; then there is no file to ask for. */
function emptyListUsedBy({ excludeDigest }: DrawProof): ReadonlySet<string> | null {
  const nobody = new Set<string>();
  return excludeDigest === excludeDigestOf(nobody) ? nobody : null;
}

async function readFrameIfGiven(file: string | undefined): Promise<Read<FrameFile | null>> {
  return file === undefined ? { ok: true, value: null } : readFrame(file);
}

async function bytesIfGiven(file: string | undefined): Promise<Read<Uint8Array | null>> {
  if (file === undefined) return { ok: true, value: null };
  try {
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    return { ok: false, faults: [faultOf(file, `expected a file that can be read; ${String(error)}`)] };
  }
}

async function readKeepingIfGiven(file: string | undefined): Promise<Read<KeepingFile | null>> {
  return file === undefined ? { ok: true, value: null } : readKeepingFile(file);
}

function missing(proof: DrawProof, frame: FrameFile | null): string[] {
  const lacking: string[] = [];
  if (frame === null) lacking.push('whether nobody with a lower ticket was passed over (give --frame)');
  if (!isDrawn(proof)) lacking.push('where the seed comes from (the document does not say)');
  if (isDrawn(proof) && frame?.frame.columns.includes('salt') !== true)
    lacking.push('the Merkle root of the frame (give a frame with a column salt)');
  return lacking;
}
