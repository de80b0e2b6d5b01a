// Reads and writes questionnaires; a sealed one is refused by the database itself.
import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Tx } from '#platform/database/transactions.js';
import type { StoredQuestionnaire } from './stored-questionnaire.js';

@Injectable()
export class QuestionnaireStore {
  find(tx: Tx, id: string): Promise<StoredQuestionnaire | undefined> {
    return this.one(tx, `${CURRENT} where questionnaire.id = $1`, id);
  }

  lock(tx: Tx, id: string): Promise<StoredQuestionnaire | undefined> {
    return this.one(tx, `${CURRENT} where questionnaire.id = $1 for update of questionnaire`, id);
  }

  private async one(tx: Tx, sql: string, id: string): Promise<StoredQuestionnaire | undefined> {
    const [row] = await tx.query<StoredQuestionnaire>(sql, [id]);
    return row;
  }

  async insert(
    tx: Tx,
    { id, document, changedAt }: Pick<StoredQuestionnaire, 'id' | 'document' | 'changedAt'>,
  ) {
    await tx.change(
      `insert into questionnaire (id, state, document, changed_at) values ($1, 'draft', $2, $3)`,
      [id, JSON.stringify(document), changedAt],
    );
  }

  async rewrite(tx: Tx, id: string, change: { document: Questionnaire; at: Date }): Promise<void> {
    await tx.change('update questionnaire set document = $2, changed_at = $3 where id = $1', [
      id,
      JSON.stringify(change.document),
      change.at,
    ]);
  }

  async seal(tx: Tx, id: string, seal: { digest: string; at: Date }): Promise<void> {
    await tx.change(
      `update questionnaire set state = 'sealed', sealed_digest = $2, sealed_at = $3 where id = $1`,
      [id, seal.digest, seal.at],
    );
  }
}

/** What was sealed never changes; where a typing error was mended afterwards, that version is the one people read. */
const CURRENT = `
  select questionnaire.id, state, coalesce(mended.document, questionnaire.document) as document,
    sealed_digest as "sealedDigest", sealed_at as "sealedAt", changed_at as "changedAt"
  from questionnaire left join lateral (
    select document from questionnaire_version
    where questionnaire_id = questionnaire.id and kind = 'mended' order by number desc limit 1
  ) as mended on true`;
