// Waits a moment for a step of a draw: mostly it is done before the browser notices; otherwise the page says that it waits.
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrawTasks } from '#features/draws/index.js';
import type { Transactions } from '#platform/database/transactions.js';

const LOOK_AGAIN_MS = 200;
const PATIENCE_MS = 6000;

export async function waitForStep(
  taskId: string,
  { tasks, transactions }: { readonly tasks: DrawTasks; readonly transactions: Transactions },
): Promise<void> {
  await tasks.prompt(taskId);
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
    const task = await transactions.read((tx) => tasks.find(tx, taskId));
    if (task?.doneAt) return;
    await sleep(LOOK_AGAIN_MS);
  }
}
