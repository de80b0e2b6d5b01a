// The public number that decides a draw: named before anybody can know it, checked by anybody afterwards.
import { sha256 } from '#domain/evidence/digest.js';
import { bytesOfDigits } from '#domain/evidence/hexadecimal.js';
import type { AnnouncedLead, AnnouncedOccasion } from './announced-ahead.js';
import { isQuicknetRound, QUICKNET_CHAIN } from './quicknet.js';

/** What is named when a draw is sealed. */
export type PublicValueAnnouncement =
  | ({ readonly kind: 'drand'; readonly chain: string; readonly round: number } & AnnouncedLead)
  | ({ readonly kind: 'dice'; readonly dice: number } & AnnouncedOccasion)
  | ({ readonly kind: 'notary'; readonly digits: number } & AnnouncedOccasion);

export type Witness = { readonly name: string; readonly role: string };

/** What is known when the draw is made. Dice are read in the order they were thrown. */
export type PublicValue =
  | {
      readonly kind: 'drand';
      readonly chain: string;
      readonly round: number;
      readonly randomness: string;
      readonly signature: string;
    }
  | { readonly kind: 'dice'; readonly values: readonly number[]; readonly witnesses: readonly Witness[] }
  | { readonly kind: 'notary'; readonly number: string; readonly witnesses: readonly Witness[] };

/** The part of a public value that enters the seed: nothing in it can be spelled in two ways. */
export type SeedValue =
  | {
      readonly kind: 'drand';
      readonly chain: string;
      readonly round: number;
      readonly randomness: string;
    }
  | { readonly kind: 'dice'; readonly values: readonly number[] }
  | { readonly kind: 'notary'; readonly number: string };

export const FEWEST_DICE = 10;
export const MOST_DICE = 100;
export const FEWEST_DIGITS = 6;
export const MOST_DIGITS = 78;

export type AnnouncementRefusal =
  'unknown-chain' | 'round-malformed' | 'number-of-dice' | 'number-of-digits' | 'occasion-missing';

export type PublicValueRefusal =
  | 'other-kind'
  | 'other-round'
  | 'beacon-not-genuine'
  | 'other-number-of-dice'
  | 'not-a-die'
  | 'other-number-of-digits'
  | 'witnesses-missing';

/** Whether a signature is the one the beacon gave for this round; the pairing arithmetic is passed in (`#platform/drand`). */
export type BeaconCheck = (beacon: { readonly round: number; readonly signature: string }) => boolean;

/**
 * Why this announcement cannot be sealed, or undefined when it can.
 *
 * Refuses another chain than drand quicknet, a round that is no whole number from 1, fewer than 10 or more than 100
 * dice, fewer than 6 or more than 78 digits, and an occasion without words. Whether the value lies far enough in the future
 * is for `aheadRefusal`.
 */
export function announcementRefusal(announced: PublicValueAnnouncement): AnnouncementRefusal | undefined {
  if (announced.kind === 'drand') {
    if (announced.chain !== QUICKNET_CHAIN) return 'unknown-chain';
    return isQuicknetRound(announced.round) ? undefined : 'round-malformed';
  }
  if (announced.kind === 'dice' && !isWithin(announced.dice, FEWEST_DICE, MOST_DICE)) return 'number-of-dice';
  if (announced.kind === 'notary' && !isWithin(announced.digits, FEWEST_DIGITS, MOST_DIGITS))
    return 'number-of-digits';
  return announced.occasion.trim() === '' ? 'occasion-missing' : undefined;
}

/**
 * Why this value is not the one that was announced, or undefined when it is.
 *
 * drand: the announced chain and round, `randomness` = SHA-256 of the signature, and a signature that `isGenuine`
 * accepts. Dice: exactly as many values from 1 to 6 as announced. Notary: exactly as many digits as announced.
 * Dice and a notary's number need two different witnesses, each with name and role (the notary may be one of them).
 */
export function publicValueRefusal(
  announced: PublicValueAnnouncement,
  value: PublicValue,
  isGenuine: BeaconCheck,
): PublicValueRefusal | undefined {
  if (announced.kind === 'drand' && value.kind === 'drand') {
    if (value.chain !== announced.chain || value.round !== announced.round) return 'other-round';
    return isBeacon(value, isGenuine) ? undefined : 'beacon-not-genuine';
  }
  if (announced.kind === 'dice' && value.kind === 'dice') {
    if (value.values.length !== announced.dice) return 'other-number-of-dice';
    if (!value.values.every((eyes) => isWithin(eyes, 1, 6))) return 'not-a-die';
    return haveTwoWitnesses(value.witnesses) ? undefined : 'witnesses-missing';
  }
  if (announced.kind === 'notary' && value.kind === 'notary') {
    if (!/^[0-9]+$/.test(value.number) || value.number.length !== announced.digits)
      return 'other-number-of-digits';
    return haveTwoWitnesses(value.witnesses) ? undefined : 'witnesses-missing';
  }
  return 'other-kind';
}

/**
 * What enters the seed: the number itself, without signature and witnesses. A name can be spelled in many ways,
 * and whoever typed it could choose the spelling whose draw they liked best.
 */
export function seedValueOf(value: PublicValue): SeedValue {
  switch (value.kind) {
    case 'drand':
      return { kind: 'drand', chain: value.chain, round: value.round, randomness: value.randomness };
    case 'dice':
      return { kind: 'dice', values: value.values };
    case 'notary':
      return { kind: 'notary', number: value.number };
  }
}

function isBeacon(value: PublicValue & { kind: 'drand' }, isGenuine: BeaconCheck): boolean {
  if (!/^[0-9a-f]{96}$/.test(value.signature)) return false;
  return value.randomness === sha256(bytesOfDigits(value.signature)) && isGenuine(value);
}

/** Two different people, each with a name and a role. */
export function haveTwoWitnesses(witnesses: readonly Witness[]): boolean {
  const named = witnesses.filter(({ name, role }) => name.trim() !== '' && role.trim() !== '');
  return new Set(named.map(({ name }) => name.trim().toLowerCase())).size >= 2;
}

function isWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}
