// Looks in the mailbox for bounces; on a queue of its own, because a mail server may take its time.
import { readBounces, type BounceReading } from '#features/invitations/index.js';
import { handlerOf, type JobHandler } from '#platform/queue/job-runner.js';

export const readBouncesHandler = (bounces: BounceReading): JobHandler =>
  handlerOf(readBounces, async () => {
    await bounces.read();
  });
