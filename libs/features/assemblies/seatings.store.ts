// The SQL of table groups.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import type { MadeSeating } from './seating.js';

export type NewSeating = MadeSeating & { readonly assemblyId: string; readonly byAccount: string };

@Injectable()
export class SeatingsStore {
  async add(tx: Tx, { id, assemblyId, madeAt, byAccount, asked, outcome }: NewSeating): Promise<void> {
    await tx.change(
      `insert into seating (id, assembly_id, made_at, by_account, asked, outcome) values ($1, $2, $3, $4, $5, $6)`,
      [id, assemblyId, madeAt, byAccount, JSON.stringify(asked), JSON.stringify(outcome)],
    );
  }

  async latest(tx: Tx, assemblyId: string): Promise<MadeSeating | undefined> {
    const [found] = await tx.query<MadeSeating>(
      `select id, made_at as "madeAt", asked, outcome from seating where assembly_id = $1 order by made_at desc limit 1`,
      [assemblyId],
    );
    return found;
  }

  async erase(tx: Tx, assemblyId: string): Promise<void> {
    await tx.change('delete from seating where assembly_id = $1', [assemblyId]);
  }
}
