// Reads and writes areas and frames, without the people in them.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { Area } from './area.js';
import { areasTable } from './areas.table.js';
import type { Frame } from './frame.js';
import { framesTable } from './frames.table.js';

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
}
