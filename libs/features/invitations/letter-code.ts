// The code in a letter: written so that people can type it, and read however they typed it.

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const LENGTH = 13;
const GROUPS = [4, 4, 5] as const;

/** Thirteen characters (65 bits) from the first nine bytes. */
export const letterCode = (bytes: Uint8Array): string => typeableCode(bytes, LENGTH);

/** So many characters of five bits each, from the first bytes. */
export function typeableCode(bytes: Uint8Array, length: number): string {
  const used = Math.ceil((length * BITS) / 8);
  const spare = BigInt(8 * used - length * BITS);
  let bits = bytes.subarray(0, used).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> spare;
  let code = '';
  while (code.length < length) {
    code = ALPHABET.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
}

/** As it stands on paper: K7QF 2M9D X4R1T. */
export function groupedCode(code: string): string {
  const [first, second] = GROUPS;
  return [code.slice(0, first), code.slice(first, first + second), code.slice(first + second)].join(' ');
}

export const readLetterCode = (typed: string): string | undefined => readTypedCode(typed, LENGTH);

/** The code that was meant: any case, with spaces, dots or hyphens, O for 0, I or L for 1; undefined when it cannot be one. */
export function readTypedCode(typed: string, length: number): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-\u2010-\u2015_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isCode = code.length === length && Array.from(code).every((letter) => ALPHABET.includes(letter));
  return isCode ? code : undefined;
}
