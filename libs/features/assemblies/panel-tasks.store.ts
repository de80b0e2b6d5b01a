// The SQL of long computations: who does one beats, so that another worker takes over from one that died.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { PanelTask, PanelTaskOutcome, PanelWish, ReservesOutcome } from './panel-task.js';

const COLUMNS = `id, assembly_id as "assemblyId", kind, asked, by_account as "byAccount", asked_at as "askedAt", progress,
  cancelled_at as "cancelledAt", done_at as "doneAt", outcome`;
/** A worker that has not beaten for so long is gone. */
const GONE_AFTER = `interval '30 seconds'`;

export type NewPanelTask = PanelWish & Pick<PanelTask, 'id' | 'assemblyId' | 'byAccount' | 'askedAt'>;

@Injectable()
export class PanelTasksStore {
  async add(tx: Tx, { id, assemblyId, kind, asked, byAccount, askedAt }: NewPanelTask): Promise<void> {
    await tx.change(
      `insert into panel_task (id, assembly_id, kind, asked, by_account, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, assemblyId, kind, JSON.stringify(asked), byAccount, askedAt],
    );
  }

  async latest<Kind extends PanelTask['kind']>(
    tx: Tx,
    assemblyId: string,
    kinds: readonly Kind[],
  ): Promise<Extract<PanelTask, { readonly kind: Kind }> | undefined> {
    const [task] = await tx.query<Extract<PanelTask, { readonly kind: Kind }>>(
      `select ${COLUMNS} from panel_task where assembly_id = $1 and kind = any($2) order by asked_at desc limit 1`,
      [assemblyId, kinds],
    );
    return task;
  }

  async isBusy(tx: Tx, assemblyId: string): Promise<boolean> {
    const rows = await tx.query('select from panel_task where assembly_id = $1 and done_at is null', [
      assemblyId,
    ]);
    return rows.length > 0;
  }

  /** Takes a task that nobody works on; undefined when there is nothing to do. */
  async take(tx: Tx, id: string, now: Date): Promise<PanelTask | undefined> {
    const taken = await tx.change(
      `update panel_task set beat_at = $2 where id = $1 and done_at is null
         and (beat_at is null or beat_at < $2::timestamptz - ${GONE_AFTER})`,
      [id, now],
    );
    if (taken === 0) return undefined;
    const [task] = await tx.query<PanelTask>(`select ${COLUMNS} from panel_task where id = $1`, [id]);
    return task;
  }

  /** Answers whether somebody stopped it. */
  async beat(tx: Tx, id: string, progress: string, now: Date): Promise<boolean> {
    await tx.change('update panel_task set beat_at = $2, progress = $3 where id = $1 and done_at is null', [
      id,
      now,
      progress,
    ]);
    const rows = await tx.query('select from panel_task where id = $1 and cancelled_at is not null', [id]);
    return rows.length > 0;
  }

  async cancel(tx: Tx, assemblyId: string, now: Date): Promise<number> {
    return tx.change(
      'update panel_task set cancelled_at = $2 where assembly_id = $1 and done_at is null and cancelled_at is null',
      [assemblyId, now],
    );
  }

  /** False when it was finished before. */
  async finish(tx: Tx, id: string, outcome: PanelTaskOutcome | ReservesOutcome, now: Date): Promise<boolean> {
    const done = await tx.change(
      'update panel_task set done_at = $2, outcome = $3 where id = $1 and done_at is null',
      [id, now, JSON.stringify(outcome)],
    );
    return done > 0;
  }

  /** The oldest first. */
  async waiting(tx: Tx, now: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from panel_task where done_at is null and (beat_at is null or beat_at < $1::timestamptz - ${GONE_AFTER})
       order by asked_at`,
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
