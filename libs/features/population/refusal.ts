// Why a line of a file was not taken over: place and reason, never what stood there.
import type { FieldName } from './import-field.js';

export const refusalReasons = [
  'missing',
  'too-long',
  'control-character',
  'not-a-postcode',
  'not-a-house-number',
  'unknown-area',
  'not-a-birth-year',
  'not-a-gender',
  'not-a-flag',
  'not-a-name-use',
  'not-an-email',
  'no-permission',
  'not-a-mutation',
  'wrong-width',
  'double',
  'unknown-person',
  'not-drawn',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** `line` when the whole line is at fault. */
export type RefusedField = FieldName | 'line';

export type CellRefusal = { readonly field: RefusedField; readonly reason: RefusalReason };

export type LineRefusal = CellRefusal & {
  /** Line in the file, counted from 1. */
  readonly line: number;
};

export type Reading<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly refusals: readonly CellRefusal[] };

/** One field read from one cell. */
export type Cell<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: RefusalReason };

/** The text of a field in one line, trimmed; empty when the file has no such column. */
export type CellText = (field: FieldName) => string;
