// Bytes from the digits they are written in, in any JavaScript.

/**
 * In: an even number of hexadecimal digits. Out: the bytes, two digits each. Refuses (throws) anything else.
 */
export function bytesOfDigits(digits: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/i.test(digits))
    throw new RangeError('Expected an even number of hexadecimal digits.');
  return Uint8Array.from({ length: digits.length / 2 }, (_, place) =>
    Number.parseInt(digits.slice(place * 2, place * 2 + 2), 16),
  );
}
