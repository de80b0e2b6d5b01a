// Whether the published records of seats fit the draw: who left had a seat, who came was in the pool, and alternates were sealed.
import { isIncluded, isPathAmong } from '#domain/evidence/merkle.js';
import { documentDigestOf } from './document-digest.js';
import { count, digest, exactly, nothing, text } from './draw-shapes.js';
import { firstDifference, type Difference } from './first-difference.js';
import { checkBeside, readExactly, type Published } from './check-beside.js';
import type { PanelVerdict } from './check-panel-record.js';
import type { DrawnPanel } from './panel-record.js';
import {
  reserveCommitmentOf,
  seatTicket,
  writeSeatsFile,
  type ReplacementRecord,
  type ReservesRecord,
  type SeatsFile,
} from './seat-records.js';
import { anyOf, listOf, objectWith } from './shape.js';
import { verdictOf, type Check } from './verdict.js';

/**
 * In: the published file of a draw, and the bytes of the file with the records of its seats. Out: as `checkPanelFile`, with
 * the checks of that file after those of the draw. Every bit counts. That the rule chose these people, only the lawful
 * holder of the attributes can see.
 */
export function checkSeatsFile(published: Published, seats: Uint8Array): PanelVerdict {
  return checkBeside(published, (record) => {
    const read = readExactly(seats, readSeatsFile, writeSeatsFile);
    if (!read.ok) return read;
    if (record.stage === 'drawn') return verdictOf(checkSeatRecords(record, read.file));
    return { ok: false, faults: [{ at: 'stage', expected: 'a draw that was made' }] };
  });
}

/** In: what `JSON.parse` gave. Out: the file, or every member that has not the shape it should have. */
export function readSeatsFile(value: unknown): ReadSeatsFile {
  return isSeatsFile(value) ? { ok: true, file: value } : { ok: false, faults: shape(value, '') };
}

type ReadSeatsFile =
  { readonly ok: true; readonly file: SeatsFile } | Extract<PanelVerdict, { readonly ok: false }>;

/** In: as `checkSeatsFile`, read. Out: the checks. */
export function checkSeatRecords(record: DrawnPanel, file: SeatsFile): readonly Check[] {
  const { records } = file;
  const reserves = records.find((one) => one.kind === 'reserves');
  const replacements = records.filter((one) => one.kind === 'replacement');
  return [
    {
      about: 'seats: records of this draw',
      difference: firstDifference(
        [file, ...records].map(() => record.documentDigest),
        [file, ...records].map(({ draw }) => draw),
        'draw',
      ),
    },
    {
      about: 'seats: alternates chosen once, and first',
      difference: firstDifference(
        records.filter(({ kind }) => kind === 'reserves').length,
        records[0]?.kind === 'reserves' ? 1 : 0,
        'records',
      ),
    },
    { about: 'seats: who left and who came', difference: turnDifference(record, replacements) },
    { about: 'seats: tickets', difference: ticketDifference(record, replacements) },
    {
      about: 'seats: alternates as they were sealed',
      difference: alternateDifference(replacements, reserves),
    },
    {
      about: 'seats: digest of the file',
      difference: firstDifference(documentDigestOf(file), file.documentDigest, 'documentDigest'),
    },
  ];
}

function turnDifference(
  { members, commitments }: DrawnPanel,
  replacements: readonly ReplacementRecord[],
): Difference | undefined {
  const seated = new Set(members);
  const offered = new Set(members);
  for (const { left, chosen } of replacements) {
    if (!seated.delete(left)) return { at: 'left', expected: 'a number with a seat', found: left };
    if (offered.has(chosen) || chosen < 1 || chosen > commitments.length)
      return { at: 'chosen', expected: 'a number of the pool that was never asked', found: chosen };
    seated.add(chosen);
    offered.add(chosen);
  }
  return undefined;
}

function ticketDifference(
  { seed }: DrawnPanel,
  replacements: readonly ReplacementRecord[],
): Difference | undefined {
  const tickets = replacements.map(({ chosen }) => seatTicket(seed, chosen));
  const found = replacements.map(({ ticket }) => ticket);
  return firstDifference(tickets, found, 'ticket');
}

function alternateDifference(
  replacements: readonly ReplacementRecord[],
  reserves: ReservesRecord | undefined,
): Difference | undefined {
  const wrong = replacements.find(({ from, chosen, alternate }) => {
    if (alternate === null || reserves === undefined) return from === 'alternates' || alternate !== null;
    const commitment = reserveCommitmentOf(alternate.salt, chosen);
    const isSealed =
      isPathAmong(alternate.path, reserves.people) && isIncluded(reserves.root, commitment, alternate.path);
    return from !== 'alternates' || !isSealed;
  });
  if (wrong === undefined) return undefined;
  return { at: 'alternate', expected: 'an alternate that was sealed', found: wrong.chosen };
}

const isSeatsFile = (value: unknown): value is SeatsFile => shape(value, '').length === 0;

const both = { version: exactly(2, 3), draw: digest, sealed: digest };
const reservesShape = objectWith({
  ...both,
  kind: exactly('reserves'),
  rule: exactly('least-expected-miss-of-targets'),
  stay: objectWith({
    everybody: count,
    groups: listOf(objectWith({ category: text, value: text, stays: count })),
  }),
  people: count,
  root: digest,
});
const path = listOf(objectWith({ side: exactly('left', 'right'), digest }));
const replacementShape = objectWith({
  ...both,
  kind: exactly('replacement'),
  rule: exactly('closest-to-targets-then-lowest-ticket'),
  from: exactly('alternates', 'pool'),
  left: count,
  chosen: count,
  ticket: digest,
  alternate: anyOf(nothing, objectWith({ salt: digest, path })),
});

const shape = objectWith({
  kind: exactly('panel-seats'),
  version: exactly(1),
  draw: digest,
  records: listOf(anyOf(reservesShape, replacementShape)),
  documentDigest: digest,
});
