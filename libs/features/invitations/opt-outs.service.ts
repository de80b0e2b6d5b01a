// A no is a no from the same moment on: for this poll, for all polls, or for reminders only.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Population, type OptOutLevel } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Invitation } from './invitation.js';
import { InvitationCodes } from './invitation-codes.service.js';
import { InvitationsStore } from './invitations.store.js';

export type OptedOut = { readonly ok: true } | { readonly ok: false; readonly refused: 'unknown-link' };

@Injectable()
export class OptOuts {
  constructor(
    private readonly store: InvitationsStore,
    private readonly codes: InvitationCodes,
    private readonly population: Population,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
  ) {}

  /** Doing it twice is the same as doing it once. */
  async optOut(tx: Tx, token: string, level: OptOutLevel): Promise<OptedOut> {
    const hash = this.codes.optOutHash(token);
    const invitation = hash && (await this.store.findBy(tx, 'opt_out_hash', hash));
    if (!invitation) return { ok: false, refused: 'unknown-link' };
    await this.optOutOf(tx, invitation, level);
    return { ok: true };
  }

  async optOutOf(tx: Tx, invitation: Invitation, level: OptOutLevel): Promise<void> {
    const { id, pseudonym, subjectId } = invitation;
    const on = localTimeOf(this.clock.now()).day;
    await this.population.optOut(tx, {
      pseudonym,
      subjectId: level === 'all-polls' ? null : subjectId,
      level,
      on,
    });
    if (level === 'reminders') return;
    await this.store.withdraw(tx, id, 'opted-out');
    await this.mailings.suppress(tx, id, 'opted-out');
  }
}
