// The choice of alternates and of each replacement once more, by the same rule from what was kept of it.
import { chooseAlternates } from '#domain/panel-lottery/choose-alternates.js';
import type { DrawnPanel } from '#domain/sortition/panel-record.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import type { ReplacementRecord, ReservesRecord } from '#domain/sortition/seat-records.js';
import type { Candidate } from './replacement.js';
import { replacementRecord, type MadeReplacement } from './replacement-record.js';
import { reservesKept, reservesOrder, reservesRecord } from './reserves.js';
import type { ReplacementAmong, ReservesAmong, ReservesKept } from './seat-kept.js';
import { nextFor } from './seat-room.js';

/** What both choices need of the draw besides its record. */
export type DrawKept = {
  /** The pool in the order of the pseudonymous numbers: number 1 first. */
  readonly byNumber: readonly PooledPerson[];
  /** That of the seal. */
  readonly secret: string;
};

export type MadeReserves = { readonly document: ReservesRecord; readonly kept: ReservesKept };

/**
 * In: a draw, and what was kept of the choice of its alternates. Out: the record and what is kept, as they come out when
 * the alternates are chosen again.
 */
export function reservesAgain(
  drawn: DrawnPanel,
  { byNumber, secret }: DrawKept,
  {
    stay,
    among,
    salt,
  }: Pick<ReservesRecord, 'stay'> & { readonly among: ReservesAmong; readonly salt: string },
): MadeReserves {
  const sides = { members: withNumbers(byNumber, drawn.members), ready: withNumbers(byNumber, among.ready) };
  const order = reservesOrder(drawn, sides, { people: among.wanted, stay });
  const found = chooseAlternates(order.question, order.wanted);
  const numbers = new Map(byNumber.map(({ id }, place) => [id, place + 1]));
  const kept = reservesKept({ order, found }, numbers, salt);
  return { kept, document: reservesRecord(drawn, stay, { kept, secret }) };
}

/**
 * In: a draw, its alternates when they were chosen, and what was kept of one replacement. Out: the record and what is kept, as
 * the rule gives them; undefined when nobody could take the seat.
 */
export function replacementAgain(
  drawn: DrawnPanel,
  { byNumber, secret }: DrawKept,
  { left, among, salt, reserves }: ToReplaceAgain,
): MadeReplacement | undefined {
  const candidates = (numbers: readonly number[]) => candidatesWith(byNumber, numbers);
  const { categories, seed } = drawn;
  const sides = { staying: candidates(among.staying), candidates: candidates(among.ready) };
  const found = nextFor({ categories, seed, ...sides }, reserves);
  const alternates = reserves?.alternates ?? [];
  return found && replacementRecord(drawn, { left, found, among, alternates, secret, salt });
}

export type ToReplaceAgain = Pick<ReplacementRecord, 'left'> & {
  readonly among: ReplacementAmong;
  readonly salt: string;
  readonly reserves: ReservesKept | undefined;
};

function withNumbers(byNumber: readonly PooledPerson[], numbers: readonly number[]): readonly PooledPerson[] {
  return numbers.flatMap((number) => byNumber[number - 1] ?? []);
}

function candidatesWith(byNumber: readonly PooledPerson[], numbers: readonly number[]): readonly Candidate[] {
  return numbers.flatMap((number) => {
    const person = byNumber[number - 1];
    return person ? [{ number, values: person.values, household: person.household }] : [];
  });
}
