// Reads and writes assemblies.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { assemblyTable } from './assemblies.table.js';
import type { Assembly } from './assembly.js';

@Injectable()
export class AssembliesStore {
  async find(tx: Tx, id: string): Promise<Assembly | undefined> {
    return (await tx.repository(assemblyTable).findOneBy({ id })) ?? undefined;
  }

  async bySlug(tx: Tx, slug: string): Promise<Assembly | undefined> {
    return (await tx.repository(assemblyTable).findOneBy({ slug })) ?? undefined;
  }

  /** Nobody else decides about this assembly until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Assembly | undefined> {
    const found = await tx
      .repository(assemblyTable)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  /** Newest first. */
  list(tx: Tx): Promise<readonly Assembly[]> {
    return tx.repository(assemblyTable).find({ order: { number: 'desc' } });
  }

  async insert(tx: Tx, assembly: Assembly): Promise<void> {
    await tx.repository(assemblyTable).insert(plain(assembly));
  }

  async save(tx: Tx, assembly: Assembly): Promise<void> {
    const { id, ...rest } = plain(assembly);
    await tx.repository(assemblyTable).update({ id }, rest);
  }

  /** The next number of the year, kept for this transaction: B2027-01. */
  async nextNumber(tx: Tx, year: number): Promise<string> {
    await tx.change(`select pg_advisory_xact_lock(hashtext('assembly numbers'))`);
    const [row] = await tx.query<{ last: number | null }>(
      `select max(split_part(number, '-', 2)::integer) as last from assembly where number like $1`,
      [`B${year}-%`],
    );
    return `B${year}-${String((row?.last ?? 0) + 1).padStart(2, '0')}`;
  }

  /** Ids of assemblies whose registration ends now. */
  async dueToClose(tx: Tx, now: Date): Promise<readonly string[]> {
    return idsOf(
      await tx.query(`select id from assembly where state = 'registering' and register_until <= $1`, [now]),
    );
  }

  /** Ids of assemblies whose personal data must go; `today` is yyyy-mm-dd. */
  async dueToErase(tx: Tx, today: string): Promise<readonly string[]> {
    return idsOf(
      await tx.query(`select id from assembly where erased_at is null and erase_by <= $1::date`, [today]),
    );
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** TypeORM wants lists that could change. */
function plain(assembly: Assembly) {
  const categories = assembly.categories.map(({ name, source, targets }) => ({
    name,
    source,
    targets: targets.map((target) => ({ ...target })),
  }));
  return { ...assembly, areas: [...assembly.areas], categories };
}
