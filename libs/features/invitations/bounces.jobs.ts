// Reading the mailbox for bounces: a slow mail server must not hold up the sweeps or the sending.
import { defineJob } from '#platform/queue/define-job.js';

export const readBounces = defineJob({ name: 'read-bounces', queue: 'upkeep', attempts: 1, fields: [] });
