// The reserve list of a draw: people come on it and leave it as they like until it is first used; then leaving is a no in advance.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { isListed, type Registration } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatsStore } from './seats.store.js';

@Injectable()
export class ReserveList {
  constructor(
    private readonly seats: SeatsStore,
    private readonly registrations: RegistrationsStore,
  ) {}

  /** Whether somebody was chosen from it, or the computer is at it: from then on nobody comes on it any more. */
  liesFast(tx: Tx, panelId: string): Promise<boolean> {
    return this.seats.listLiesFast(tx, panelId);
  }

  /** Answers whether it is so now; false for who wants to come on a list that lies fast. */
  async put(tx: Tx, panelId: string, one: Registration, wants: boolean): Promise<boolean> {
    if (isListed(one) === wants) return true;
    const fast = await this.liesFast(tx, panelId);
    if (fast && wants && !one.reserve) return false;
    const change = fast ? { reserve: one.reserve, left: !wants } : { reserve: wants, left: false };
    await this.registrations.setReserve(tx, one.id, change);
    return true;
  }
}
