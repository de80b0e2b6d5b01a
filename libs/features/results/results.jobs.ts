// The work on results that waits for nobody: counting starts as soon as the answers are in.
import { defineJob } from '#platform/queue/define-job.js';

export const computeResult = defineJob({
  name: 'compute-result',
  queue: 'compute',
  attempts: 3,
  fields: ['pollId'],
});
