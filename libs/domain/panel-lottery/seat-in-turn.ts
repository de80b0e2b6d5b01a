// Seats real people in a list of equally likely panels: whoever of a type was seated least comes first.
import { at } from './at.js';
import { lodgingsOf, type Lodging } from './lodgings.js';
import type { MergedPool } from './merge-people.js';
import type { PanelQuestion } from './panel-question.js';
import type { Panel } from './panel-space.js';

/**
 * In: a question, its merged pool and a list of panels of types. Out: the same panels with people (positions in the
 * question, ascending). People of one type who live apart differ by one panel at most; housemates never sit together.
 */
export function seatInTurn(question: PanelQuestion, pool: MergedPool, panels: readonly Panel[]): number[][] {
  const seats = lodgingsOf(question, pool).map((lodging) => turnsOf(lodging));
  return panels.map((panel) => seats.flatMap((next) => next(panel)).sort((one, other) => one - other));
}

/** Who of a lodging is seated in the panel that is next. */
type Turns = (panel: Panel) => readonly number[];

function turnsOf(lodging: Lodging): Turns {
  const [type] = lodging.types;
  const people = lodging.households.flat(2);
  const isAlone = lodging.types.length === 1 && people.length === lodging.households.length;
  return isAlone && type !== undefined ? inACircle(type, people) : leastSeatedFirst(lodging);
}

/** Of people who live apart, those after the ones who were seated last. */
function inACircle(type: number, people: readonly number[]): Turns {
  let seated = 0;
  return (panel) =>
    Array.from({ length: at(panel, type) }, () => {
      seated += 1;
      return at(people, (seated - 1) % people.length);
    });
}

function leastSeatedFirst(lodging: Lodging): Turns {
  const times = new Map(lodging.households.flat(2).map((person) => [person, 0]));
  return (panel) => {
    const seated = seatLodging(lodging, panel, times);
    for (const person of seated) times.set(person, (times.get(person) ?? 0) + 1);
    return seated;
  };
}

function seatLodging({ types, households }: Lodging, panel: Panel, times: Times): number[] {
  const sent = new Set<number>();
  return types.flatMap((type, place) =>
    Array.from({ length: at(panel, type) }, () => {
      const [home, person] = leastSeated(households, { place, times, sent });
      sent.add(home);
      return person;
    }),
  );
}

type Times = ReadonlyMap<number, number>;
type Turn = { readonly place: number; readonly times: Times; readonly sent: ReadonlySet<number> };

/** Of the households that sent nobody yet, the one whose person of this type was seated least. */
function leastSeated(
  households: Lodging['households'],
  { place, times, sent }: Turn,
): readonly [number, number] {
  let [home, least, most] = [-1, -1, Infinity];
  households.forEach((household, index) => {
    if (sent.has(index)) return;
    for (const person of at(household, place)) {
      const seated = times.get(person) ?? 0;
      if (seated >= most) continue;
      [home, least, most] = [index, person, seated];
    }
  });
  if (home < 0) throw new Error('A panel has more seats for households of a kind than there are.');
  return [home, least];
}
