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
  asked_at as "askedAt", answered_at as "answeredAt"`;

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
              asked_at as "askedAt", answered_at as "answeredAt"
       from seat join panel on panel.id = panel_id where registration_id = $1 order by panel.created_at desc limit 1`,
      [registrationId],
    );
    return seat;
  }

  async markAsked(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    await tx.change(
      `update seat set state = 'asked', asked_at = $2 where id = any($1) and state = 'waiting'`,
      [ids, now],
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

  /** Oldest first. */
  records(tx: Tx, panelId: string): Promise<readonly KeptRecord[]> {
    return tx.query<KeptRecord>(
      `select seat_record.document, seat_keeping.document as kept
       from seat_record left join seat_keeping on record_id = seat_record.id
       where seat_record.panel_id = $1 order by at`,
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

  silence(tx: Tx, today: string, now: Date): Promise<number> {
    return tx.change(
      `update seat set state = 'silent', answered_at = $2 from panel join assembly on assembly.id = panel.assembly_id
       where panel.id = seat.panel_id and seat.state = 'asked' and assembly.answer_by < $1::date`,
      [today, now],
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

type NewRecord = {
  readonly id: string;
  readonly panelId: string;
  readonly at: Date;
  readonly byAccount: string;
  readonly document: SeatRecord;
  readonly kept: SeatKept;
};
