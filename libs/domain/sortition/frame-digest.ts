// One digest for all that a frame holds, whatever the order of its rows and columns.
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { cellReader, idColumn, idReader, type Frame } from './frame.js';
import { inPlainOrder } from './strata.js';

/**
 * In: a frame. Out: 64 hexadecimal digits: SHA-256 of one line per person, the lines sorted and each ended by a line
 * feed; a line is the canonical JSON of an object with the column names as members and the cells, without the white
 * space around them, as text. Where the frame has no id column the row number stands in as member `id`, so that the
 * order of the rows, which then decides who is who, does count.
 */
export function frameDigestOf(frame: Frame): string {
  const writeRow = rowWriter(frame);
  const lines = frame.rows.map(writeRow).sort(inPlainOrder);
  return sha256(lines.join(''));
}

/**
 * In: the ids of the people left out by name. Out: 64 hexadecimal digits: SHA-256 of the canonical JSON of the list of
 * ids, each once and in order; null where no list of people to leave out is used.
 */
export function excludeDigestOf(ids: ReadonlySet<string> | null): string | null {
  return ids === null ? null : sha256(canonicalJson([...ids].sort(inPlainOrder)));
}

type Member = { readonly name: string; readonly read: (cells: readonly string[], row: number) => string };

/** The canonical JSON of a row, with the member names sorted and spelled once for all rows. */
function rowWriter(frame: Frame): (cells: readonly string[], row: number) => string {
  const members: Member[] = frame.columns.map((name) => ({ name, read: cellReader(frame, name) }));
  if (idColumn(frame) === undefined) members.push({ name: 'id', read: idReader(frame) });
  const sorted = members
    .sort((one, other) => inPlainOrder(one.name, other.name))
    .map(({ name, read }) => ({ prefix: `${canonicalJson(name)}:`, read }));
  return (cells, row) =>
    `{${sorted.map(({ prefix, read }) => prefix + canonicalJson(read(cells, row))).join(',')}}\n`;
}
