// Counts people for the quotas of a poll, a batch at a time, and says which quotas are full.
import { Injectable } from '@nestjs/common';
import { countedFor } from '#domain/questionnaire/full-quotas.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Polls } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { AnswerRecord } from './answer-record.js';
import { QuotaStore } from './quotas.store.js';

@Injectable()
export class Quotas {
  constructor(
    private readonly store: QuotaStore,
    private readonly polls: Polls,
    private readonly questionnaires: Questionnaires,
  ) {}

  /** Ids of the quotas of this questionnaire that have as many people as they may. */
  async full(tx: Tx, pollId: string, { quotas = [] }: Questionnaire): Promise<readonly string[]> {
    if (quotas.length === 0) return [];
    const counts = await this.store.counts(tx, pollId);
    return quotas.filter(({ id, atMost }) => (counts.get(id) ?? 0) >= atMost).map(({ id }) => id);
  }

  /** The batch that just became readable; answers through an open link count for no quota, as they are reported apart. */
  async count(tx: Tx, pollId: string, batch: readonly AnswerRecord[]): Promise<void> {
    const poll = await this.polls.find(tx, pollId);
    const stored = poll && (await this.questionnaires.find(tx, poll.questionnaireId));
    if (!stored?.document.quotas?.length) return;
    const sample = batch.filter(({ origin }) => origin !== 'open-link');
    await this.store.add(
      tx,
      pollId,
      countedFor(
        stored.document,
        sample.map(({ answers }) => answers),
      ),
    );
  }
}
