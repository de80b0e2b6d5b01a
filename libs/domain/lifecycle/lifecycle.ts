// A life cycle as data: which action leads from which states to which state. Everything else is read from this table.

export type Transition<State extends string> = { readonly from: readonly State[]; readonly to: State };

export type Lifecycle<State extends string, Action extends string> = {
  /** Where every new thing begins. */
  readonly first: State;
  readonly states: readonly State[];
  readonly actions: Readonly<Record<Action, Transition<State>>>;
};

export type Moved<State extends string> =
  | { readonly ok: true; readonly state: State }
  | { readonly ok: false; readonly refused: 'not-in-this-state' };

/**
 * The state after an action.
 *
 * In: the table, the present state, the action. Out: the new state. Refuses (as a value) an action that does not
 * start in the present state.
 */
export function move<State extends string, Action extends string>(
  lifecycle: Lifecycle<State, Action>,
  state: State,
  action: Action,
): Moved<State> {
  const { from, to } = lifecycle.actions[action];
  return from.includes(state) ? { ok: true, state: to } : { ok: false, refused: 'not-in-this-state' };
}
