// Draws a life cycle for docs/states.md, so that the picture can never differ from the table.
import type { Lifecycle, Transition } from './lifecycle.js';

/**
 * A state diagram.
 *
 * In: a life cycle. Out: the text of a mermaid stateDiagram-v2, without a line end after the last line; an end state is
 * one that no action leaves.
 * Source: mermaid.js.org/syntax/stateDiagram.html.
 */
export function mermaid({ first, states, actions }: Lifecycle<string, string>): string {
  const steps = Object.entries<Transition<string>>(actions).flatMap(([action, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${action}`),
  );
  const left = new Set(Object.values<Transition<string>>(actions).flatMap(({ from }) => from));
  const ends = states.filter((state) => !left.has(state)).map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', `  [*] --> ${first}`, ...steps, ...ends].join('\n');
}
