// The second pair of eyes: what colleagues say about a questionnaire, and that one of them looked at exactly this one.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import {
  reviewState,
  type QuestionnaireComment,
  type QuestionnaireReview,
  type ReviewState,
} from './questionnaire-comment.js';
import { QuestionnaireStore } from './questionnaires.store.js';
import { ReviewStore } from './reviews.store.js';

export type Looks = {
  /** Oldest first. */
  readonly comments: readonly QuestionnaireComment[];
  /** Newest first. */
  readonly reviews: readonly QuestionnaireReview[];
  readonly state: ReviewState;
};

@Injectable()
export class QuestionnaireReviews {
  constructor(
    private readonly store: ReviewStore,
    private readonly questionnaires: QuestionnaireStore,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async looks(tx: Tx, questionnaireId: string): Promise<Looks> {
    const comments = await this.store.comments(tx, questionnaireId);
    const reviews = await this.store.reviews(tx, questionnaireId);
    const digest = await this.digestOf(tx, questionnaireId);
    return { comments, reviews, state: reviewState(reviews, digest) };
  }

  comment(
    tx: Tx,
    questionnaireId: string,
    { questionId, text, by }: { questionId: string; text: string; by: string },
  ): Promise<void> {
    const made = { id: this.randomness.id(), madeBy: by, madeAt: this.clock.now() };
    return this.store.addComment(tx, questionnaireId, { questionId, text, ...made });
  }

  /** Whether there was something to settle. */
  settle(tx: Tx, questionnaireId: string, { id, by }: { id: string; by: string }): Promise<boolean> {
    return this.store.settle(tx, questionnaireId, { id, by, at: this.clock.now() });
  }

  /** The digest of the questions that were looked at. */
  async approve(tx: Tx, questionnaireId: string, by: string): Promise<string> {
    const digest = await this.digestOf(tx, questionnaireId);
    await this.store.addReview(tx, questionnaireId, { digest, reviewedBy: by, reviewedAt: this.clock.now() });
    return digest;
  }

  private async digestOf(tx: Tx, questionnaireId: string): Promise<string> {
    const found = await this.questionnaires.find(tx, questionnaireId);
    if (!found) throw new Error(`There is no questionnaire ${questionnaireId}.`);
    return sha256(canonicalJson(found.document));
  }
}
