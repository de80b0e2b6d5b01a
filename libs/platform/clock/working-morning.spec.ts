// Proves on which morning somebody is reminded.
import { expect, it } from '@jest/globals';
import { workingMorning } from './working-morning.js';

it.each([
  ['five days later', '2027-03-02T13:30:00Z', 6, '2027-03-08T09:00:00.000Z'],
  ['not on a Sunday', '2027-03-02T13:30:00Z', 5, '2027-03-08T09:00:00.000Z'],
  ['not at Easter, and by summer time', '2027-03-23T09:00:00Z', 5, '2027-03-30T08:00:00.000Z'],
  ['not on Kings day', '2027-04-22T09:00:00Z', 5, '2027-04-28T08:00:00.000Z'],
])('%s', (_, openedAt, afterDays, expected) => {
  expect(workingMorning(new Date(openedAt), afterDays).toISOString()).toBe(expected);
});
