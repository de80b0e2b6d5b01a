// Table groups over several rounds: mixed, with wishes kept, and every round as many new meetings as it gets.
import { Arrangement } from './arrangement.js';
import type { Seating, SeatingQuestion, SeatingRefusal } from './seating-question.js';
import { unitsOf, type Unit } from './units.js';

/** A number from 0 up to, not including, 1; the same stream gives the same tables. */
export type Dice = { next(): number };

const MOVES_PER_SEAT = 500;
const MOST_MOVES = 250_000;
const [WARM, COLD] = [3, 0.05];

/**
 * In: a question and dice. Out: the tables of every round, or why the wishes cannot be kept. Tables differ by one member
 * at most; wishes come first, then even tables for every value, then new meetings.
 *
 * Source: simulated annealing (Kirkpatrick, Gelatt & Vecchi, "Optimization by simulated annealing", Science 1983) by
 * exchanges between two tables of one round; the problem is the social golfer problem with quotas.
 */
export function seatTables(question: SeatingQuestion, dice: Dice): Seating | SeatingRefusal {
  const { members, tables, rounds } = question;
  if (members.length < tables) return { ok: false, refused: 'too-few-members', members: members.length };
  const units = unitsOf(question);
  if ('ok' in units) return units;
  const sizes = Array.from(
    { length: tables },
    (_, table) => Math.floor(members.length / tables) + (table < members.length % tables ? 1 : 0),
  );
  const arrangement = new Arrangement(question, sizes);
  for (let round = 0; round < rounds; round += 1) fill(arrangement, round, shuffled(units, dice));
  anneal(arrangement, dice, Math.min(MOST_MOVES, MOVES_PER_SEAT * members.length * rounds));
  const { meetings, imbalance, broken } = arrangement.outcome();
  const idsOf = (people: readonly number[]) => people.flatMap((person) => members[person]?.id ?? []);
  if (broken.length > 0) return { ok: false, refused: 'apart-not-kept', ids: [...new Set(idsOf(broken))] };
  const inOrder = (table: readonly Unit[]) => idsOf(table.flat().sort((one, other) => one - other));
  const places = rounds * sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return {
    ok: true,
    rounds: arrangement.tables.map((round) => round.map(inOrder)),
    meetings,
    mostMeetings: Math.min((members.length * (members.length - 1)) / 2, places),
    imbalance,
  };
}

function shuffled(units: readonly Unit[], dice: Dice): Unit[] {
  return units
    .map((unit) => ({ unit, place: dice.next() }))
    .sort((one, other) => other.unit.length - one.unit.length || one.place - other.place)
    .map(({ unit }) => unit);
}

/** Large units first, each to the table with most room, so that all fit. */
function fill(arrangement: Arrangement, round: number, units: readonly Unit[]): void {
  const room = [...arrangement.sizes];
  for (const unit of units) {
    const table = room.indexOf(Math.max(...room));
    arrangement.seat(round, table, unit);
    room[table] = (room[table] ?? 0) - unit.length;
  }
}

function anneal(arrangement: Arrangement, dice: Dice, moves: number): void {
  const pick = (count: number) => Math.floor(dice.next() * count);
  for (let move = 0; move < moves && arrangement.cost > 0; move += 1) {
    const warmth = WARM * (COLD / WARM) ** (move / moves);
    const round = pick(arrangement.tables.length);
    const [from, to] = [pick(arrangement.sizes.length), pick(arrangement.sizes.length)];
    if (from === to) continue;
    const units = arrangement.tables[round]?.[from] ?? [];
    const leaving = units[pick(units.length)];
    const coming =
      leaving === undefined ? null : someOf(arrangement.tables[round]?.[to] ?? [], leaving.length, pick);
    if (leaving === undefined || coming === null) continue;
    const before = arrangement.cost;
    const exchange = { round, from, to, leaving: [leaving], coming };
    swap(arrangement, exchange);
    const rise = arrangement.cost - before;
    if (rise > 0 && dice.next() >= Math.exp(-rise / warmth))
      swap(arrangement, { round, from, to, leaving: coming, coming: [leaving] });
  }
}

/** Units of a table that together have as many people, starting at a random one; null when they do not add up. */
function someOf(units: readonly Unit[], people: number, pick: (count: number) => number): Unit[] | null {
  const start = pick(units.length);
  const some: Unit[] = [];
  let left = people;
  for (let step = 0; step < units.length && left > 0; step += 1) {
    const unit = units[(start + step) % units.length];
    if (unit === undefined || unit.length > left) continue;
    some.push(unit);
    left -= unit.length;
  }
  return left === 0 ? some : null;
}

type Exchange = {
  readonly round: number;
  readonly from: number;
  readonly to: number;
  readonly leaving: readonly Unit[];
  readonly coming: readonly Unit[];
};

function swap(arrangement: Arrangement, { round, from, to, leaving, coming }: Exchange): void {
  for (const unit of leaving) arrangement.unseat(round, from, unit);
  for (const unit of coming) arrangement.unseat(round, to, unit);
  for (const unit of leaving) arrangement.seat(round, to, unit);
  for (const unit of coming) arrangement.seat(round, from, unit);
}
