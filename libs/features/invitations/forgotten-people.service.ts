// After the frame is erased and the poll is over, invitations keep counts only; a later no from an old mail still holds.
import { Injectable } from '@nestjs/common';
import { Population } from '#features/population/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { InvitationsStore } from './invitations.store.js';

@Injectable()
export class ForgottenPeople {
  constructor(
    private readonly store: InvitationsStore,
    private readonly population: Population,
  ) {}

  /** Forgets who was asked from these erased frames and who of them took part; answers how many people that were. */
  async forget(tx: Tx, frameIds: readonly string[]): Promise<number> {
    const named = await this.store.stillNamed(tx, frameIds);
    if (named.length === 0) return 0;
    await this.store.scatterParticipation(tx, [...new Set(named.map(({ subjectId }) => subjectId))]);
    await this.store.rename(
      tx,
      named.map((each) => ({ ...each, pseudonym: this.population.lastingName(each.pseudonym) })),
    );
    return named.length;
  }
}
