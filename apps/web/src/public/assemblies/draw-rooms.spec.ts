// Two thousand people who watch a draw cost one look a second, all of them hear it, and nobody costs none.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DrawRooms } from './draw-rooms.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function watched() {
  const state = { looks: 0, asked: '', drawn: new Array<string>() };
  const rooms = new DrawRooms((ids) => {
    state.looks += 1;
    state.asked = ids.join();
    return Promise.resolve(state.drawn);
  });
  return { state, rooms };
}

describe('the rooms in which people watch a draw', () => {
  it('cost one look a second for two thousand viewers of two assemblies, who all hear their own draw', async () => {
    const { state, rooms } = watched();
    const heard = Array.from({ length: 2000 }, () => new Array<string>());
    const leave = heard.map((told, place) =>
      rooms.enter(place % 2 === 0 ? 'wonen' : 'groen', {
        write: (text) => void told.push(text),
        end: () => undefined,
      }),
    );
    await jest.advanceTimersByTimeAsync(10_000);
    expect(state.looks).toBe(10);
    expect(state.asked).toBe('wonen,groen');
    expect(heard.flat()).toEqual([]);
    state.drawn = ['wonen'];
    await jest.advanceTimersByTimeAsync(1000);
    expect(heard.filter((told) => told.join().startsWith('event: drawn'))).toHaveLength(1000);
    expect(heard[1]).toEqual([]);
    for (const each of leave) each();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(state.looks).toBe(11);
  });

  it('keep lines open with a heartbeat, and look again after a database that was away', async () => {
    let away = true;
    const rooms = new DrawRooms(() =>
      away ? Promise.reject(new Error('away')) : Promise.resolve(['wonen']),
    );
    const told: string[] = [];
    rooms.enter('wonen', { write: (text) => void told.push(text), end: () => void told.push('end') });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual([': still here\n\n']);
    away = false;
    await jest.advanceTimersByTimeAsync(1000);
    expect(told.at(-1)).toContain('event: drawn');
    rooms.close();
    expect(told.at(-1)).toBe('end');
  });
});
