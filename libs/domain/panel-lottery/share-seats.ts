// Divides the seats of one type over its people, panel by panel, so that in the end everybody had exactly the same.
import { at } from './at.js';
import { extremesOf } from './extremes.js';
import { wrapAround, type Rota } from './rota.js';

/** The seats of one type in one panel, and the panel's weight. */
export type Serving = { readonly seats: number; readonly weight: number };

const ROUNDING = 1e-12;

/**
 * In: the people of a type and what each panel with seats for them offers. Out: a rota per panel; over all panels together everybody is
 * seated for the same total weight.
 *
 * Whoever still needs most is seated first and for the whole panel, which keeps panels whole, as long as what is left can
 * still be divided evenly; after that a panel is divided so that the needs become as equal as they can.
 */
export function shareSeats(people: readonly number[], servings: readonly Serving[]): Rota[] {
  const total = servings.reduce((sum, { seats, weight }) => sum + seats * weight, 0);
  const needs = people.map(() => total / people.length);
  const room = people.map((_, index) => capacity(servings, index + 1));
  return servings.map((serving) => {
    room.forEach((left, index) => (room[index] = left - capacity([serving], index + 1)));
    const eager = mostNeedyFirst(needs, serving);
    const shares = canStillBeShared(needs, eager, room) ? eager : levelled(needs, serving);
    shares.forEach((share, index) => (needs[index] = at(needs, index) - share));
    return wrapAround(
      people,
      shares.map((share) => share / serving.weight),
    );
  });
}

/** How much these panels can give to `count` people together. */
function capacity(servings: readonly Serving[], count: number): number {
  return servings.reduce((sum, { seats, weight }) => sum + weight * Math.min(seats, count), 0);
}

function mostNeedyFirst(needs: readonly number[], { seats, weight }: Serving): number[] {
  const shares = needs.map(() => 0);
  let left = seats * weight;
  for (const index of byNeed(needs)) {
    const share = Math.max(0, Math.min(weight, at(needs, index), left));
    shares[index] = share;
    left -= share;
  }
  return left > ROUNDING ? [] : shares;
}

function byNeed(needs: readonly number[]): number[] {
  return [...needs.keys()].sort((one, other) => at(needs, other) - at(needs, one) || one - other);
}

/** No number of people may need more than the coming panels can give to so many. */
function canStillBeShared(
  needs: readonly number[],
  shares: readonly number[],
  room: readonly number[],
): boolean {
  if (shares.length === 0) return false;
  const left = needs.map((need, index) => need - at(shares, index)).sort((one, other) => other - one);
  let sum = 0;
  return left.every((need, index) => {
    sum += need;
    return sum <= at(room, index) + ROUNDING;
  });
}

/** Everybody's need above one level, no more than the whole panel: the level is found by halving. */
function levelled(needs: readonly number[], { seats, weight }: Serving): number[] {
  const above = (level: number) => needs.map((need) => Math.max(0, Math.min(weight, need - level)));
  const [least, most] = extremesOf(needs);
  let [low, high] = [least - weight, most];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    const given = above(middle).reduce((sum, share) => sum + share, 0);
    if (given > seats * weight) low = middle;
    else high = middle;
  }
  return above(high);
}
