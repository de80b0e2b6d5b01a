// The work on assemblies that no page may wait for.
import { defineJob } from '#platform/queue/define-job.js';

export const carryOutPanelTask = defineJob({
  name: 'carry-out-panel-task',
  queue: 'compute',
  attempts: 3,
  fields: ['taskId'],
});
