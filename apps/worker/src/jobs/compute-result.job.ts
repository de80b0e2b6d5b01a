// Counts one poll as soon as its last answer is in; the sweep does the same a minute later for who missed the queue.
import type { ComputeResult } from '#features/results/index.js';
import { computeResult } from '#features/results/index.js';
import type { Transactions } from '#platform/database/transactions.js';
import { handlerOf, type JobHandler } from '#platform/queue/job-runner.js';

export const computeResultHandler = (transactions: Transactions, results: ComputeResult): JobHandler =>
  handlerOf(computeResult, async ({ pollId }) => {
    await transactions.run((tx) => results.compute(tx, pollId));
  });
