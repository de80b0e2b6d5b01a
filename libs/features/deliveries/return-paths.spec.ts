// Proves that a bounce finds its message, and that nobody can make one up.
import { expect, it } from '@jest/globals';
import { Keyring } from '#platform/secrets/keyring.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { mailSettings } from '../../../test/support/mail-settings.js';
import { ReturnPaths } from './return-paths.service.js';

const keyring = new Keyring({ secret: '1'.repeat(64) }, new Randomness());
const paths = (bounceAddress: string): ReturnPaths =>
  new ReturnPaths({ mail: mailSettings({ bounceAddress }) }, keyring);
const id = '6f1c1c9e-6d9c-4a3c-8a53-1d3a0d2a7b11';

it('finds the message back, however a mail server writes the address', () => {
  const address = paths('terug@bounce.oss.invalid').for(id);
  expect(address).toMatch(/^terug\+[0-9a-f]{32}-[0-9a-f]{12}@bounce\.oss\.invalid$/);
  expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  expect(paths('terug@bounce.oss.invalid').deliveryIn(`<${address.toUpperCase()}>`)).toBe(id);
});

it('knows no message for an address that was changed or made up', () => {
  const address = paths('terug@bounce.oss.invalid').for(id);
  expect(paths('').deliveryIn(address.replace('6f1c', '6f1d'))).toBeUndefined();
  expect(paths('').deliveryIn('terug@bounce.oss.invalid')).toBeUndefined();
});

it('is not there when no address for bounces is set', () => {
  expect(paths('').for(id)).toBe('');
});
