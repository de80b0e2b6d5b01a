// The registration for an assembly closes by itself at the moment that was promised.
import { Injectable } from '@nestjs/common';
import { Assemblies, OpenAssembly } from '#features/assemblies/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class AssembliesDueToClose implements Sweep {
  readonly name = 'assemblies-due-to-close';

  constructor(
    private readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
    private readonly opening: OpenAssembly,
  ) {}

  async run(): Promise<number> {
    const due = await this.transactions.read((tx) => this.assemblies.dueToClose(tx));
    for (const id of due) await this.transactions.run((tx) => this.opening.close(tx, id, SYSTEM));
    return due.length;
  }
}
