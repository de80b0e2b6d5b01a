// The SQL of seats and of the calls about them.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import type { SeatRecord } from '#domain/sortition/seat-records.js';
import type { EarlierMember } from './learned-stay.js';
import type { CallNote, Seat, SeatState } from './seat.js';
import type { SeatKept } from './seat-kept.js';

const COLUMNS = `id, panel_id as "panelId", registration_id as "registrationId", origin, state, because,
  asked_at as "askedAt", answer_until::text as "answerUntil", answered_at as "answeredAt"`;

export type NewSeat = Pick<Seat, 'id' | 'panelId' | 'registrationId' | 'origin'>;

@Injectable()
export class SeatsStore {
  async add(tx: Tx, seats: readonly NewSeat[]): Promise<void> {
    await tx.change(
      `insert into seat (id, panel_id, registration_id, origin, state)
       select *, 'waiting' from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])`,
      [
        seats.map(({ id }) => id),
        seats.map(({ panelId }) => panelId),
        seats.map(({ registrationId }) => registrationId),
        seats.map(({ origin }) => origin),
      ],
    );
  }

  ofPanel(tx: Tx, panelId: string): Promise<readonly Seat[]> {
    return tx.query<Seat>(`select ${COLUMNS} from seat where panel_id = $1 order by id`, [panelId]);
  }

  async find(tx: Tx, id: string): Promise<Seat | undefined> {
    const [seat] = await tx.query<Seat>(`select ${COLUMNS} from seat where id = $1 for update`, [id]);
    return seat;
  }

  /** The newest offer to this person. */
  async ofRegistration(tx: Tx, registrationId: string): Promise<Seat | undefined> {
    const [seat] = await tx.query<Seat>(
      `select seat.id, panel_id as "panelId", registration_id as "registrationId", origin, state, because,
              asked_at as "askedAt", answer_until::text as "answerUntil", answered_at as "answeredAt"
       from seat join panel on panel.id = panel_id where registration_id = $1 order by panel.created_at desc limit 1`,
      [registrationId],
    );
    return seat;
  }

  /** Who is asked late still gets a few days; without a day for the whole group nobody has one. */
  async markAsked(tx: Tx, ids: readonly string[], { now, earliest }: Asked): Promise<void> {
    await tx.change(
      `update seat set state = 'asked', asked_at = $2, answer_until = assembly.answer_by + greatest(0, $3::date - assembly.answer_by)
       from panel join assembly on assembly.id = panel.assembly_id
       where panel.id = seat.panel_id and seat.id = any($1) and seat.state = 'waiting'`,
      [ids, now, earliest],
    );
  }

  /** A letter takes time: nobody who is still asked has to answer before this day. */
  async giveUntil(tx: Tx, panelId: string, registrationIds: readonly string[], day: string): Promise<void> {
    await tx.change(
      `update seat set answer_until = answer_until + greatest(0, $3::date - answer_until)
       where panel_id = $1 and registration_id = any($2) and state = 'asked'`,
      [panelId, registrationIds, day],
    );
  }

  async setState(
    tx: Tx,
    id: string,
    state: SeatState,
    { because, now }: { because: string; now: Date },
  ): Promise<void> {
    await tx.change('update seat set state = $2, because = $3, answered_at = $4 where id = $1', [
      id,
      state,
      because,
      now,
    ]);
  }

  /** Whether a record was made from the reserve list, or the computer is at it. */
  async listLiesFast(tx: Tx, panelId: string): Promise<boolean> {
    const [row] = await tx.query<{ fast: boolean }>(
      `select exists (select from seat_record where panel_id = $1)
         or exists (select from panel_task join panel on panel.assembly_id = panel_task.assembly_id
                    where panel.id = $1 and kind = 'reserves' and done_at is null) as fast`,
      [panelId],
    );
    return row?.fast ?? false;
  }

  async addCall(tx: Tx, note: CallNote & { readonly id: string; readonly byAccount: string }): Promise<void> {
    await tx.change(
      `insert into call_note (id, seat_id, at, by_account, outcome) values ($1, $2, $3, $4, $5)`,
      [note.id, note.seatId, note.at, note.byAccount, note.outcome],
    );
  }

  /** Oldest first. */
  calls(tx: Tx, panelId: string): Promise<readonly CallNote[]> {
    return tx.query<CallNote>(
      `select seat_id as "seatId", at, outcome from call_note join seat on seat.id = seat_id
       where panel_id = $1 order by at`,
      [panelId],
    );
  }

