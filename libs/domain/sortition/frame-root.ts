// What is published of a frame when it is sealed: one root, to which each person can be shown to belong.
import { commitmentOf, merkleRoot } from '#domain/evidence/merkle.js';
import { ToldFaults } from '#domain/evidence/told-faults.js';
import { cellReader, idReader, toldFaults, type Frame, type FrameFault } from './frame.js';

/** The column that holds each person's salt. */
export const SALT_COLUMN = 'salt';

export type FrameRoot =
  | { readonly ok: true; readonly root: string; readonly commitments: readonly string[] }
  | { readonly ok: false; readonly faults: readonly FrameFault[] };

/**
 * In: a frame with a column `salt` (at least 32 lower-case hexadecimal digits for each person). Out: the Merkle root over
 * one commitment per person (`commitmentOf` salt, id and all other columns, white space around cells removed), and
 * the commitments in the order of the frame. Refuses a frame without salts, with malformed ones, or with a person twice.
 */
export function frameRootOf(frame: Frame): FrameRoot {
  const faults = saltFaults(frame);
  if (faults.length > 0) return { ok: false, faults };
  const commitments = commitmentsOf(frame);
  if (new Set(commitments).size < commitments.length)
    return {
      ok: false,
      faults: [
        {
          row: null,
          column: SALT_COLUMN,
          message: 'expected nobody twice with the same salt: give every row a salt of its own',
        },
      ],
    };
  return { ok: true, root: merkleRoot(commitments), commitments };
}

function commitmentsOf(frame: Frame): string[] {
  const [salt, id] = [cellReader(frame, SALT_COLUMN), idReader(frame)];
  const attributes = frame.columns
    .filter((name) => name !== SALT_COLUMN && name.toLowerCase() !== 'id')
    .map((name) => ({ name, read: cellReader(frame, name) }));
  return frame.rows.map((cells, row) =>
    commitmentOf(
      salt(cells),
      id(cells, row),
      Object.fromEntries(attributes.map(({ name, read }) => [name, read(cells)])),
    ),
  );
}

const BAD_SALT =
  'expected at least 32 lower-case hexadecimal digits: take the frame as it was kept at the seal';

function saltFaults(frame: Frame): FrameFault[] {
  if (!frame.columns.includes(SALT_COLUMN))
    return [
      {
        row: null,
        column: SALT_COLUMN,
        message: 'expected a column with a salt for each person: take the frame as it was kept at the seal',
      },
    ];
  const salt = cellReader(frame, SALT_COLUMN);
  const faults = new ToldFaults<FrameFault>();
  for (const [row, cells] of frame.rows.entries())
    if (!/^[0-9a-f]{32,}$/.test(salt(cells)))
      faults.add(SALT_COLUMN, () => ({ row, column: SALT_COLUMN, message: BAD_SALT }));
  return toldFaults(faults);
}
