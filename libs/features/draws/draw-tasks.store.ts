// The SQL of the steps that wait to be carried out.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { DrawOrder, DrawTask, StepOutcome } from './draw-steps.js';

const COLUMNS = `id, draw_id as "drawId", step, asked, by_account as "byAccount", asked_at as "askedAt",
                 done_at as "doneAt", outcome`;

export type NewTask = DrawOrder & Pick<DrawTask, 'id' | 'drawId' | 'byAccount' | 'askedAt'>;

@Injectable()
export class DrawTasksStore {
  async add(tx: Tx, { id, drawId, step, asked, byAccount, askedAt }: NewTask): Promise<void> {
    await tx.change(
      `insert into draw_task (id, draw_id, step, asked, by_account, asked_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, drawId, step, JSON.stringify(asked), byAccount, askedAt],
    );
  }

  async find(tx: Tx, id: string): Promise<DrawTask | undefined> {
    const [task] = await tx.query<DrawTask>(`select ${COLUMNS} from draw_task where id = $1`, [id]);
    return task;
  }

  async latest(tx: Tx, drawId: string): Promise<DrawTask | undefined> {
    const [task] = await tx.query<DrawTask>(
      `select ${COLUMNS} from draw_task where draw_id = $1
       order by asked_at desc, array_position(array['draw', 'seal', 'prepare'], step) limit 1`,
      [drawId],
    );
    return task;
  }

  /** Whether any step of any draw for this subject waits. */
  async isBusy(tx: Tx, subjectId: string): Promise<boolean> {
    const rows = await tx.query(
      `select from draw_task join draw on draw.id = draw_id where subject_id = $1 and done_at is null limit 1`,
      [subjectId],
    );
    return rows.length > 0;
  }

  /** Undefined when it is done, or when somebody else is doing it. */
  async take(tx: Tx, id: string): Promise<DrawTask | undefined> {
    const [task] = await tx.query<DrawTask>(
      `select ${COLUMNS} from draw_task where id = $1 and done_at is null for update skip locked`,
      [id],
    );
    return task;
  }

  async finish(tx: Tx, id: string, doneAt: Date, outcome: StepOutcome): Promise<void> {
    await tx.change('update draw_task set done_at = $2, outcome = $3 where id = $1', [
      id,
      doneAt,
      JSON.stringify(outcome),
    ]);
  }

  /** The oldest first. */
  async waiting(tx: Tx): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      'select id from draw_task where done_at is null order by asked_at',
    );
    return rows.map(({ id }) => id);
  }
}
