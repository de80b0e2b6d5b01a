// Reads and writes what colleagues say about a questionnaire, and who looked it over.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { QuestionnaireComment, QuestionnaireReview } from './questionnaire-comment.js';

@Injectable()
export class ReviewStore {
  /** Oldest first. */
  comments(tx: Tx, questionnaireId: string): Promise<readonly QuestionnaireComment[]> {
    return tx.query<QuestionnaireComment>(
      `select id, question_id as "questionId", text, made_by as "madeBy", made_at as "madeAt",
         settled_by as "settledBy"
       from questionnaire_comment where questionnaire_id = $1 order by made_at, id`,
      [questionnaireId],
    );
  }

  async addComment(
    tx: Tx,
    questionnaireId: string,
    { id, questionId, text, madeBy, madeAt }: Omit<QuestionnaireComment, 'settledBy'>,
  ): Promise<void> {
    await tx.change(
      `insert into questionnaire_comment (id, questionnaire_id, question_id, text, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, questionnaireId, questionId, text, madeBy, madeAt],
    );
  }

  /** Whether there was such a comment that nobody had settled yet. */
  async settle(
    tx: Tx,
    questionnaireId: string,
    settling: { id: string; by: string; at: Date },
  ): Promise<boolean> {
    const rows = await tx.query(
      `update questionnaire_comment set settled_by = $3, settled_at = $4
       where questionnaire_id = $1 and id = $2 and settled_by is null returning id`,
      [questionnaireId, settling.id, settling.by, settling.at],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  reviews(tx: Tx, questionnaireId: string): Promise<readonly QuestionnaireReview[]> {
    return tx.query<QuestionnaireReview>(
      `select digest, reviewed_by as "reviewedBy", reviewed_at as "reviewedAt"
       from questionnaire_review where questionnaire_id = $1 order by reviewed_at desc`,
      [questionnaireId],
    );
  }

  async addReview(tx: Tx, questionnaireId: string, review: QuestionnaireReview): Promise<void> {
    await tx.change(
      `insert into questionnaire_review (questionnaire_id, digest, reviewed_by, reviewed_at)
       values ($1, $2, $3, $4) on conflict do nothing`,
      [questionnaireId, review.digest, review.reviewedBy, review.reviewedAt],
    );
  }
}
