// Makes table groups for everybody who holds a seat; the newest counts, so that who leaves can be left out again.
import { Injectable } from '@nestjs/common';
import type { SeatingQuestion } from '#domain/seating/seating-question.js';
import type { Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { Assemblies, type StaffActor } from './assemblies.service.js';
import { NOT_SAID } from './categories.js';
import { PanelThread } from './panel-thread.service.js';
import { holdsSeat } from './seat.js';
import type { SeatRoom } from './seat-room.js';
import type { MadeSeating, SeatingMade, SeatingWish } from './seating.js';
import { SeatingsStore } from './seatings.store.js';
import { Seats } from './seats.service.js';

const NOT_NOW = { ok: false, refused: 'not-in-this-state', numbers: [] } as const;

@Injectable()
export class Seatings {
  constructor(
    private readonly store: SeatingsStore,
    private readonly seats: Seats,
    private readonly assemblies: Assemblies,
    private readonly thread: PanelThread,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  latest(tx: Tx, assemblyId: string): Promise<MadeSeating | undefined> {
    return this.store.latest(tx, assemblyId);
  }

  /** Takes a moment of computing in a thread, so not inside a transaction. */
  async make(assemblyId: string, wish: SeatingWish, by: StaffActor): Promise<SeatingMade> {
    const room = await this.transactions.read((tx) => this.seats.room(tx, assemblyId));
    if (!room) return NOT_NOW;
    const question = questionOf(room, wish);
    const members = new Set(question.members.map(({ id }) => Number(id)));
    const strangers = [...wish.apart, ...wish.together].flat().filter((number) => !members.has(number));
    if (strangers.length > 0) return { ok: false, refused: 'unknown-number', numbers: strangers };
    const start = this.randomness.bytes(4).readUInt32BE();
    const found = await this.thread.seatTables({ question, start });
    if (!found.ok)
      return { ok: false, refused: found.refused, numbers: 'ids' in found ? found.ids.map(Number) : [] };
    const { meetings, mostMeetings, imbalance } = found;
    const rounds = found.rounds.map((tables) => tables.map((table) => table.map(Number)));
    await this.transactions.run((tx) =>
      this.keep(tx, { assemblyId, wish, by, outcome: { rounds, meetings, mostMeetings, imbalance } }),
    );
    return { ok: true };
  }

  private async keep(tx: Tx, { assemblyId, wish, by, outcome }: ToKeep): Promise<void> {
    const id = this.randomness.id();
    const madeAt = this.clock.now();
    await this.store.add(tx, { id, assemblyId, madeAt, byAccount: by.accountId, asked: wish, outcome });
    const actor: Actor = by;
    const facts = { tables: wish.tables, rounds: wish.rounds };
    await this.assemblies.record(tx, assemblyId, { event: 'assembly.tables-made', by: actor, facts });
  }
}

type ToKeep = Pick<MadeSeating, 'outcome'> & {
  readonly assemblyId: string;
  readonly wish: SeatingWish;
  readonly by: StaffActor;
};

/** Members go by their pseudonymous numbers, in order. */
function questionOf(
  { seats }: SeatRoom,
  { tables, rounds, mix, apart, together }: SeatingWish,
): SeatingQuestion {
  const members = seats
    .filter(({ seat }) => holdsSeat(seat))
    .map(({ number, registration }) => ({
      id: String(number),
      values: mix.map((name) => registration.given?.[name] ?? NOT_SAID),
    }));
  const named = (pairs: SeatingWish['apart']) =>
    pairs.map(([one, other]) => [String(one), String(other)] as const);
  return { members, tables, rounds, apart: named(apart), together: named(together) };
}
