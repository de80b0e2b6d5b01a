// A link names a row only with the mark that was made for it, for this deed, with this key.
import { describe, expect, it } from '@jest/globals';
import { Keyring } from './keyring.js';
import { readSignedId, signId, type SignedFor } from './signed-id.js';
import { Randomness } from '../randomness/randomness.js';

const ID = '0b8f6a51-3c1d-4e2f-9a77-1d2c3b4a5f60';
const SEAT: SignedFor = { purpose: 'registrations', deed: 'seat' };
const keyring = (digit: string) => new Keyring({ secret: digit.repeat(64) }, new Randomness());
const ours = keyring('a');

describe('a signed id', () => {
  const token = signId(ours, SEAT, ID);

  it('fits in a link and comes back as it was', () => {
    expect(token).toMatch(/^[0-9a-f]{32}-[\w-]{22}$/);
    expect(readSignedId(ours, SEAT, token)).toBe(ID);
  });

  it.each([
    ['another deed', { ...SEAT, deed: 'leave' }, ours, token],
    ['another purpose', { ...SEAT, purpose: 'follow-requests' as const }, ours, token],
    ['another key', SEAT, keyring('b'), token],
    ['another id', SEAT, ours, token.replace(/^./, '1')],
    ['a mark cut short', SEAT, ours, token.slice(0, -1)],
    ['a mark that goes on', SEAT, ours, `${token}A`],
    ['another sign for the dash', SEAT, ours, `${token.slice(0, 32)}_${token.slice(33)}`],
    ['capitals', SEAT, ours, token.toUpperCase()],
    ['nothing', SEAT, ours, ''],
  ])('is not read with %s', (_what, signedFor, key, given) => {
    expect(readSignedId(key, signedFor, given)).toBeUndefined();
  });
});
