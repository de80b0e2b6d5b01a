// Looks up in the register what an invitation needs to know of the drawn, and leaves out who may not be asked.
import { Inject, Injectable } from '@nestjs/common';
import { Population, type Candidate } from '#features/population/index.js';
import type { Config } from '#platform/config/config.js';
import { CONFIG } from '#platform/config/config.module.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Invitee, Selected } from './invitation.js';

export type Drawn = {
  readonly subjectId: string;
  readonly frameId: string;
  readonly selected: readonly Selected[];
};

export type Found = { readonly invitees: readonly Invitee[]; readonly declined: number };

@Injectable()
export class InviteeRegister {
  constructor(
    private readonly population: Population,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  /** Without those who died, moved or declined since the draw. */
  async find(tx: Tx, { subjectId, frameId, selected }: Drawn): Promise<Found> {
    const pseudonyms = selected.map((each) => each.pseudonym);
    const chances = new Map(selected.map((each) => [each.pseudonym, each.inclusionProbability]));
    const declined = await this.population.declined(tx, { subjectId, pseudonyms, kind: 'invitation' });
    const contacts = await this.population.contacts(tx, frameId, pseudonyms);
    const reachable = new Map(contacts.map((contact) => [contact.pseudonym, contact]));
    const present = await this.population.present(tx, frameId, pseudonyms);
    const invitees = present
      .filter((person) => !declined.has(person.pseudonym))
      .map((person) => ({
        pseudonym: person.pseudonym,
        inclusionProbability: chances.get(person.pseudonym) ?? 1,
        area: person.area,
        birthYear: person.birthYear,
        gender: person.gender,
        hasEmail: this.mayMail(person) && (reachable.get(person.pseudonym)?.email ?? null) !== null,
        hasAddress: (reachable.get(person.pseudonym)?.addressLines.length ?? 0) > 0,
        secret: person.secret,
      }));
    return { invitees, declined: declined.size };
  }

  /** A mail server of another party learns who lives where; somebody with a secret address gets a letter instead. */
  private mayMail({ secret }: Pick<Candidate, 'secret'>): boolean {
    return !secret || this.config.mail.relay === 'own';
  }
}
