// Carries out one step of a draw right after it was asked; the sweep does the same for who missed the queue.
import type { DrawTasks } from '#features/draws/index.js';
import { carryOutDrawStep } from '#features/draws/index.js';
import type { Transactions } from '#platform/database/transactions.js';
import { handlerOf, type JobHandler } from '#platform/queue/job-runner.js';

export const carryOutDrawStepHandler = (transactions: Transactions, tasks: DrawTasks): JobHandler =>
  handlerOf(carryOutDrawStep, async ({ taskId }) => {
    await transactions.run((tx) => tasks.carryOut(tx, taskId));
  });
