// The work on draws that no page may wait for.
import { defineJob } from '#platform/queue/define-job.js';

export const carryOutDrawStep = defineJob({
  name: 'carry-out-draw-step',
  queue: 'compute',
  attempts: 3,
  fields: ['taskId'],
});
