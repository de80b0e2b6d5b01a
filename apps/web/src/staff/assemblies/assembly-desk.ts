// What every page of an assembly does first and last: find it, check who may work on it, carry out one decision.
import { Injectable, NotFoundException } from '@nestjs/common';
import {
  Assemblies,
  type Assembly,
  type AssemblyRefusal,
  type StaffActor,
} from '#features/assemblies/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { NotAllowed } from '#platform/staff-login/may.guard.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { organises } from './assembly-roles.js';
import { erasedPage } from './erased/erased.page.js';
import { refusedPage } from './refused/refused.page.js';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal };

export type AssemblyDeed = {
  readonly id: string;
  readonly person: StaffPerson;
  readonly then: string;
  readonly decide: (tx: Tx, by: StaffActor, assembly: Assembly) => Promise<Outcome>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class AssemblyDesk {
  constructor(
    readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
  ) {}

  /** Everything a page shows comes from one moment. */
  read<Result>(id: string, work: (tx: Tx, assembly: Assembly) => Promise<Result>): Promise<Result> {
    return this.transactions.read(async (tx) => work(tx, await this.find(tx, id)));
  }

  async carryOut({ id, person, then, decide }: AssemblyDeed): Promise<Page | SeeOther> {
    const outcome = await this.transactions.run(async (tx) => {
      const assembly = await this.find(tx, id);
      if (!organises(person)) throw new NotAllowed();
      return decide(tx, actorOf(person), assembly);
    });
    return outcome.ok ? seeOther(then) : this.refused(person, id, outcome.refused);
  }

  /** @param back the page of this assembly to go back to, for who may not see the first one */
  refused(person: StaffPerson, id: string, refused: AssemblyRefusal, back = ''): Page {
    const model = refusedPage(person, refused, `/werk/burgerberaden/${id}${back}`);
    return page('staff/assemblies/refused/refused', model, { status: 409 });
  }

  /** In the place of a page about people, once all of them were forgotten. */
  erased(id: string, person: StaffPerson): Promise<Page | undefined> {
    return this.read(id, (_tx, assembly) =>
      Promise.resolve(
        assembly.erasedAt === null
          ? undefined
          : page('staff/assemblies/erased/erased', erasedPage(person, assembly, assembly.erasedAt)),
      ),
    );
  }

  async find(tx: Tx, id: string): Promise<Assembly> {
    const assembly = UUID.test(id) ? await this.assemblies.find(tx, id) : undefined;
    if (!assembly) throw new NotFoundException();
    return assembly;
  }
}

export const actorOf = ({ accountId }: StaffPerson): StaffActor => ({ kind: 'staff', accountId });
