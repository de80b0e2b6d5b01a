// The queue carries a turn of sending: which mailing, and which turn. The rows know the rest.
import { defineJob } from '#platform/queue/define-job.js';

/** Messages that one job hands over at most. */
export const CHUNK = 500;

export const sendDeliveries = defineJob({
  name: 'send-deliveries',
  queue: 'mail',
  attempts: 3,
  fields: ['mailingId', 'chunkId'],
});
