// Puts jobs on the queue, after the rows they speak of are committed; on PostgreSQL, or on Redis when REDIS_URL is set.
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Log } from '../logging/log.js';
import { openQueueConnection, type QueueConnection } from './connection.js';
import { queueNames, type Id, type JobDefinition, type Payload, type QueueName } from './define-job.js';

const FINISHED_JOBS_KEPT = 100;
const FIRST_RETRY_AFTER_MS = 1000;
/** A person may be waiting for the page; the row is safe already. */
const PATIENCE_MS = 2000;

@Injectable()
export class Queues implements OnApplicationShutdown {
  private connection: QueueConnection | undefined;
  private readonly queues = new Map<QueueName, Queue>();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
    private readonly log: Log,
  ) {}

  /**
   * The same id twice is one job as long as the first has not finished. A queue that cannot be reached costs
   * promptness, not work: the sweeps find the rows.
   */
  async enqueue<Field extends string>(
    definition: JobDefinition<Field>,
    payload: Payload<Field>,
    jobId?: Id,
  ): Promise<void> {
    try {
      const added = this.queue(definition.queue).add(definition.name, payload, {
        ...(jobId === undefined ? {} : { jobId }),
        attempts: definition.attempts,
        backoff: { type: 'exponential', delay: FIRST_RETRY_AFTER_MS },
        removeOnComplete: true,
        // A failed job that is kept would keep its id, and the next one with it would be taken for the same.
        removeOnFail: jobId === undefined ? FINISHED_JOBS_KEPT : true,
      });
      await within(PATIENCE_MS, added);
    } catch (fault) {
      this.log.fault('a job could not be put on the queue; a sweep will do its work', fault, {
        job: definition.name,
      });
    }
  }

  /** How many jobs wait per queue; for the health page. */
  async waiting(): Promise<Readonly<Record<QueueName, number>>> {
    const count = async (name: QueueName): Promise<number> => {
      const counts = await this.queue(name).getJobCounts('waiting', 'delayed');
      return Object.values(counts).reduce((sum, each) => sum + each, 0);
    };
    return { mail: await count('mail'), compute: await count('compute'), upkeep: await count('upkeep') };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.connection?.close();
  }

  private queue(name: QueueName): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    this.connection ??= openQueueConnection(this.config, queueNames.length, this.log);
    const queue = new Queue(name, this.connection.options);
    queue.on('error', (fault) => this.log.fault('the queue reported a fault', fault, { queue: name }));
    this.queues.set(name, queue);
    return queue;
  }
}

/** Redis that is away is waited for without end by its client; the caller is not to wait with it. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  const deadline = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: deadline.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    deadline.abort();
  }
}
