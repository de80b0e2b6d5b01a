// Planted against `queue-libraries-at-home`: speaks to the queue behind the back of platform/queue.
export { Queue } from 'bullmq';