  /** The document is for everybody and for ever; what is kept with it goes on the promised day. */
  async addRecord(tx: Tx, { id, panelId, at, byAccount, document, kept }: NewRecord): Promise<void> {
    const digest = sha256(canonicalJson(document));
    await tx.change(
      `insert into seat_record (id, panel_id, at, by_account, document, digest) values ($1, $2, $3, $4, $5, $6)`,
      [id, panelId, at, byAccount, JSON.stringify(document), digest],
    );
    await tx.change(`insert into seat_keeping (record_id, panel_id, document) values ($1, $2, $3)`, [
      id,
      panelId,
      JSON.stringify(kept),
    ]);
  }

  /** In the order in which they were made, also those of one moment. */
  records(tx: Tx, panelId: string): Promise<readonly KeptRecord[]> {
    return tx.query<KeptRecord>(
      `select seat_record.document, seat_keeping.document as kept
       from seat_record left join seat_keeping on record_id = seat_record.id
       where seat_record.panel_id = $1 order by seq`,
      [panelId],
    );
  }

  /** Members of every other assembly that was filled and not erased yet, as far as it is known whether they stayed. */
  earlierMembers(tx: Tx, assemblyId: string): Promise<readonly EarlierMember[]> {
    return tx.query<EarlierMember>(
      `select registration.given, seat.state = 'accepted' as stayed
       from seat join panel on panel.id = seat.panel_id join assembly on assembly.id = panel.assembly_id
         join registration on registration.id = seat.registration_id
       where assembly.id <> $1 and assembly.state = 'filled' and registration.given is not null
         and seat.state in ('accepted', 'declined', 'silent', 'left')
         and not exists (select from panel as newer where newer.replaces_id = panel.id)
       order by seat.id`,
      [assemblyId],
    );
  }

  /** By registration, in the newest draw: whether the seat that was offered is still theirs. */
  async holding(tx: Tx, assemblyId: string): Promise<ReadonlyMap<string, boolean>> {
    const rows = await tx.query<{ id: string; holds: boolean }>(
      `select registration_id as id, state in ('waiting', 'asked', 'accepted') as holds from seat
       where panel_id = (select id from panel where assembly_id = $1 order by created_at desc limit 1)`,
      [assemblyId],
    );
    return new Map(rows.map(({ id, holds }) => [id, holds]));
  }

  /** By registration: the last day to answer of everybody who was asked in the newest draw and has one. */
  async lastDays(tx: Tx, assemblyId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; day: string }>(
      `select registration_id as id, answer_until::text as day from seat
       where answer_until is not null
         and panel_id = (select id from panel where assembly_id = $1 order by created_at desc limit 1)`,
      [assemblyId],
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }

  /** Who was asked and said nothing by their last day; only in a draw that counts. */
  overdue(tx: Tx, today: string): Promise<readonly Overdue[]> {
    return tx.query<Overdue>(
      `select seat.id, registration_id as "registrationId", panel_id as "panelId", assembly_id as "assemblyId"
       from seat join panel on panel.id = panel_id join assembly on assembly.id = assembly_id
       where seat.state = 'asked' and answer_until < $1::date and assembly.state in ('drawn', 'filled')
         and not exists (select from panel as newer where newer.replaces_id = panel.id)
       order by seat.id`,
      [today],
    );
  }

  silence(tx: Tx, ids: readonly string[], now: Date): Promise<number> {
    return tx.change(
      `update seat set state = 'silent', answered_at = $2 where id = any($1) and state = 'asked'`,
      [ids, now],
    );
  }

  /** What somebody wrote down about a person goes with the person. */
  async erase(tx: Tx, assemblyId: string): Promise<void> {
    await tx.change(
      `update seat set because = '' from panel where panel.id = panel_id and assembly_id = $1`,
      [assemblyId],
    );
    await tx.change('delete from seat_keeping using panel where panel.id = panel_id and assembly_id = $1', [
      assemblyId,
    ]);
  }
}

/** A record of seats, with what is kept of it until the promised day. */
export type KeptRecord = { readonly document: SeatRecord; readonly kept: SeatKept | null };

type Asked = { readonly now: Date; /** yyyy-mm-dd */ readonly earliest: string };

export type Overdue = Pick<Seat, 'id' | 'registrationId' | 'panelId'> & { readonly assemblyId: string };

type NewRecord = {
  readonly id: string;
  readonly panelId: string;
  readonly at: Date;
  readonly byAccount: string;
  readonly document: SeatRecord;
  readonly kept: SeatKept;
};
