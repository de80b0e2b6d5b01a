// A draw is a document that grows by sealing: prepared, sealed with a future public value, drawn.
import type { SeedSource } from './draw-seed.js';
import type { PublicValue, PublicValueAnnouncement } from './public-value.js';

/** The method by name and version: a draw can be re-run as long as some program knows this version. */
export type DrawMethod = { readonly name: 'draw-by-ticket'; readonly version: 1 };

export const DRAW_BY_TICKET: DrawMethod = { name: 'draw-by-ticket', version: 1 };

/** How many people to take in a stratum; the stratum's name is its values joined by `|`. */
export type StratumSize = { readonly stratum: string; readonly size: number };

export type Allocation = 'proportional' | 'equal' | readonly StratumSize[];

/** Every choice that decides the outcome, besides the frame, the people left out and the seed. */
export type DrawParameters = {
  /** People to select, at least 1. */
  readonly size: number;
  /** Columns of the frame that make the strata; none: everybody in one stratum. */
  readonly strata: readonly string[];
  readonly allocation: Allocation;
  /** Columns that make an address; none: no household rule. */
  readonly household: readonly string[];
  /** How many reserves to list in each stratum; null: everybody who comes after the selected. */
  readonly reserves: number | null;
};

/** What a stratum holds and how many people will be taken from it: known before the draw. */
export type StratumPlan = StratumSize & {
  /** People of the frame in this stratum, the left-out among them. */
  readonly frame: number;
  /** People left out by name. */
  readonly excluded: number;
};

export type StratumOutcome = {
  readonly stratum: string;
  readonly frame: number;
  readonly excluded: number;
  /** People who could be taken: with a household rule, those who stand for their household. */
  readonly candidates: number;
  readonly selected: number;
};

export type Reserve = {
  readonly id: string;
  readonly stratum: string;
  /** 64 lower-case hexadecimal digits. */
  readonly ticket: string;
};

/** `inclusionProbability` is above 0 and at most 1: its inverse is the base weight of this person. */
export type SelectedPerson = Reserve & { readonly inclusionProbability: number };

/** What is laid down before anybody can know the outcome. */
export type Decided = {
  readonly method: DrawMethod;
  readonly parameters: DrawParameters;
  /** `frameDigestOf` the frame. */
  readonly frameDigest: string;
  /** `excludeDigestOf` the list of people left out; null where no such list is used. */
  readonly excludeDigest: string | null;
};

/** What follows from the seed. */
type Outcome = {
  /** Lower-case hexadecimal digits. */
  readonly seed: string;
  /** In order of name. */
  readonly strata: readonly StratumOutcome[];
  /** In ticket order. */
  readonly selected: readonly SelectedPerson[];
  /** In ticket order: whoever replaces a selected person is the next reserve of the same stratum. */
  readonly reserves: readonly Reserve[];
  /** Digest of all other members of this document (`documentDigestOf`). */
  readonly documentDigest: string;
};

/** Why there is a draw at all; part of what is sealed. */
export type DrawPurpose = {
  readonly purpose: string;
  /** A second draw over the same pool names the first and gives its public reason. */
  readonly replaces: { readonly draw: string; readonly reason: string } | null;
  /** Why people of the frame cannot be drawn: the numbers add up to `excluded` of the strata. Absent in older documents. */
  readonly leftOut?: readonly LeftOutCount[];
  /** By which rules people who were asked before are left in peace. Absent in older documents. */
  readonly contact?: ContactRules;
};

/** A reason such as `asked-recently`, and how many people it holds for; at least 1. */
export type LeftOutCount = { readonly reason: string; readonly people: number };

/** Invitations within the last `months`, at most; and nobody who was invited in the last `quietMonths`. */
export type ContactRules = {
  readonly quietMonths: number;
  readonly months: number;
  readonly perPerson: number;
  readonly perHousehold: number;
};

/** A draw whose seed was given: what the terminal writes. */
export type TicketDraw = Decided & Outcome;

export type PreparedDraw = Decided &
  DrawPurpose & {
    readonly stage: 'prepared';
    readonly strata: readonly StratumPlan[];
    /** ISO 8601, as are the other moments. */
    readonly preparedAt: string;
  };

type Seal = {
  readonly announced: PublicValueAnnouncement;
  /** Merkle root over a salted commitment per person of the frame. */
  readonly frameRoot: string;
  /** `parametersDigestOf` this draw. */
  readonly parametersDigest: string;
  readonly preparedAt: string;
  readonly sealedAt: string;
};

export type SealedDraw = Decided &
  DrawPurpose &
  Seal & { readonly stage: 'sealed'; readonly strata: readonly StratumPlan[] };

/** A draw made with a public value: the public record. */
export type DrawnDraw = Decided &
  DrawPurpose &
  Seal &
  Outcome & {
    readonly stage: 'drawn';
    readonly publicValue: PublicValue;
    readonly seedSource: SeedSource;
    readonly drawnAt: string;
  };

export type DrawDocument = PreparedDraw | SealedDraw | DrawnDraw;
