// What a page may tell about a frame: counts, never people.
import type { ImportKind } from './import-field.js';
import type { RefusalReason, RefusedField } from './refusal.js';

/** Age somebody reaches in the year of the extract; the last class has no end. */
export const ageClasses = [
  { from: 0, to: 17 },
  { from: 18, to: 34 },
  { from: 35, to: 49 },
  { from: 50, to: 64 },
  { from: 65, to: 79 },
  { from: 80, to: 999 },
] as const;

/** People per age class of `ageClasses`, in their order. */
export type AreaAges = { readonly area: string; readonly ages: readonly number[] };

export type FrameOverview = {
  /** Every area in its fixed order; people who died or moved are not counted. */
  readonly perArea: readonly AreaAges[];
  /** Addresses by the number of people on them. */
  readonly addresses: {
    readonly one: number;
    readonly two: number;
    readonly threeOrMore: number;
    /** More than ten people: an institution. */
    readonly institutions: number;
  };
  readonly secret: number;
  readonly deceased: number;
  readonly moved: number;
  readonly names: number;
  readonly emails: number;
  readonly refusals: readonly RefusalCount[];
};

export type RefusalCount = {
  readonly kind: ImportKind;
  readonly field: RefusedField;
  readonly reason: RefusalReason;
  readonly lines: number;
};
