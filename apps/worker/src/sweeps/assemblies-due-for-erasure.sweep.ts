// Personal data of an assembly go on the day that was promised to everybody who registered.
import { Injectable } from '@nestjs/common';
import { Assemblies, EraseAssembly } from '#features/assemblies/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class AssembliesDueForErasure implements Sweep {
  readonly name = 'assemblies-due-for-erasure';

  constructor(
    private readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
    private readonly erasing: EraseAssembly,
  ) {}

  async run(): Promise<number> {
    const due = await this.transactions.read((tx) => this.assemblies.dueToErase(tx));
    for (const id of due) await this.transactions.run((tx) => this.erasing.erase(tx, id, SYSTEM));
    return due.length;
  }
}
