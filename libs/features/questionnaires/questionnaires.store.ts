// Reads and writes questionnaires; a sealed one is refused by the database itself.
import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import type { Tx } from '#platform/database/transactions.js';
import { questionnaireTable } from './questionnaires.table.js';
import type { StoredQuestionnaire } from './stored-questionnaire.js';

@Injectable()
export class QuestionnaireStore {
  async find(tx: Tx, id: string): Promise<StoredQuestionnaire | undefined> {
    return (await tx.repository(questionnaireTable).findOneBy({ id })) ?? undefined;
  }

  async lock(tx: Tx, id: string): Promise<StoredQuestionnaire | undefined> {
    const found = await tx
      .repository(questionnaireTable)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
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
