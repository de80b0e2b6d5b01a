// What may be done next: the buttons of a page come from the same table as the service's refusals.
import { move, type Lifecycle } from './lifecycle.js';

/**
 * The actions that start in a state.
 *
 * In: the table, its action names in the order of the page, the present state. Out: those that are possible, in that order.
 */
export function possibleActions<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  order: readonly Action[],
  state: State,
): readonly Action[] {
  return order.filter((action) => move(lifecycle, state, action).ok);
}
