// Remembers how far people get in the questions, as bare numbers that move by ten; questions for some people only are not counted.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { goesToSome } from '#domain/questionnaire/goes-to-some.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { ProgressCounts, type Increment } from './progress-counts.js';
import { ProgressCountsStore } from './progress-counts.store.js';

@Injectable()
export class ProgressCounter implements OnApplicationShutdown {
  private readonly counts = new ProgressCounts();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly store: ProgressCountsStore,
  ) {}

  /**
   * Somebody passed this question for the first time. A question that only some get would tell what these people
   * answered before, so it is left out. Written apart from the answer, so that nobody waits for it.
   */
  passed(pollId: string, questionnaire: Questionnaire, questionId: string): void {
    if (goesToSome(questionnaire, questionId)) return;
    const full = this.counts.add(pollId, questionId);
    if (full) this.writing = this.writing.then(() => this.write(full));
  }

  /** People by question, in tens. */
  ofPoll(tx: Tx, pollId: string): Promise<ReadonlyMap<string, number>> {
    return this.store.ofPoll(tx, pollId);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.writing;
  }

  /** A count that cannot be written is let go: answering goes on, and no log tells that somebody answered. */
  private async write(increment: Increment): Promise<void> {
    await this.transactions.run((tx) => this.store.add(tx, increment)).catch(() => undefined);
  }
}
