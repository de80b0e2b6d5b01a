// Tells who did not get our mail about the draw, so that nobody loses a seat over a message that never came.
import { Injectable } from '@nestjs/common';
import { Returned, type MailReach } from '#features/deliveries/index.js';
import type { Tx } from '#platform/database/transactions.js';
import { PanelsStore } from './panels.store.js';
import { RegistrantLettersStore } from './registrant-letters.store.js';
import {
  mailsToRegistrants,
  type MadeLetter,
  type MailToRegistrants,
  type Missed,
} from './registrant-reach.js';
import { counts, type Registration } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { SeatsStore, type Overdue } from './seats.store.js';

@Injectable()
export class RegistrantReach {
  constructor(
    private readonly returned: Returned,
    private readonly letters: RegistrantLettersStore,
    private readonly panels: PanelsStore,
    private readonly seats: SeatsStore,
    private readonly registrations: RegistrationsStore,
  ) {}

  /** Whom the newest mail of each kind did not reach and who still waits for word, also who got a letter since. */
  async missed(tx: Tx, assemblyId: string): Promise<readonly Missed[]> {
    const panel = await this.panels.latest(tx, assemblyId);
    if (!panel) return [];
    const made = await this.letters.ofPanel(tx, panel.id);
    const seats = await this.seats.ofPanel(tx, panel.id);
    const asked = new Set(
      seats.filter(({ state }) => state === 'asked').map(({ registrationId }) => registrationId),
    );
    const offered = new Set(seats.map(({ registrationId }) => registrationId));
    const people = (await this.registrations.ofAssembly(tx, assemblyId)).filter((one) => counts(one));
    const waitsFor: Record<MailToRegistrants, (id: string) => boolean> = {
      seat: (id) => asked.has(id),
      'not-drawn': (id) => !offered.has(id),
    };
    const missed: Missed[] = [];
    for (const about of mailsToRegistrants) {
      const reach = await this.returned.reach(tx, assemblyId, about);
      const waiting = people.filter(({ id }) => waitsFor[about](id));
      missed.push(...waiting.flatMap((one) => missedBy(one, { about, reach: reach.get(one.id), made })));
    }
    return missed;
  }

  /** Of these seats, those whose people got our question: by e-mail, or by a letter. */
  async amongWhoGotIt(tx: Tx, seats: readonly Overdue[]): Promise<readonly string[]> {
    const got: string[] = [];
    for (const assemblyId of new Set(seats.map((seat) => seat.assemblyId)))
      got.push(
        ...(await this.amongOne(
          tx,
          assemblyId,
          seats.filter((seat) => seat.assemblyId === assemblyId),
        )),
      );
    return got;
  }

  private async amongOne(tx: Tx, assemblyId: string, seats: readonly Overdue[]): Promise<readonly string[]> {
    const reach = await this.returned.reach(tx, assemblyId, 'seat');
    const got: string[] = [];
    for (const seat of seats) {
      const reached = reach.get(seat.registrationId)?.kind === 'reached';
      if (reached || (await this.hasLetter(tx, seat))) got.push(seat.id);
    }
    return got;
  }

  private async hasLetter(tx: Tx, { panelId, registrationId }: Overdue): Promise<boolean> {
    const made = await this.letters.ofPanel(tx, panelId);
    return made.some((one) => one.about === 'seat' && one.registrationId === registrationId);
  }
}

type Told = {
  readonly about: MailToRegistrants;
  readonly reach: MailReach | undefined;
  readonly made: readonly MadeLetter[];
};

function missedBy(registration: Registration, { about, reach, made }: Told): readonly Missed[] {
  if (reach?.kind !== 'missed') return [];
  const { because, status } = reach;
  const letter = made.find((one) => one.registrationId === registration.id && one.about === about);
  return [{ registration, about, because, status, letterAt: letter?.madeAt ?? null }];
}
