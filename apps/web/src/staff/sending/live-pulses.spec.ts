// Proves that five hundred people who follow a mailing cost one look a second, and that nobody costs none.
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { LivePulses } from './live-pulses.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('costs one look a second, whoever follows, and tells each of them every change once', async () => {
  let looks = 0;
  let pulse = '0 10 0 0';
  const pulses = new LivePulses((ids) => {
    looks += 1;
    return Promise.resolve(new Map(ids.map((id) => [id, pulse])));
  });
  const heard: string[][] = Array.from({ length: 500 }, () => []);
  const leave = heard.map((told) =>
    pulses.follow('poll', { tell: (each) => told.push(each), end: () => undefined }),
  );
  await jest.advanceTimersByTimeAsync(5000);
  pulse = '5 5 0 0';
  await jest.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(10);
  expect(heard.every((told) => told.join('|') === '0 10 0 0|5 5 0 0')).toBe(true);
  for (const each of leave) each();
  await jest.advanceTimersByTimeAsync(5000);
  expect(looks).toBe(10);
});

it('lets everybody go when the program stops, because a server waits for every open line', () => {
  const pulses = new LivePulses(() => Promise.resolve(new Map()));
  let ended = 0;
  for (let each = 0; each < 3; each += 1)
    pulses.follow('poll', { tell: () => undefined, end: () => (ended += 1) });
  pulses.stop();
  expect(ended).toBe(3);
  expect(jest.getTimerCount()).toBe(0);
});
