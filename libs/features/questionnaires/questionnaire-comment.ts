// What a colleague says about a question that is being written.

export const LONGEST_COMMENT = 1000;

export type QuestionnaireComment = {
  readonly id: string;
  /** Empty when it is about the whole. */
  readonly questionId: string;
  readonly text: string;
  /** An account. */
  readonly madeBy: string;
  readonly madeAt: Date;
  /** The account that did something with it; null while it is open. */
  readonly settledBy: string | null;
};

/** A look at exactly one document: when it changes afterwards, the digest tells. */
export type QuestionnaireReview = {
  readonly digest: string;
  readonly reviewedBy: string;
  readonly reviewedAt: Date;
};

export const reviewStates = ['unseen', 'changed', 'seen'] as const;
/** Nobody looked; somebody looked but the questions changed since; somebody looked at exactly these questions. */
export type ReviewState = (typeof reviewStates)[number];

/** @param digest of the questions as they are now */
export function reviewState(reviews: readonly QuestionnaireReview[], digest: string): ReviewState {
  if (reviews.length === 0) return 'unseen';
  return reviews.some((review) => review.digest === digest) ? 'seen' : 'changed';
}
