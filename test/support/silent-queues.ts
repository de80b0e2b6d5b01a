// A queue that keeps nothing, for specs in which the rows do all the work.
import { Log } from '#platform/logging/log.js';
import { Queues } from '#platform/queue/queues.js';

export function silentQueues(): Queues {
  const queues = new Queues({ databaseUrl: '', redisUrl: '' }, new Log({ logLevel: 'silent' }));
  queues.enqueue = async () => undefined;
  return queues;
}
