// Two thousand people who watch a draw cost one look a second, all of them hear it, and nobody costs none.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DrawRooms } from './draw-rooms.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function watched() {
  const state = {
    looks: 0,
    asked: '',
    now: new Map([
      ['wonen', 'sealed'],
      ['groen', 'sealed'],
    ]),
  };
  const rooms = new DrawRooms((ids) => {
    state.looks += 1;
    state.asked = ids.join();
    return Promise.resolve(new Map(state.now));
  });
  return { state, rooms };
}

describe('the rooms in which people watch a draw', () => {
  it('cost one look a second for two thousand viewers of two assemblies, who all hear their own draw', async () => {
    const { state, rooms } = watched();
    const heard = Array.from({ length: 2000 }, () => new Array<string>());
    const leave = heard.map((told, place) =>
      rooms.enter(place % 2 === 0 ? 'wonen' : 'groen', {
        saw: 'sealed',
        write: (text) => void told.push(text),
        end: () => undefined,
      }),
    );
    await jest.advanceTimersByTimeAsync(10_000);
    expect(state.looks).toBe(10);
    expect(state.asked).toBe('wonen,groen');
    expect(heard.flat()).toEqual([]);
    state.now.set('wonen', 'drawn');
    await jest.advanceTimersByTimeAsync(1000);
    expect(heard.filter((told) => told.join().startsWith('event: changed'))).toHaveLength(1000);
    expect(heard[1]).toEqual([]);
    for (const each of leave) each();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(state.looks).toBe(11);
  });

  it('keep lines open with a heartbeat, and look again after a database that was away', async () => {
    let away = true;
    const rooms = new DrawRooms(() =>
      away ? Promise.reject(new Error('away')) : Promise.resolve(new Map([['wonen', 'drawn']])),
    );
    const told: string[] = [];
    rooms.enter('wonen', {
      saw: 'sealed',
      write: (text) => void told.push(text),
      end: () => void told.push('end'),
    });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual([': still here\n\n']);
    away = false;
    await jest.advanceTimersByTimeAsync(1000);
    expect(told.at(-1)).toContain('event: changed');
    rooms.close();
    expect(told.at(-1)).toBe('end');
  });

  it('tell nothing to who has the newest page, and tell who came with an older one at once', async () => {
    const { state, rooms } = watched();
    const [fresh, stale]: string[][] = [[], []];
    const enter = (saw: string, told: string[] | undefined) =>
      rooms.enter('wonen', { saw, write: (text) => void told?.push(text), end: () => undefined });
    state.now.set('wonen', 'undone');
    enter('undone', fresh);
    enter('sealed', stale);
    await jest.advanceTimersByTimeAsync(1000);
    expect(fresh).toEqual([]);
    expect(stale).toHaveLength(1);
  });
});
