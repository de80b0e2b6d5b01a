// The SQL of which poll came before which.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

@Injectable()
export class EditionsStore {
  /** The polls before this one, the nearest first; a circle ends where it would begin again. */
  async before(tx: Tx, pollId: string, most: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `with recursive earlier (id, place) as (
         select previous_id, 1 from poll_edition where poll_id = $1
         union all
         select previous_id, place + 1 from poll_edition join earlier on poll_id = id where place < $2
       )
       select id from earlier order by place`,
      [pollId, most],
    );
    const ids = rows.map(({ id }) => id);
    return ids.filter((id, place) => id !== pollId && ids.indexOf(id) === place);
  }

  async keep(tx: Tx, pollId: string, previousId: string | null): Promise<void> {
    await tx.change('delete from poll_edition where poll_id = $1', [pollId]);
    if (previousId === null) return;
    await tx.change('insert into poll_edition (poll_id, previous_id) values ($1, $2)', [pollId, previousId]);
  }
}
