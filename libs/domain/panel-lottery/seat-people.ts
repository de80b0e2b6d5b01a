// From panels of types to panels of people, in which identical people have exactly the same chance.
import { at } from './at.js';
import type { Lottery } from './decompose.js';
import { lodgingsOf, type Lodging } from './lodgings.js';
import type { MergedPool } from './merge-people.js';
import type { PanelQuestion } from './panel-question.js';
import { partsBetween, type Rota } from './rota.js';
import { shareHouseholds } from './share-households.js';
import { shareSeats } from './share-seats.js';

/** A panel of people (positions in the question, ascending) and its probability. */
export type SeatedPanel = { readonly probability: number; readonly people: readonly number[] };

/**
 * In: a question, its merged pool and a lottery over panels of types. Out: a lottery over panels of people with the same
 * chance for everybody of one type (up to rounding, 1e-9). A panel whose seats are shared is divided into panels that
 * share its probability: no more in all than there are panels and people together, households aside.
 */
export function seatPeople(question: PanelQuestion, pool: MergedPool, lottery: Lottery): SeatedPanel[] {
  const rotas = lodgingsOf(question, pool).map((lodging) => rotasOf(lodging, lottery));
  return lottery.panels.flatMap((_, panel) =>
    divide(
      rotas.map((rotasPerPanel) => at(rotasPerPanel, panel)),
      at(lottery.weights, panel),
    ),
  );
}

function rotasOf(lodging: Lodging, { panels, weights }: Lottery): Rota[] {
  const [type] = lodging.types;
  const alone =
    lodging.types.length === 1 && lodging.households.every((household) => household[0]?.length === 1);
  if (!alone || type === undefined) return panels.map((panel) => shareHouseholds(lodging, panel));
  const people = lodging.households.flat(2);
  return shareSeats(
    people,
    panels.map((panel, index) => ({ seats: at(panel, type), weight: at(weights, index) })),
  );
}

function divide(rotas: readonly Rota[], weight: number): SeatedPanel[] {
  const moments = rotas.flatMap((rota) => rota.map(({ until }) => until));
  const places = rotas.map(() => 0);
  let from = 0;
  return partsBetween(moments).map(({ until, middle }) => {
    const people = rotas.flatMap((rota, index) => {
      while (at(rota, at(places, index)).until <= middle) places[index] = at(places, index) + 1;
      return at(rota, at(places, index)).people;
    });
    const probability = weight * (until - from);
    from = until;
    return { probability, people: people.sort((one, other) => one - other) };
  });
}
