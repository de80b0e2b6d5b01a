// Only the value that was announced counts, and no choice of words can change what it gives.
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '#domain/evidence/digest.js';
import { announcementRefusal, publicValueRefusal, seedValueOf, type PublicValue } from './public-value.js';
import { firstRoundFrom, QUICKNET_CHAIN, timeOfRound } from './quicknet.js';

const SIGNATURE = 'b4'.repeat(48);
const beacon: PublicValue = {
  kind: 'drand',
  chain: QUICKNET_CHAIN,
  round: 1000,
  randomness: sha256(Buffer.from(SIGNATURE, 'hex')),
  signature: SIGNATURE,
};
const witnesses = [
  { name: 'M. de Wit', role: 'griffier' },
  { name: 'S. Aydın', role: 'inwoner' },
];
const dice: PublicValue = { kind: 'dice', values: [1, 2, 3, 4, 5, 6, 1, 2, 3, 4], witnesses };
const notary: PublicValue = { kind: 'notary', number: '004217', witnesses };
const occasion = 'raadzaal, 1 maart 2027, 20.00 uur';
const accept = () => true;

describe('an announced public value', () => {
  it('can be a drand round, dice or a notary’s number', () => {
    expect(announcementRefusal({ kind: 'drand', chain: QUICKNET_CHAIN, round: 1 })).toBeUndefined();
    expect(announcementRefusal({ kind: 'dice', dice: 10, occasion })).toBeUndefined();
    expect(announcementRefusal({ kind: 'notary', digits: 6, occasion })).toBeUndefined();
  });

  it('is refused when it leaves room for choice or is too small to surprise', () => {
    expect(announcementRefusal({ kind: 'drand', chain: 'another', round: 1 })).toBe('unknown-chain');
    expect(announcementRefusal({ kind: 'drand', chain: QUICKNET_CHAIN, round: 0 })).toBe('round-malformed');
    expect(announcementRefusal({ kind: 'dice', dice: 9, occasion })).toBe('number-of-dice');
    expect(announcementRefusal({ kind: 'notary', digits: 5, occasion })).toBe('number-of-digits');
    expect(announcementRefusal({ kind: 'notary', digits: 6, occasion: ' ' })).toBe('occasion-missing');
  });
});

describe('a public value', () => {
  const announcedBeacon = { kind: 'drand', chain: QUICKNET_CHAIN, round: 1000 } as const;
  const announcedDice = { kind: 'dice', dice: 10, occasion } as const;
  const announcedNumber = { kind: 'notary', digits: 6, occasion } as const;

  it('is taken when it is the announced one', () => {
    expect(publicValueRefusal(announcedBeacon, beacon, accept)).toBeUndefined();
    expect(publicValueRefusal(announcedDice, dice, accept)).toBeUndefined();
    expect(publicValueRefusal(announcedNumber, notary, accept)).toBeUndefined();
  });

  it('is refused when it is another kind, round or length', () => {
    expect(publicValueRefusal(announcedDice, beacon, accept)).toBe('other-kind');
    expect(publicValueRefusal({ ...announcedBeacon, round: 1001 }, beacon, accept)).toBe('other-round');
    expect(publicValueRefusal({ ...announcedDice, dice: 11 }, dice, accept)).toBe('other-number-of-dice');
    expect(publicValueRefusal({ ...announcedNumber, digits: 7 }, notary, accept)).toBe(
      'other-number-of-digits',
    );
  });

  it('is refused when the beacon is not genuine or its randomness is not that of the signature', () => {
    expect(publicValueRefusal(announcedBeacon, beacon, () => false)).toBe('beacon-not-genuine');
    const forged = { ...beacon, randomness: sha256('chosen') };
    expect(publicValueRefusal(announcedBeacon, forged, accept)).toBe('beacon-not-genuine');
  });

  it('is refused when a die shows seven or fewer than two people saw it', () => {
    expect(publicValueRefusal(announcedDice, { ...dice, values: [...dice.values.slice(1), 7] }, accept)).toBe(
      'not-a-die',
    );
    const [one] = witnesses;
    const twice = one === undefined ? [] : [one, { ...one, role: 'voorzitter' }];
    expect(publicValueRefusal(announcedDice, { ...dice, witnesses: twice }, accept)).toBe(
      'witnesses-missing',
    );
    expect(publicValueRefusal(announcedNumber, { ...notary, witnesses: [] }, accept)).toBe(
      'witnesses-missing',
    );
  });

  it('enters the seed without names and signatures, which could be spelled to taste', () => {
    expect(seedValueOf(dice)).toEqual({ kind: 'dice', values: dice.values });
    expect(seedValueOf(notary)).toEqual({ kind: 'notary', number: '004217' });
    expect(Object.keys(seedValueOf(beacon))).toEqual(['kind', 'chain', 'round', 'randomness']);
  });
});

describe('the calendar of quicknet', () => {
  it('agrees with a round that is known', () => {
    expect(timeOfRound(27946612)).toBe(Date.parse('2026-04-20T00:00:00Z') / 1000);
    expect(firstRoundFrom(Date.parse('2026-04-20T00:00:00Z') / 1000)).toBe(27946612);
    expect(firstRoundFrom(Date.parse('2026-04-20T00:00:01Z') / 1000)).toBe(27946613);
    expect(firstRoundFrom(0)).toBe(1);
  });
});
