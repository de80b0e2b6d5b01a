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
  const lodgings = lodgingsOf(question, pool);
  const times = question.people.map(() => 0);
  return panels.map((panel) => {
    const seated = lodgings.flatMap((lodging) => seatLodging(lodging, panel, times));
    for (const person of seated) times[person] = at(times, person) + 1;
    return seated.sort((one, other) => one - other);
  });
}

function seatLodging({ types, households }: Lodging, panel: Panel, times: readonly number[]): number[] {
  const sent = new Set<number>();
  return types.flatMap((type, place) =>
    Array.from({ length: at(panel, type) }, () => {
      const [home, person] = leastSeated(households, { place, times, sent });
      sent.add(home);
      return person;
    }),
  );
}

type Turn = { readonly place: number; readonly times: readonly number[]; readonly sent: ReadonlySet<number> };

/** Of the households that sent nobody yet, the one whose person of this type was seated least. */
function leastSeated(
  households: Lodging['households'],
  { place, times, sent }: Turn,
): readonly [number, number] {
  let [home, least, most] = [-1, -1, Infinity];
  households.forEach((household, index) => {
    if (sent.has(index)) return;
    for (const person of at(household, place)) {
      if (at(times, person) >= most) continue;
      [home, least, most] = [index, person, at(times, person)];
    }
  });
  if (home < 0) throw new Error('A panel has more seats for households of a kind than there are.');
  return [home, least];
}
