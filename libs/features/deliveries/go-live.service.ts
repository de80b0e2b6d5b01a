// Until every point is settled only colleagues get mail: the list that stands between trying out and real residents.
import { Inject, Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import { goLiveTasks, type GoLiveTask } from './go-live.js';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

@Injectable()
export class GoLive {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'production'>,
  ) {}

  async done(tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ task: string }>('select task from go_live_task');
    return new Set(rows.map(({ task }) => task));
  }

  /** Outside production nothing reaches a resident anyway. */
  async onTrial(tx: Tx): Promise<boolean> {
    if (!this.config.production) return false;
    const done = await this.done(tx);
    return goLiveTasks.some((task) => !done.has(task));
  }

  async settle(tx: Tx, tasks: readonly GoLiveTask[], by: StaffActor): Promise<void> {
    await tx.change('delete from go_live_task where not (task = any ($1))', [tasks]);
    await tx.change(
      `insert into go_live_task (task, done_at, done_by) select task, $2, $3 from unnest($1::text[]) as given (task)
       on conflict do nothing`,
      [tasks, this.clock.now(), by.accountId],
    );
    const facts = { done: tasks.length, of: goLiveTasks.length };
    await this.audit.record(tx, {
      chain: 'staff',
      event: 'mail.go-live-settled',
      actor: by,
      subject: 'mail',
      facts,
    });
  }
}
