// The heartbeat of the worker: looks at fixed intervals for work that is due. Rows decide, so a missed beat costs a minute.
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import { Transactions } from '#platform/database/transactions.js';
import { Log } from '#platform/logging/log.js';

/** "A is done, B is not: do B." Returns how many things were done. */
export type Sweep = {
  readonly name: string;
  run(): Promise<number>;
};

@Injectable()
export class Schedule implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'sweepSeconds'>,
    private readonly transactions: Transactions,
    private readonly log: Log,
  ) {}

  start(sweeps: readonly Sweep[]): void {
    this.running = this.beat(sweeps);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async beat(sweeps: readonly Sweep[]): Promise<void> {
    for (const sweep of sweeps) {
      if (this.stopped) return;
      await this.perform(sweep);
    }
    this.timer = setTimeout(() => this.start(sweeps), this.config.sweepSeconds * 1000);
  }

  /** One worker at a time per sweep; a fault in one never keeps the others from running. */
  private async perform(sweep: Sweep): Promise<void> {
    try {
      await this.transactions.run(async (tx) => {
        const [lock] = await tx.query<{ mine: boolean }>(
          'select pg_try_advisory_xact_lock(hashtextextended($1, 7263)) as mine',
          [sweep.name],
        );
        if (!lock?.mine) return;
        const done = await sweep.run();
        if (done > 0) this.log.info('a sweep did what was due', { sweep: sweep.name, done });
      });
    } catch (fault) {
      this.log.fault('a sweep failed and will be tried again', fault, { sweep: sweep.name });
    }
  }
}
