// What people say about a seat: on their own page, to who calls, or by saying nothing; and whether it can still count.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import type { AssemblyRefusal } from './decide-assembly.js';
import { PanelsStore } from './panels.store.js';
import { situationOf, type PersonalPlace } from './personal-place.js';
import { RegistrantReach } from './registrant-reach.service.js';
import { isListed } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { ReserveList } from './reserve-list.service.js';
import { maySettle } from './seat-moves.js';
import { recordsIn } from './seat-room.js';
import { holdsSeat, type CallOutcome, type Seat, type SeatState } from './seat.js';
import { SeatsStore } from './seats.store.js';

type Done = { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal };

const TOO_LATE = { ok: false, refused: 'seat-gone' } as const;

@Injectable()
export class SeatAnswers {
  constructor(
    private readonly store: SeatsStore,
    private readonly panels: PanelsStore,
    private readonly registrations: RegistrationsStore,
    private readonly assemblies: Assemblies,
    private readonly reserveList: ReserveList,
    private readonly reach: RegistrantReach,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** How somebody stands after the draw; undefined for who was never in a pool that was sealed. */
  async placeOf(tx: Tx, registrationId: string): Promise<PersonalPlace | undefined> {
    const registration = await this.registrations.find(tx, registrationId);
    const assembly = registration && (await this.assemblies.find(tx, registration.assemblyId));
    if (!registration || !assembly || registration.trial) return undefined;
    const panels = await this.panels.all(tx, assembly.id);
    const seat = await this.store.ofRegistration(tx, registrationId);
    const current = seat?.panelId === panels[0]?.id ? seat : undefined;
    if (assembly.erasedAt === null && !current && !(await this.wasIn(tx, panels, registrationId)))
      return undefined;
    const panelId = panels[0]?.id ?? '';
    const listFast = await this.reserveList.liesFast(tx, panelId);
    return { assembly, registration, seat: current, panelId, listFast };
  }

  /** What somebody who was drawn says by the personal link. */
  async answer(tx: Tx, registrationId: string, { says, because }: SeatAnswer): Promise<Done> {
    const place = await this.placeOf(tx, registrationId);
    if (!place?.seat || !holdsSeat(place.seat)) return TOO_LATE;
    const which = { assemblyId: place.assembly.id, seatId: place.seat.id };
    return this.settle(tx, which, { state: says, because, by: { kind: 'system' } });
  }

  /** Who was not drawn goes on the reserve list, or off it. */
  async list(tx: Tx, registrationId: string, reserve: boolean): Promise<Done> {
    const place = await this.placeOf(tx, registrationId);
    if (!place || situationOf(place) !== 'not-drawn') return { ok: false, refused: 'not-in-this-state' };
    if (isListed(place.registration) === reserve) return { ok: true };
    await this.assemblies.hold(tx, place.assembly.id);
    if (!(await this.reserveList.put(tx, place.panelId, place.registration, reserve)))
      return { ok: false, refused: 'not-in-this-state' };
    const by = { kind: 'system' } as const;
    const deed = { event: 'registration.reserve-changed', by, facts: { reserve } };
    await this.assemblies.record(tx, place.assembly.id, deed);
    return { ok: true };
  }

  /** What staff note: somebody comes, does not come, or dropped out. */
  note(tx: Tx, which: WhichSeat, noted: Noting): Promise<Done> {
    return this.settle(tx, which, noted);
  }

  async call(tx: Tx, which: WhichSeat, outcome: CallOutcome, by: StaffActor): Promise<Done> {
    if (outcome === 'accepted' || outcome === 'declined') {
      const settled = await this.settle(tx, which, { state: outcome, because: '', by });
      if (!settled.ok) return settled;
    } else if (!(await this.seatIn(tx, which))) return TOO_LATE;
    const id = this.randomness.id();
    const { seatId } = which;
    await this.store.addCall(tx, { id, seatId, at: this.clock.now(), outcome, byAccount: by.accountId });
    return { ok: true };
  }

  /** Everybody who got our question and stayed silent beyond their last day; answers how many. */
  async closeSilent(tx: Tx): Promise<number> {
    const overdue = await this.store.overdue(tx, localTimeOf(this.clock.now()).day);
    const ids = await this.reach.amongWhoGotIt(tx, overdue);
    return ids.length === 0 ? 0 : this.store.silence(tx, ids, this.clock.now());
  }

  /** Noting the same twice is noting it once. */
  private async settle(tx: Tx, which: WhichSeat, { state, because, by }: Noting): Promise<Done> {
    const assembly = await this.assemblies.hold(tx, which.assemblyId);
    const found = assembly && (await this.seatIn(tx, which));
    if (!assembly || !found) return TOO_LATE;
    if (found.seat.state === state) return { ok: true };
    if (!maySettle({ ...found, assembly }, state)) return TOO_LATE;
    await this.store.setState(tx, found.seat.id, state, { because, now: this.clock.now() });
    const facts = { state };
    await this.assemblies.record(tx, assembly.id, { event: 'seat.settled', by, facts });
    return { ok: true };
  }

  private async wasIn(
    tx: Tx,
    panels: readonly { readonly id: string }[],
    registrationId: string,
  ): Promise<boolean> {
    for (const { id } of panels) if ((await this.panels.numbers(tx, id)).has(registrationId)) return true;
    return false;
  }

  /** Undefined for a seat of another assembly. */
  private async seatIn(tx: Tx, { assemblyId, seatId }: WhichSeat): Promise<FoundSeat | undefined> {
    const seat = await this.store.find(tx, seatId);
    const all = await this.panels.all(tx, assemblyId);
    if (!seat || !all.some(({ id }) => id === seat.panelId)) return undefined;
    const number = (await this.panels.numbers(tx, seat.panelId)).get(seat.registrationId);
    const { records } = recordsIn(await this.store.records(tx, seat.panelId));
    return { seat, panelId: all[0]?.id, replaced: records.some(({ left }) => left === number) };
  }
}

/** `because`: in their own words, if they wanted to say; it goes on the promised day. */
export type SeatAnswer = { readonly says: 'accepted' | 'declined'; readonly because: string };

/** A seat as a page names it: both ids come from an address, so neither is believed alone. */
export type WhichSeat = { readonly assemblyId: string; readonly seatId: string };

type Noting = { readonly state: SeatState; readonly because: string; readonly by: Actor };
type FoundSeat = { readonly seat: Seat; readonly panelId: string | undefined; readonly replaced: boolean };
