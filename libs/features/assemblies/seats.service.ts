// Filling the seats: ask the drawn, replace who cannot come, and tell those who were not drawn.
import { Injectable } from '@nestjs/common';
import { seatsFileOf, type SeatsFile } from '#domain/sortition/seat-records.js';
import { Mailings } from '#features/deliveries/index.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { daysAfter, localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import { fill, type AssemblyDecision, type AssemblyRefusal } from './decide-assembly.js';
import type { EarlierMember } from './learned-stay.js';
import { PanelsStore } from './panels.store.js';
import { counts } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { seatsMove } from './seat-moves.js';
import { DAYS_TO_ANSWER } from './seat.js';
import {
  amongOf,
  leavingIn,
  nextFor,
  othersTold,
  recordsIn,
  sidesOf,
  type Listed,
  type SeatRoom,
  type SeatView,
} from './seat-room.js';
import { replacementRecord, type MadeReplacement } from './replacement-record.js';
import { SeatsStore } from './seats.store.js';

type Done = { readonly ok: true } | { readonly ok: false; readonly refused: AssemblyRefusal };
export type Told = Done & { readonly mailing?: { readonly id: string; readonly messages: number } };

@Injectable()
export class Seats {
  constructor(
    private readonly store: SeatsStore,
    private readonly panels: PanelsStore,
    private readonly registrations: RegistrationsStore,
    private readonly assemblies: Assemblies,
    private readonly mailings: Mailings,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Undefined before the draw. */
  async room(tx: Tx, assemblyId: string): Promise<SeatRoom | undefined> {
    const panel = await this.panels.latest(tx, assemblyId);
    if (panel?.record.stage !== 'drawn') return undefined;
    const numbers = await this.panels.numbers(tx, panel.id);
    const people = new Map((await this.registrations.ofAssembly(tx, assemblyId)).map((one) => [one.id, one]));
    const calls = await this.store.calls(tx, panel.id);
    const seats = (await this.store.ofPanel(tx, panel.id)).flatMap((seat): SeatView[] => {
      const registration = people.get(seat.registrationId);
      const own = calls.filter(({ seatId }) => seatId === seat.id);
      return registration
        ? [{ seat, number: numbers.get(seat.registrationId) ?? 0, registration, calls: own }]
        : [];
    });
    return {
      panel,
      seats: seats.sort((one, other) => one.number - other.number),
      ...recordsIn(await this.store.records(tx, panel.id)),
    };
  }

  /** What everybody may have of the seats since the draw; undefined as long as there is nothing to tell. */
  async published(tx: Tx, assemblyId: string): Promise<SeatsFile | undefined> {
    const panel = await this.panels.latest(tx, assemblyId);
    if (panel?.record.stage !== 'drawn') return undefined;
    const records = (await this.store.records(tx, panel.id)).map(({ document }) => document);
    return records.length === 0 ? undefined : seatsFileOf(panel.record.documentDigest, records);
  }

  /** What can be learned from about who stays. */
  earlierMembers(tx: Tx, assemblyId: string): Promise<readonly EarlierMember[]> {
    return this.store.earlierMembers(tx, assemblyId);
  }

  /** Everybody who was not asked yet; hand the mailing to `Mailings.prompt` after the commit. */
  async ask(tx: Tx, assemblyId: string, by: StaffActor): Promise<Told> {
    const assembly = await this.assemblies.hold(tx, assemblyId);
    const room = await this.room(tx, assemblyId);
    if (!assembly || !room || !seatsMove(assembly)) return { ok: false, refused: 'not-in-this-state' };
    const waiting = room.seats.filter(({ seat }) => seat.state === 'waiting');
    if (waiting.length === 0) return { ok: true };
    const ids = waiting.map(({ seat }) => seat.id);
    const now = this.clock.now();
    const earliest = daysAfter(localTimeOf(now).day, DAYS_TO_ANSWER.email);
    await this.store.markAsked(tx, ids, { now, earliest });
    const recipientIds = waiting.map(({ registration }) => registration.id);
    await this.assemblies.record(tx, assemblyId, {
      event: 'seat.asked',
      by,
      facts: { people: waiting.length },
    });
    return this.mail(tx, assemblyId, { kind: 'seat', recipientIds, by });
  }

  /** Those who were not drawn, once. */
  async tellOthers(tx: Tx, assemblyId: string, by: StaffActor): Promise<Told> {
    const assembly = await this.assemblies.hold(tx, assemblyId);
    const room = await this.room(tx, assemblyId);
    if (!assembly || !room || !seatsMove(assembly) || othersTold(room, await this.progress(tx, assemblyId)))
      return { ok: false, refused: 'not-in-this-state' };
    const seated = new Set(room.seats.map(({ registration }) => registration.id));
    const others = (await this.registrations.ofAssembly(tx, assemblyId)).filter(
      (one) => counts(one) && !seated.has(one.id),
    );
    await this.assemblies.record(tx, assemblyId, {
      event: 'seat.others-told',
      by,
      facts: { people: others.length },
    });
    return this.mail(tx, assemblyId, { kind: 'not-drawn', recipientIds: others.map(({ id }) => id), by });
  }

  /** The next for a seat that came free, by a rule that leaves no choice; with a record of its own. */
  async replace(tx: Tx, assemblyId: string, seatId: string, by: StaffActor): Promise<Done> {
    const made = await this.replaceOne(tx, assemblyId, seatId, by);
    if (!made.ok) return made;
    // Whoever said no may have nobody after them; then the seat is free again, for everybody to see.
    if (made.saidNo) await this.replace(tx, assemblyId, made.seatId, by);
    return { ok: true };
  }

  private async replaceOne(tx: Tx, assemblyId: string, seatId: string, by: StaffActor): Promise<Replaced> {
    const assembly = await this.assemblies.hold(tx, assemblyId);
    const room = await this.room(tx, assemblyId);
    const leaving = room && leavingIn(room, seatId);
    const record = room?.panel.record;
    if (!assembly || !seatsMove(assembly) || !leaving || record?.stage !== 'drawn')
      return { ok: false, refused: 'not-in-this-state' };
    const pool = await this.candidates(tx, assemblyId, room);
    const sides = sidesOf(room, pool);
    const found = nextFor({ categories: record.categories, seed: record.seed, ...sides }, room.kept);
    if (!found) return { ok: false, refused: 'no-panel' };
    const keeping = await this.panels.kept(tx, room.panel.id);
    const made = replacementRecord(record, {
      left: leaving.number,
      found,
      among: amongOf(sides),
      alternates: room.kept?.alternates ?? [],
      secret: keeping?.opening.secret ?? '',
      salt: this.randomness.bytes(32).toString('hex'),
    });
    const seated = await this.seat(tx, room.panel.id, made, by);
    const facts = { left: leaving.number, chosen: found.number };
    await this.assemblies.record(tx, assemblyId, { event: 'seat.replaced', by, facts });
    return { ok: true, ...seated };
  }

  /** All seats confirmed: the group is complete. */
  async complete(tx: Tx, assemblyId: string, by: Actor): Promise<AssemblyDecision> {
    const room = await this.room(tx, assemblyId);
    const accepted = room?.seats.filter(({ seat }) => seat.state === 'accepted').length ?? 0;
    if (accepted < (room?.panel.record.size ?? 1)) return { ok: false, refused: 'seats-open' };
    return this.assemblies.decided(tx, assemblyId, { event: 'assembly.filled', by }, fill);
  }

  private progress(tx: Tx, assemblyId: string): ReturnType<Mailings['progress']> {
    return this.mailings.progress(tx, assemblyId);
  }

  private async seat(tx: Tx, panelId: string, made: MadeReplacement, by: StaffActor): Promise<Seated> {
    const { document } = made;
    const origin = document.from === 'alternates' ? 'alternate' : 'replacement';
    const [registrationId = ''] = await this.panels.registrationIds(tx, panelId, [document.chosen]);
    const seatId = this.randomness.id();
    await this.store.add(tx, [{ id: seatId, panelId, registrationId, origin }]);
    const row = { id: this.randomness.id(), panelId, at: this.clock.now(), byAccount: by.accountId };
    await this.store.addRecord(tx, { ...row, ...made });
    const saidNo = (await this.registrations.find(tx, registrationId))?.reserveLeft ?? false;
    if (saidNo) await this.store.setState(tx, seatId, 'declined', { because: '', now: this.clock.now() });
    return { seatId, saidNo };
  }

  private async candidates(tx: Tx, assemblyId: string, { panel }: SeatRoom): Promise<readonly Listed[]> {
    const kept = await this.panels.kept(tx, panel.id);
    const numbers = await this.panels.numbers(tx, panel.id);
    const all = await this.registrations.ofAssembly(tx, assemblyId);
    const live = new Map(all.filter((one) => counts(one)).map(({ id, reserve }) => [id, reserve]));
    const pool = kept?.pool ?? [];
    return pool
      .filter(({ id }) => live.has(id))
      .map(({ id, values, household }) => ({
        number: numbers.get(id) ?? 0,
        values,
        household,
        listed: live.get(id) === true,
      }));
  }

  private async mail(tx: Tx, subjectId: string, { kind, recipientIds, by }: ToMail): Promise<Told> {
    if (recipientIds.length === 0) return { ok: true };
    const id = await this.mailings.plan(tx, { subjectId, kind, recipientIds, startAt: this.clock.now(), by });
    return { ok: true, mailing: { id, messages: recipientIds.length } };
  }
}

/** `saidNo`: left the reserve list after it lay fast, and so gives up the seat before being asked. */
type Seated = { readonly seatId: string; readonly saidNo: boolean };
type Replaced = (Seated & { readonly ok: true }) | Extract<Done, { readonly ok: false }>;

type ToMail = {
  readonly kind: 'seat' | 'not-drawn';
  readonly recipientIds: readonly string[];
  readonly by: StaffActor;
};
