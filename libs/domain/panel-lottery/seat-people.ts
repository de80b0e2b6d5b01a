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
  const rotas: Rota[][] = lottery.panels.map(() => []);
  for (const lodging of lodgingsOf(question, pool))
    for (const { panel, rota } of offersTo(lodging, lottery)) rotas[panel]?.push(rota);
  return lottery.panels.flatMap((_, panel) => divide(at(rotas, panel), at(lottery.weights, panel)));
}

/** Panels that have seats for a lodging, by their position in the lottery. */
type Offer = { readonly panel: number; readonly rota: Rota };

function offersTo(lodging: Lodging, { panels, weights }: Lottery): Offer[] {
  const offering = [...panels.keys()].filter((panel) =>
    lodging.types.some((type) => at(at(panels, panel), type) > 0),
  );
  const [type] = lodging.types;
  const alone =
    lodging.types.length === 1 && lodging.households.every((household) => household[0]?.length === 1);
  if (!alone || type === undefined)
    return offering.map((panel) => ({ panel, rota: shareHouseholds(lodging, at(panels, panel)) }));
  const servings = offering.map((panel) => ({
    seats: at(at(panels, panel), type),
    weight: at(weights, panel),
  }));
  const rotas = shareSeats(lodging.households.flat(2), servings);
  return offering.map((panel, index) => ({ panel, rota: at(rotas, index) }));
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
