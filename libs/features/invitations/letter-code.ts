// The code in a letter: written so that people can type it, and read however they typed it.

/** Crockford's base32: no I, L, O or U, so that nothing on paper can be mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 13;
const CODE = /^[0-9A-HJKMNP-TV-Z]{13}$/;
const GROUPS = [4, 4, 5] as const;

/** Thirteen characters (65 bits) from the first nine bytes. */
export function letterCode(bytes: Uint8Array): string {
  let bits = bytes.subarray(0, 9).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 7n;
  let code = '';
  while (code.length < LENGTH) {
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

/** The code that was meant: any case, with spaces, dots or hyphens, O for 0, I or L for 1; undefined when it cannot be one. */
export function readLetterCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-\u2010-\u2015_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
}
