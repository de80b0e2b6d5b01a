// Everything about the seats of a drawn group at one moment, and what follows from it for a seat that came free.
import type { MailingProgress } from '#features/deliveries/index.js';
import type { FoundPanel } from './panel.js';
import type { Registration } from './registration.js';
import type { ReplacementRecord, ReservesRecord, SeatRecord } from '#domain/sortition/seat-records.js';
import { replacementFor, type Candidate, type Replaced, type Vacancy } from './replacement.js';
import { isReservesKept, type ReplacementAmong, type ReservesKept, type SeatKept } from './seat-kept.js';
import { holdsSeat, type CallNote, type Seat } from './seat.js';

export type SeatView = {
  readonly seat: Seat;
  readonly number: number;
  readonly registration: Registration;
  readonly calls: readonly CallNote[];
};

export type SeatRoom = {
  readonly panel: FoundPanel;
  readonly seats: readonly SeatView[];
  readonly records: readonly ReplacementRecord[];
  /** That alternates were chosen: what everybody may know of it. */
  readonly reserves: ReservesRecord | undefined;
  /** Who they are; not for everybody, and undefined after the promised day. */
  readonly kept: ReservesKept | undefined;
};

/** A seat that came free and was not filled again. */
export function leavingIn({ seats, records }: SeatRoom, seatId: string): SeatView | undefined {
  const found = seats.find(({ seat }) => seat.id === seatId);
  if (!found || holdsSeat(found.seat)) return undefined;
  return records.some(({ left }) => left === found.number) ? undefined : found;
}

/** Alternates first, as long as there are any who can take it; then everybody else on the reserve list. */
export function nextFor(vacancy: Vacancy, kept: ReservesKept | undefined): Next | undefined {
  const chosen = new Set(kept?.alternates ?? []);
  const alternates = vacancy.candidates.filter(({ number }) => chosen.has(number));
  const first = replacementFor({ ...vacancy, candidates: alternates });
  if (first) return { ...first, from: 'alternates', candidates: alternates.length };
  const next = replacementFor(vacancy);
  return next && { ...next, from: 'pool', candidates: vacancy.candidates.length };
}

/** What the next is chosen from, by number. */
export function amongOf({ staying, candidates }: Pick<Vacancy, 'staying' | 'candidates'>): ReplacementAmong {
  const numbers = (people: readonly Candidate[]) =>
    people.map(({ number }) => number).sort((one, other) => one - other);
  return { staying: numbers(staying), ready: numbers(candidates) };
}

export type Next = Replaced & Pick<ReplacementRecord, 'from'> & { readonly candidates: number };

export function recordsIn(
  all: readonly { readonly document: SeatRecord; readonly kept: SeatKept | null }[],
): Pick<SeatRoom, 'records' | 'reserves' | 'kept'> {
  const documents = all.map(({ document }) => document);
  return {
    records: documents.filter((each) => each.kind === 'replacement'),
    reserves: documents.find((each) => each.kind === 'reserves'),
    kept: all.flatMap(({ kept }) => (kept && isReservesKept(kept) ? [kept] : []))[0],
  };
}

/** Somebody in the pool, and whether they wanted to be on the reserve list. */
export type Listed = Candidate & { readonly listed: boolean };

/** Who holds a seat, and who on the reserve list was never offered one. */
export function sidesOf(
  { seats }: SeatRoom,
  pool: readonly Listed[],
): Pick<Vacancy, 'staying' | 'candidates'> {
  const offered = new Set(seats.map(({ number }) => number));
  const held = new Set(seats.filter(({ seat }) => holdsSeat(seat)).map(({ number }) => number));
  return {
    staying: pool.filter(({ number }) => held.has(number)),
    candidates: pool.filter(({ number, listed }) => listed && !offered.has(number)),
  };
}

/** Whether those who were not drawn were told, since the draw that counts. */
export function othersTold({ panel: { record } }: SeatRoom, mailings: readonly MailingProgress[]): boolean {
  const since = record.stage === 'drawn' ? Date.parse(record.drawnAt) : Infinity;
  return mailings.some(
    ({ mailing: { kind, createdAt } }) => kind === 'not-drawn' && createdAt.getTime() >= since,
  );
}
