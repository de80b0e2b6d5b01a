// Who may be reminded at this moment: did not answer, did not decline, and not reminded too often this year.
import { Injectable } from '@nestjs/common';
import { Returned, type MailReach } from '#features/deliveries/index.js';
import { Invitations } from '#features/invitations/index.js';
import { ContactBurden, Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Poll } from './poll.js';
import { LETTER_DAYS } from './reminders.js';

export type Remindable = { readonly id: string; readonly pseudonym: string; readonly area: string };

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

@Injectable()
export class WhoToRemind {
  constructor(
    private readonly invitations: Invitations,
    private readonly returned: Returned,
    private readonly population: Population,
    private readonly burden: ContactBurden,
    private readonly clock: Clock,
  ) {}

  /** Not to addresses that proved dead, or where nobody wants our mail. */
  async byEmail(tx: Tx, { id }: Poll): Promise<readonly Remindable[]> {
    const reach = await this.returned.reach(tx, id, 'invitation');
    const silent = await this.invitations.silentByEmail(tx, id);
    return this.ofThese(
      tx,
      id,
      silent.filter((each) => mayStillArrive(reach.get(each.id))),
    );
  }

  /** Their letter has been with them for a few days. */
  async byLetter(tx: Tx, { id }: Poll): Promise<readonly Remindable[]> {
    const before = new Date(this.clock.now().getTime() - LETTER_DAYS * DAY_MS);
    return this.ofThese(tx, id, await this.invitations.silentByLetter(tx, id, before));
  }

  private async ofThese(
    tx: Tx,
    subjectId: string,
    silent: readonly Remindable[],
  ): Promise<readonly Remindable[]> {
    const { remindersPerYear } = await this.burden.limits(tx);
    if (silent.length === 0 || remindersPerYear === 0) return [];
    const pseudonyms = silent.map(({ pseudonym }) => pseudonym);
    const declined = await this.population.declined(tx, { subjectId, pseudonyms, kind: 'reminder' });
    const yearAgo = localTimeOf(new Date(this.clock.now().getTime() - YEAR_MS)).day;
    const often = { pseudonyms, kind: 'reminder', since: yearAgo, times: remindersPerYear } as const;
    const enough = await this.population.contactedAtLeast(tx, often);
    return silent.filter(({ pseudonym }) => !declined.has(pseudonym) && !enough.has(pseudonym));
  }
}

/** Who was only refused, or whose mailing was stopped, may get the next message. */
const mayStillArrive = (reach: MailReach | undefined): boolean =>
  reach?.kind !== 'missed' || reach.because === 'refused' || reach.because === 'held-back';
