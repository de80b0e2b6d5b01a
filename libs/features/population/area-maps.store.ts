// The SQL of the map of the areas: at most one that waits, and at most one in use.
import { Injectable } from '@nestjs/common';
import type { AreaMap } from '#domain/area-map/area-map.js';
import type { Tx } from '#platform/database/transactions.js';
import type { KeptAreaMap } from './area-map.js';

type Row = {
  readonly id: string;
  readonly map: AreaMap;
  readonly file_name: string;
  readonly property: string;
  readonly others: string[];
  readonly read_by: string;
  readonly read_at: Date;
  readonly source: string;
};

const COLUMNS = 'id, map, file_name, property, others, read_by, read_at, source';

@Injectable()
export class AreaMapsStore {
  async waiting(tx: Tx): Promise<KeptAreaMap | undefined> {
    const [row] = await tx.query<Row>(`select ${COLUMNS} from area_map where used_from is null`, []);
    return row && keptOf(row);
  }

  async inUse(tx: Tx): Promise<KeptAreaMap | undefined> {
    const [row] = await tx.query<Row>(
      `select ${COLUMNS} from area_map where used_from is not null and used_until is null`,
      [],
    );
    return row && keptOf(row);
  }

  /** In the place of one that waited. */
  async keep(tx: Tx, { id, map, fileName, property, others, readBy, readAt }: KeptAreaMap): Promise<void> {
    await tx.change('delete from area_map where used_from is null', []);
    await tx.change(
      `insert into area_map (id, map, file_name, property, others, read_by, read_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, JSON.stringify(map), fileName, property, others, readBy, readAt],
    );
  }

  /** False when it does not wait any more. */
  async use(tx: Tx, id: string, source: string, at: Date): Promise<boolean> {
    const found = await tx.query('select from area_map where id = $1 and used_from is null for update', [id]);
    if (found.length === 0) return false;
    await this.leave(tx, at);
    return (
      (await tx.change('update area_map set source = $2, used_from = $3 where id = $1', [id, source, at])) ===
      1
    );
  }

  /** False when none is in use. */
  async leave(tx: Tx, at: Date): Promise<boolean> {
    const left = await tx.change(
      'update area_map set used_until = $1 where used_from is not null and used_until is null',
      [at],
    );
    return left > 0;
  }
}

const keptOf = ({ file_name, read_by, read_at, ...row }: Row): KeptAreaMap => ({
  ...row,
  fileName: file_name,
  readBy: read_by,
  readAt: read_at,
});
