// What travels with a lottery so that anybody can check, with arithmetic alone, that no lottery does better.

export const METHODS = ['leximin', 'maximin', 'nash', 'goldilocks', 'random'] as const;
export type MethodName = (typeof METHODS)[number];

/** Numbers by position, zeros left out. */
export type Sparse = { readonly at: readonly number[]; readonly values: readonly number[] };

export type CertifiedCut = { readonly weights: Sparse; readonly limit: number };

/** For every panel, Σ weights · seats is at most what the prices of the rows add up to. */
export type CertifiedProof = { readonly weights: Sparse; readonly prices: Sparse };

/** From here on these types have this chance. */
export type CertifiedLevel = { readonly value: number; readonly fixed: readonly number[] };

/**
 * Rows are counted from 0: the size of the panel, the targets in their order, the kinds of households, the cuts.
 * Types are counted from 0 in the order of `types`.
 */
export type Certificate = {
  readonly method: MethodName;
  /** What the method raises or lowers cannot pass this: `measure` of any lottery. */
  readonly bound: number;
  /** How far the lottery may be from the best one. */
  readonly gap: number;
  /** Ids of the people who count as identical. */
  readonly types: readonly (readonly string[])[];
  /** Types whose people live together: of each such household one person at most has a seat. */
  readonly households: readonly (readonly number[])[];
  /** Bounds that every panel keeps because panels are whole; checked by looking at all panels. */
  readonly cuts: readonly CertifiedCut[];
  readonly levels: readonly CertifiedLevel[];
  readonly proofs: readonly CertifiedProof[];
};

/** A panel as it is published. */
export type PublishedPanel = { readonly probability: number; readonly members: readonly string[] };

/** What is claimed: panels with probabilities, everybody's chance, and the certificate. */
export type CertifiedLottery = {
  readonly probabilities: Readonly<Record<string, number>>;
  readonly panels: readonly PublishedPanel[];
  readonly certificate: Certificate;
};
