// An address as the post wants it on an envelope.
import type { Address } from './household.js';

export type PostalAddress = Address & {
  /** Name as written; empty becomes "De bewoner van". */
  readonly name: string;
  readonly street: string;
  readonly town: string;
};

/** Three lines: name, street with number, postcode and town ("5341 AB  OSS", the way PostNL reads it best). */
export function addressLines(address: PostalAddress): readonly string[] {
  return [
    address.name === '' ? 'De bewoner van' : address.name,
    `${address.street} ${houseNumberText(address)}`,
    `${spacedPostcode(address.postcode)}  ${address.town.toUpperCase()}`,
  ];
}

/** "12A-2": number, letter, and the addition after a hyphen. */
export function houseNumberText(address: Omit<Address, 'postcode'>): string {
  const addition = address.houseAddition === '' ? '' : `-${address.houseAddition}`;
  return `${address.houseNumber}${address.houseLetter}${addition}`;
}

function spacedPostcode(postcode: string): string {
  return postcode.replace(
    /^(\d{4})\s*([A-Za-z]{2})$/,
    (_, digits: string, pair: string) => `${digits} ${pair.toUpperCase()}`,
  );
}
