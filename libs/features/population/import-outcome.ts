// What an import does, or would do: the same numbers at the rehearsal and at the deed.
import type { LineTally } from './take-lines.js';

export type ImportOutcome = LineTally & {
  /** What was found in the lines that were taken; names per kind in `ImportCount`. */
  readonly counts: Readonly<Partial<Record<ImportCount, number>>>;
};

/** Addresses of a frame and those with many people on them; what mutations did. */
export type ImportCount = 'households' | 'institutions' | 'deceased' | 'moved' | 'secret' | 'unknown';
