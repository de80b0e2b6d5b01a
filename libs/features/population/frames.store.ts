// Reads and writes areas and frames, without the people in them.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Area } from './area.js';
import { areasTable } from './areas.table.js';
import type { Frame } from './frame.js';
import { framesTable } from './frames.table.js';
import type { AppliedMutation } from './mutation.js';
import { mutationsTable } from './mutations.table.js';

@Injectable()
export class FramesStore {
  areas(tx: Tx): Promise<readonly Area[]> {
    return tx.repository(areasTable).find({ order: { position: 'ASC' } });
  }

  /** Adds the areas that are not there yet; answers how many. */
  addAreas(tx: Tx, areas: readonly Area[]): Promise<number> {
    return tx.change(
      `insert into area (code, name, position)
       select * from unnest($1::text[], $2::text[], $3::integer[]) on conflict do nothing`,
      [areas.map((area) => area.code), areas.map((area) => area.name), areas.map((area) => area.position)],
    );
  }

  frames(tx: Tx): Promise<readonly Frame[]> {
    return tx.repository(framesTable).find({ order: { importedAt: 'DESC', id: 'ASC' } });
  }

  async find(tx: Tx, id: string): Promise<Frame | undefined> {
    return (await tx.repository(framesTable).findOneBy({ id })) ?? undefined;
  }

  /** The frame, which nobody else can change until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<Frame | undefined> {
    await tx.query('select from frame where id = $1 for update', [id]);
    return this.find(tx, id);
  }

  async add(tx: Tx, frame: Frame): Promise<void> {
    await tx.repository(framesTable).insert(frame);
  }

  async change(tx: Tx, id: string, change: Partial<Frame>): Promise<void> {
    await tx.repository(framesTable).update({ id }, change);
  }

  /** Writes down what a mutation file did; the frame is known to be right until its day. */
  async addMutation(tx: Tx, mutation: AppliedMutation): Promise<void> {
    await tx.repository(mutationsTable).insert(mutation);
    await tx.change('update frame set mutated_until = greatest(mutated_until, $2::date) where id = $1', [
      mutation.frameId,
      mutation.extractedOn,
    ]);
  }

  /** The newest first. */
  mutations(tx: Tx, frameId: string): Promise<readonly AppliedMutation[]> {
    return tx.repository(mutationsTable).find({ where: { frameId }, order: { appliedAt: 'DESC' } });
  }

  /** Frames that should be gone on this day and still hold people. */
  dueForErasure(tx: Tx, today: string): Promise<readonly { readonly id: string }[]> {
    return tx.query(
      'select id from frame where delete_by <= $1 and erased_at is null order by delete_by, id',
      [today],
    );
  }

  /** Removes everybody and everything that came in for them; the frame itself stays, with its counts. */
  async empty(tx: Tx, frameId: string): Promise<void> {
    for (const table of ['person_email', 'person_name', 'frame_person', 'frame_refusal', 'upload'])
      await tx.change(`delete from ${table} where frame_id = $1`, [frameId]);
  }
}
