// Reads and writes frozen versions; they are only ever added.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { QuestionnaireVersion } from './questionnaire-version.js';

@Injectable()
export class VersionStore {
  /** The caller holds a lock on the questionnaire, so that no two get the same number. */
  async insert(
    tx: Tx,
    questionnaireId: string,
    version: Omit<QuestionnaireVersion, 'number'>,
  ): Promise<void> {
    await tx.change(
      `insert into questionnaire_version (questionnaire_id, number, kind, document, digest, reason, made_by, made_at)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7
       from questionnaire_version where questionnaire_id = $1`,
      [
        questionnaireId,
        version.kind,
        JSON.stringify(version.document),
        version.digest,
        version.reason,
        version.madeBy,
        version.madeAt,
      ],
    );
  }

  /** Newest first. */
  async list(tx: Tx, questionnaireId: string): Promise<readonly QuestionnaireVersion[]> {
    return tx.query<QuestionnaireVersion>(
      `select number, kind, document, digest, reason, made_by as "madeBy", made_at as "madeAt"
       from questionnaire_version where questionnaire_id = $1 order by number desc`,
      [questionnaireId],
    );
  }
}
