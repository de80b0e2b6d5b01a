// What staff choose about how residents answer one poll; the usual way needs no choice.

/**
 * A: the program joins a link and an answer for one moment and keeps no tie between them. B: it never sees them
 * together, because the answer comes with a token that was signed unseen; that needs script, and has its price.
 */
export const anonymityLevels = ['A', 'B'] as const;
export type AnonymityLevel = (typeof anonymityLevels)[number];

export type AnsweringChoice = {
  /** True: all answers are shown once more before they are sent. */
  readonly checkPage: boolean;
  readonly level: AnonymityLevel;
  /** True: who sends an answer gets a code to find back that it was counted. */
  readonly receipts: boolean;
};

export const usualChoice: AnsweringChoice = { checkPage: true, level: 'A', receipts: false };
