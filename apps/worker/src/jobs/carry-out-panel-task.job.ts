// Carries out a long computation on panels right after it was asked; the sweep does the same for who missed the queue.
import { carryOutPanelTask, type PanelTasks } from '#features/assemblies/index.js';
import { handlerOf, type JobHandler } from '#platform/queue/job-runner.js';

export const carryOutPanelTaskHandler = (tasks: PanelTasks): JobHandler =>
  handlerOf(carryOutPanelTask, ({ taskId }) => tasks.carryOut(taskId));
