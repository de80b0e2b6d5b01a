// What an upload is: a file between choosing it and confirming it, kept sealed for an hour at most.
import type { ColumnMapping } from './column-mapping.js';
import type { ImportKind } from './import-field.js';
import type { ImportOutcome } from './import-outcome.js';
import type { PersonalNumber } from './personal-number.js';

export type Upload = {
  readonly id: string;
  readonly kind: ImportKind;
  /** The frame it belongs to; null for a new frame. */
  readonly frameId: string | null;
  /** As the uploader named it. */
  readonly fileName: string;
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly bytes: number;
  readonly digest: string;
  /** Null until the file has come in whole. */
  readonly parts: number | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  /** Null until somebody decided which column is what. */
  readonly mapping: ColumnMapping | null;
  /** What the import would do, found by a rehearsal; null until then. */
  readonly outcome: ImportOutcome | null;
};

/** 60 MB holds more than half a million people. */
export const LARGEST_UPLOAD_BYTES = 60 * 1024 * 1024;

/** After this an unconfirmed upload is removed. */
export const UPLOAD_MINUTES = 60;

export type UploadRefusal =
  /** Nothing was chosen, or there is nothing in it. */
  | { readonly refused: 'empty' | 'too-large' | 'spreadsheet' | 'no-text' | 'no-rows' | 'lost' }
  | { readonly refused: 'no-workbook' | 'workbook-too-large' }
  | { readonly refused: 'nameless-column' | 'double-column'; readonly column: string }
  | { readonly refused: 'broken-off'; readonly line: number | null }
  | { readonly refused: 'personal-number'; readonly column: string; readonly number: PersonalNumber };

export type UploadPreview = {
  readonly columns: readonly string[];
  /** The first lines, as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
};

/** A workbook of 10 MB holds some hundred thousand people; it stands in memory while it is read. */
export const WORKBOOK_LIMITS = { bytes: 10 * 1024 * 1024, sheetBytes: 64 * 1024 * 1024 };
