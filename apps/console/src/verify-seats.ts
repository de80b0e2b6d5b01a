// `samenspel verify-draw --keeping --seats`: the choices after the draw made again, from the two files together.
import { readSeatsFile } from '#domain/sortition/check-seat-records.js';
import type { SeatsFile } from '#domain/sortition/seat-records.js';
import type { KeepingFile } from '#features/assemblies/index.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import { poolByNumber } from './check-keeping.js';
import { checkSeatsKept } from './check-seats-kept.js';
import type { Judged, Known, PanelsGiven } from './panels-given.js';

/** Who became an alternate, and who took each free seat; both files checked out by themselves. */
export function chosen(
  { record, keeping: name, seats: seatsName }: PanelsGiven,
  { keeping, seats }: { readonly keeping: KeepingFile; readonly seats: Uint8Array | null },
  known: Known,
): Judged[] {
  if (record.stage !== 'drawn') return [];
  const kept = keeping.seats ?? [];
  if (seats === null) {
    if (kept.length > 0) known.notChecked.push('who took a seat after the draw (give --seats)');
    return [];
  }
  const read = readSeatsFile(JSON.parse(new TextDecoder().decode(seats)));
  if (!read.ok) return [{ file: seatsName ?? '', verdict: read }];
  const tooFew = missingKept(read.file, kept, { file: name ?? '', seats: seatsName ?? '' });
  if (tooFew !== undefined) return [{ faults: [tooFew] }];
  const draw = { byNumber: poolByNumber(record, keeping), secret: keeping.secret };
  const { verdict, said, notChecked: missing } = checkSeatsKept(record, read.file, draw, kept);
  known.said.push(...said);
  known.notChecked.push(...missing);
  if (kept.length > read.file.records.length)
    known.notChecked.push(`what came after these ${read.file.records.length} records (download them again)`);
  return [{ file: seatsName ?? '', verdict }];
}

/** A confidential file from before a seat was filled does not know how; a newer one does. */
function missingKept(
  { records }: SeatsFile,
  kept: NonNullable<KeepingFile['seats']>,
  { file, seats }: { readonly file: string; readonly seats: string },
): InputFault | undefined {
  const place = records.findIndex(({ version }, index) => version > 2 && (kept[index] ?? null) === null);
  if (place < 0) return undefined;
  const message =
    `expected what was kept of record ${place + 1} in ${seats}; this file has nothing of it: ` +
    `download it again, or leave out --seats`;
  return { ...faultOf(file, message), column: `seats[${place}]` };
}
