// A table with one fault must be caught, and a sound one must move, offer and draw exactly what stands in it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkLifecycle } from './check-lifecycle.js';
import { move, type Lifecycle } from './lifecycle.js';
import { mermaid } from './mermaid.js';
import { possibleActions } from './possible-actions.js';

type State = 'shut' | 'open' | 'broken';
type Action = 'open' | 'shut' | 'break';
const door: Lifecycle<State, Action> = {
  first: 'shut',
  states: ['shut', 'open', 'broken'],
  actions: {
    open: { from: ['shut'], to: 'open' },
    shut: { from: ['open'], to: 'shut' },
    break: { from: ['shut', 'open'], to: 'broken' },
  },
};
const order = ['open', 'shut', 'break'] as const;

describe('a life cycle', () => {
  it('moves along its table', () => {
    expect(move(door, 'shut', 'open')).toEqual({ ok: true, state: 'open' });
  });

  it('refuses an action that does not start here', () => {
    expect(move(door, 'broken', 'open')).toEqual({ ok: false, refused: 'not-in-this-state' });
  });

  it('offers exactly the actions that move', () => {
    expect(possibleActions(door, order, 'open')).toEqual(['shut', 'break']);
    expect(possibleActions(door, order, 'broken')).toEqual([]);
  });

  it('never leaves its states, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...order)), (attempts) => {
        let state: State = door.first;
        for (const attempt of attempts) {
          const offered = possibleActions(door, order, state).includes(attempt);
          const moved = move(door, state, attempt);
          expect(moved.ok).toBe(offered);
          if (moved.ok) state = moved.state;
        }
        expect(door.states).toContain(state);
      }),
    );
  });

  it('is drawn with its beginning, every step and its ends', () => {
    expect(mermaid(door).split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> shut',
      '  shut --> open: open',
      '  open --> shut: shut',
      '  shut --> broken: break',
      '  open --> broken: break',
      '  broken --> [*]',
    ]);
  });
});

describe('the check of a life cycle', () => {
  it('finds nothing in a sound table', () => {
    expect(checkLifecycle(door)).toEqual([]);
  });

  it('finds a state that nothing leads to', () => {
    expect(checkLifecycle({ ...door, states: [...door.states, 'painted'] })).toEqual([
      'No action leads to painted.',
    ]);
  });

  it('finds an unknown state, an action without a start and a step on the spot', () => {
    const faulty = {
      first: 'ajar',
      states: ['shut'],
      actions: {
        slam: { from: [], to: 'shut' },
        stay: { from: ['shut'], to: 'shut' },
        lose: { from: ['shut'], to: 'gone' },
      },
    };
    expect(checkLifecycle(faulty)).toEqual([
      'The first state ajar is not one of the states.',
      'slam starts nowhere.',
      'stay leads from shut to itself.',
      'lose names the unknown state gone.',
      'No action leads to shut.',
    ]);
  });
});
