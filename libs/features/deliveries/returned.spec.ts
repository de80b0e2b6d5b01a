// Proves what each status code leads to.
import { expect, it } from '@jest/globals';
import { verdictOn } from './returned.js';

it.each([
  ['bounced', '5.1.1', 'dead-address'],
  ['bounced', '5.1.10', 'dead-address'],
  ['bounced', '5.2.1', 'dead-address'],
  ['bounced', '5.2.2', 'refused'],
  ['bounced', '5.7.1', 'refused'],
  ['bounced', '4.4.7', 'again'],
  ['delayed', '4.4.1', 'wait'],
  ['complained', 'abuse', 'complaint'],
] as const)('%s with %s means %s', (kind, status, verdict) => {
  expect(verdictOn(kind, status)).toBe(verdict);
});
