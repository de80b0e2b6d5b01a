// Finds what is wrong with a life cycle before anybody gets stuck in it.
import type { Lifecycle, Transition } from './lifecycle.js';

/**
 * Every fault of a table, as sentences; an empty list when it is sound.
 *
 * In: a life cycle. Out: one sentence for a first state or a transition that names an unknown state, an action that
 * starts nowhere, a transition that changes nothing, and a state that no action can reach.
 */
export function checkLifecycle(lifecycle: Lifecycle<string, string>): readonly string[] {
  const actions = Object.entries(lifecycle.actions);
  const known = (state: string): boolean => lifecycle.states.includes(state);
  return [
    ...(known(lifecycle.first) ? [] : [`The first state ${lifecycle.first} is not one of the states.`]),
    ...actions.flatMap(([action, transition]) => faultsOf(action, transition, known)),
    ...lifecycle.states
      .filter((state) => !reachable(lifecycle).has(state))
      .map((state) => `No action leads to ${state}.`),
  ];
}

function faultsOf(
  action: string,
  { from, to }: Transition<string>,
  known: (state: string) => boolean,
): string[] {
  return [
    ...(from.length === 0 ? [`${action} starts nowhere.`] : []),
    ...(from.includes(to) ? [`${action} leads from ${to} to itself.`] : []),
    ...[...from, to]
      .filter((state) => !known(state))
      .map((state) => `${action} names the unknown state ${state}.`),
  ];
}

function reachable({ first, actions }: Lifecycle<string, string>): ReadonlySet<string> {
  const transitions = Object.values<Transition<string>>(actions);
  const reached = new Set([first]);
  // A set hands out what is added during the walk, so this visits every state that can be reached.
  for (const state of reached) {
    for (const { to } of transitions.filter(({ from }) => from.includes(state))) reached.add(to);
  }
  return reached;
}
