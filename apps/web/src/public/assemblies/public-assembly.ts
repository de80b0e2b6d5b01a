// Which assemblies everybody may see, and their panels as far as they were sealed.
import { Injectable, NotFoundException } from '@nestjs/common';
import {
  Assemblies,
  Panels,
  type Assembly,
  type AssemblyState,
  type FoundPanel,
} from '#features/assemblies/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';

export type PublicAssembly = {
  readonly assembly: Assembly;
  /** Newest first. */
  readonly panels: readonly FoundPanel[];
};

/** Why the newest draw does not count; undefined while it does, or while there is none. */
export type Voided = { readonly title: string; readonly because: string };

export function voidedIn({ assembly, panels }: PublicAssembly): Voided | undefined {
  const [panel] = panels;
  if (!panel) return undefined;
  if (assembly.state === 'withdrawn')
    return { title: 'Dit burgerberaad gaat niet door', because: assembly.withdrawnBecause };
  return panel.undoneBecause === ''
    ? undefined
    : { title: 'Er wordt opnieuw geloot', because: panel.undoneBecause };
}

const SEEN: Readonly<Record<AssemblyState, boolean>> = {
  draft: false,
  inviting: false,
  registering: true,
  closed: true,
  sealed: true,
  drawn: true,
  filled: true,
  withdrawn: true,
};

@Injectable()
export class PublicAssemblies {
  constructor(
    private readonly transactions: Transactions,
    private readonly assemblies: Assemblies,
    private readonly panels: Panels,
  ) {}

  async list(): Promise<readonly Assembly[]> {
    const all = await this.transactions.read((tx) => this.assemblies.list(tx));
    return all.filter((one) => isPublic(one));
  }

  find(slug: string): Promise<PublicAssembly> {
    return this.read(slug, (_tx, found) => Promise.resolve(found));
  }

  read<Result>(slug: string, work: (tx: Tx, found: PublicAssembly) => Promise<Result>): Promise<Result> {
    return this.transactions.read(async (tx) => {
      const assembly = await this.assemblies.bySlug(tx, slug);
      if (!assembly || !isPublic(assembly)) throw new NotFoundException();
      return work(tx, { assembly, panels: await this.panels.all(tx, assembly.id) });
    });
  }
}

/** One that was withdrawn before anybody heard of it stays unseen. */
const isPublic = ({ state, openedAt }: Assembly): boolean => SEEN[state] && openedAt !== null;
