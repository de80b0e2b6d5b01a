// What `verify-draw` was given of the draw of an assembly, and what it has to say about each file.
import type { PanelVerdict } from '#domain/sortition/check-panel-record.js';
import type { PanelRecord } from '#domain/sortition/panel-record.js';
import type { InputFault } from '#platform/csv/input-fault.js';

export type PanelsGiven = {
  readonly record: PanelRecord;
  readonly bytes: Uint8Array;
  /** The names of the files, for what is wrong in them. */
  readonly proof: string;
  readonly own: string | undefined;
  readonly seats: string | undefined;
  readonly keeping: string | undefined;
};

export type Judged =
  { readonly file: string; readonly verdict: PanelVerdict } | { readonly faults: readonly InputFault[] };

/** Gathered on the way, for the end of the answer. */
export type Known = { readonly said: string[]; readonly notChecked: string[] };
