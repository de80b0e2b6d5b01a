// People at one address are one household, so that a draw can ask one of them.
export type Address = {
  readonly postcode: string;
  readonly houseNumber: string;
  readonly houseLetter: string;
  readonly houseAddition: string;
};

/** Postcode, number, letter and addition together; capitals and spaces make no difference. */
export function householdOf(address: Address): string {
  return [address.postcode, address.houseNumber, address.houseLetter, address.houseAddition]
    .map((part) => part.toUpperCase().replaceAll(/[\s.-]/g, ''))
    .join('|');
}

/** More people than this at one address is no household but an institution, where one letter does not speak for all. */
export const LARGEST_HOUSEHOLD = 10;
