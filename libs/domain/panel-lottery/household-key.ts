// One address written in two ways is one household.

/**
 * In: the parts of an address as they were filled in. Out: a key that is the same for the same address whatever the
 * capitals, spaces, accents and punctuation (`1234 AB` and `1234ab`), or null when every part is empty.
 */
export function householdKey(parts: readonly string[]): string | null {
  const bare = parts.map((part) =>
    part
      .normalize('NFD')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  );
  return bare.every((part) => part === '') ? null : bare.join('|');
}
