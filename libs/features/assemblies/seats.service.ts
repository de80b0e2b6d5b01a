// Filling the seats: ask the drawn, note what they say, replace who cannot, and tell those who were not drawn.
import { Injectable } from '@nestjs/common';
import { seatsFileOf, type SeatsFile } from '#domain/sortition/seat-records.js';
import { Mailings } from '#features/deliveries/index.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { daysAfter, localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import type { Assembly } from './assembly.js';
import { fill, type AssemblyDecision, type AssemblyRefusal } from './decide-assembly.js';
import type { EarlierMember } from './learned-stay.js';
import { PanelsStore } from './panels.store.js';
import { counts, type Registration } from './registration.js';
import { RegistrationsStore } from './registrations.store.js';
import { RegistrantReach } from './registrant-reach.service.js';
import { DAYS_TO_ANSWER, holdsSeat, type CallOutcome, type Seat, type SeatState } from './seat.js';
import {
  amongOf,
  leavingIn,
  nextFor,
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
    private readonly reach: RegistrantReach,
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
    const room = await this.room(tx, assemblyId);
    if (!room) return { ok: false, refused: 'not-in-this-state' };
    const waiting = room.seats.filter(({ seat }) => seat.state === 'waiting');
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
    const room = await this.room(tx, assemblyId);
    const told = (await this.mailings.progress(tx, assemblyId)).some(
      ({ mailing }) => mailing.kind === 'not-drawn',
    );
    if (!room || told) return { ok: false, refused: 'not-in-this-state' };
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

  /** The offer to this registrant, for the personal page. */
  async offerTo(
    tx: Tx,
    registrationId: string,
  ): Promise<{ seat: Seat; assembly: Assembly; registration: Registration } | undefined> {
    const seat = await this.store.ofRegistration(tx, registrationId);
    const registration = seat && (await this.registrations.find(tx, registrationId));
    const assembly = registration && (await this.assemblies.find(tx, registration.assemblyId));
    return seat && registration && assembly ? { seat, assembly, registration } : undefined;
  }

  /** What somebody who was drawn says by the personal link; possible until the group is complete. */
  async answer(tx: Tx, registrationId: string, { says, because }: SeatAnswer): Promise<Done> {
    const offer = await this.offerTo(tx, registrationId);
    if (offer?.assembly.state !== 'drawn' || !holdsSeat(offer.seat))
      return { ok: false, refused: 'not-in-this-state' };
    return this.settle(tx, offer.seat, { state: says, because, by: { kind: 'system' } });
  }

  /** What staff note: somebody accepted by telephone, declined, did not answer, or left. */
  async note(tx: Tx, seatId: string, { state, because, by }: Noting): Promise<Done> {
    const seat = await this.store.find(tx, seatId);
    return seat ? this.settle(tx, seat, { state, because, by }) : { ok: false, refused: 'not-in-this-state' };
  }

  async call(tx: Tx, seatId: string, outcome: CallOutcome, by: StaffActor): Promise<Done> {
    const seat = await this.store.find(tx, seatId);
    if (!seat) return { ok: false, refused: 'not-in-this-state' };
    const id = this.randomness.id();
    await this.store.addCall(tx, { id, seatId, at: this.clock.now(), outcome, byAccount: by.accountId });
    if (outcome === 'no-answer' || outcome === 'call-back') return { ok: true };
    return this.settle(tx, seat, { state: outcome, because: '', by });
  }

  /** The next for a seat that came free, by a rule that leaves no choice; with a record of its own. */
  async replace(tx: Tx, assemblyId: string, seatId: string, by: StaffActor): Promise<Done> {
    const room = await this.room(tx, assemblyId);
    const leaving = room && leavingIn(room, seatId);
    const record = room?.panel.record;
    if (!leaving || record?.stage !== 'drawn') return { ok: false, refused: 'not-in-this-state' };
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
    await this.seat(tx, room.panel.id, made, by);
    const facts = { left: leaving.number, chosen: found.number };
    await this.assemblies.record(tx, assemblyId, { event: 'seat.replaced', by, facts });
    return { ok: true };
  }

  /** All seats confirmed: the group is complete. */
  async complete(tx: Tx, assemblyId: string, by: StaffActor): Promise<AssemblyDecision> {
    const room = await this.room(tx, assemblyId);
    const accepted = room?.seats.filter(({ seat }) => seat.state === 'accepted').length ?? 0;
    if (accepted < (room?.panel.record.size ?? 1)) return { ok: false, refused: 'seats-open' };
    return this.assemblies.decided(tx, assemblyId, { event: 'assembly.filled', by }, fill);
  }

  /** Everybody who got our question and stayed silent beyond their last day; answers how many. */
  async closeSilent(tx: Tx): Promise<number> {
    const overdue = await this.store.overdue(tx, localTimeOf(this.clock.now()).day);
    const ids = await this.reach.amongWhoGotIt(tx, overdue);
    return ids.length === 0 ? 0 : this.store.silence(tx, ids, this.clock.now());
  }

  private async seat(tx: Tx, panelId: string, made: MadeReplacement, by: StaffActor): Promise<void> {
    const { document } = made;
    const origin = document.from === 'alternates' ? 'alternate' : 'replacement';
    const [registrationId = ''] = await this.panels.registrationIds(tx, panelId, [document.chosen]);
    await this.store.add(tx, [{ id: this.randomness.id(), panelId, registrationId, origin }]);
    const row = { id: this.randomness.id(), panelId, at: this.clock.now(), byAccount: by.accountId };
    await this.store.addRecord(tx, { ...row, ...made });
  }

  private async settle(tx: Tx, seat: Seat, { state, because, by }: Noting): Promise<Done> {
    await this.store.setState(tx, seat.id, state, { because, now: this.clock.now() });
    const registration = await this.registrations.find(tx, seat.registrationId);
    const facts = { state };
    if (registration)
      await this.assemblies.record(tx, registration.assemblyId, { event: 'seat.settled', by, facts });
    return { ok: true };
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

/** `because`: in their own words, if they wanted to say; it goes on the promised day. */
export type SeatAnswer = { readonly says: 'accepted' | 'declined'; readonly because: string };

type Noting = { readonly state: SeatState; readonly because: string; readonly by: Actor };
type ToMail = {
  readonly kind: 'seat' | 'not-drawn';
  readonly recipientIds: readonly string[];
  readonly by: StaffActor;
};
