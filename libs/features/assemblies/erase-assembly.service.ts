// On the promised day everything that leads to a person goes; the records and the counts stay.
import { Injectable } from '@nestjs/common';
import { Invitations } from '#features/invitations/index.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Assemblies } from './assemblies.service.js';
import { PanelsStore } from './panels.store.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatingsStore } from './seatings.store.js';
import { SeatsStore } from './seats.store.js';

@Injectable()
export class EraseAssembly {
  constructor(
    private readonly assemblies: Assemblies,
    private readonly registrations: RegistrationsStore,
    private readonly panels: PanelsStore,
    private readonly seats: SeatsStore,
    private readonly seatings: SeatingsStore,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  async erase(tx: Tx, id: string, by: Actor): Promise<void> {
    const people = await this.registrations.erase(tx, id);
    await this.panels.erase(tx, id);
    await this.seats.erase(tx, id);
    await this.seatings.erase(tx, id);
    await this.invitations.destroyCodeKey(tx, id);
    const erasedAt = this.clock.now();
    await this.assemblies.decided(
      tx,
      id,
      { event: 'assembly.erased', by, facts: { people } },
      (assembly) => ({
        ok: true,
        assembly: { ...assembly, erasedAt },
      }),
    );
  }
}
