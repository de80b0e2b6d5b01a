// Takes jobs from the queues and hands each to its handler; the worker program's engine.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker, type Job } from 'bullmq';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Log } from '../logging/log.js';
import { openQueueConnection, type QueueConnection } from './connection.js';
import { queueNames, readPayload, type JobDefinition, type Payload, type QueueName } from './define-job.js';

export type JobHandler = {
  readonly name: string;
  readonly queue: QueueName;
  handle(data: unknown): Promise<void>;
};

/** Ties a declaration to the work; the work must be harmless when done twice. */
export function handlerOf<Field extends string>(
  definition: JobDefinition<Field>,
  work: (payload: Payload<Field>) => Promise<void>,
): JobHandler {
  return {
    name: definition.name,
    queue: definition.queue,
    async handle(data) {
      const payload = readPayload(definition, data);
      if (!payload) throw new Error(`The payload of ${definition.name} is not what was declared.`);
      await work(payload);
    },
  };
}

const CONCURRENCY: Record<QueueName, number> = { mail: 2, compute: 1, upkeep: 1 };

/** How long a job counts as being worked on without a sign of life. */
export const LOCK_MS = 10_000;

@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private connection: QueueConnection | undefined;
  private workers: Worker[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'databaseUrl' | 'redisUrl'>,
    private readonly log: Log,
  ) {}

  start(handlers: readonly JobHandler[]): void {
    const connection = openQueueConnection(this.config, queueNames.length, this.log);
    this.connection = connection;
    this.workers = queueNames.map((queue) => {
      const own = new Map(
        handlers.filter((handler) => handler.queue === queue).map((each) => [each.name, each]),
      );
      const worker = new Worker(queue, (job) => this.perform(own, job), {
        ...connection.options,
        concurrency: CONCURRENCY[queue],
        // A worker that is killed holds its jobs for this long; the rows must go on well within a minute.
        lockDuration: LOCK_MS,
        stalledInterval: LOCK_MS / 2,
        // However often its worker dies: rows guard against doing anything twice.
        maxStalledCount: 100,
      });
      worker.on('error', (fault) => this.log.fault('the queue reported a fault', fault, { queue }));
      worker.on('failed', (job, fault) => this.log.fault('a job failed', fault, { queue, job: job?.name }));
      return worker;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.connection?.close();
  }

  private async perform(handlers: ReadonlyMap<string, JobHandler>, job: Job): Promise<void> {
    const handler = handlers.get(job.name);
    if (!handler) throw new Error(`Nobody handles the job ${job.name}.`);
    await handler.handle(job.data);
  }
}
