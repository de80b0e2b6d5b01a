// Who lives together: the same address, however it was typed.

/**
 * The key of a household.
 *
 * In: the address cells in the order of the household columns (postcode, huisnummer, huisletter, toevoeging).
 * Out: the same text for the same address: Unicode compatibility forms folded, white space removed, capitals,
 * leading zeros and leading hyphens or slashes dropped (`5341 ab`, `012`, `-a` become `5341AB`, `12`, `A`).
 * Empty when every cell is: who has no known address stands alone.
 */
export function householdKey(cells: readonly string[]): string {
  const parts = cells.map(normalised);
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

function normalised(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .toUpperCase()
    .replace(/^[-/]+/, '')
    .replace(/^0+(?=\d)/, '');
}
