// SHA-256 in plain JavaScript: takes the place of `digest.ts` where the same checks run in a browser.

/**
 * In: text (hashed as UTF-8) or bytes. Out: 64 lower-case hexadecimal digits; the same as `digest.ts`, some ten times slower.
 * Source: FIPS 180-4.
 */
export function sha256(content: string | Uint8Array): string {
  const message = padded(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const state = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
  const words = new Uint32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) compress(state, message, { block, words });
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** The message, a one, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(message.length - 4, bytes.length * 8);
  return view;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1)
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

/** The first 32 bits behind the point. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 0x100000000) >>> 0;
const ROUND_CONSTANTS = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

type Block = { readonly block: number; readonly words: Uint32Array };

function compress(state: Uint32Array, message: DataView, { block, words }: Block): void {
  expand(words, message, block);
  const now = Array.from(state);
  for (let round = 0; round < 64; round += 1) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = now;
    const choice = (e & f) ^ (~e & g);
    const first =
      h +
      (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      choice +
      word(ROUND_CONSTANTS, round) +
      word(words, round);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    now.pop();
    now.unshift((first + second) | 0);
    now[4] = (d + first) | 0;
  }
  now.forEach((value, place) => (state[place] = word(state, place) + value));
}

function expand(words: Uint32Array, message: DataView, block: number): void {
  for (let place = 0; place < 16; place += 1) words[place] = message.getUint32(block + place * 4);
  for (let place = 16; place < 64; place += 1) {
    const [early, late] = [word(words, place - 15), word(words, place - 2)];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const other = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[place] = word(words, place - 16) + one + word(words, place - 7) + other;
  }
}

const turn = (value: number, bits: number): number => (value >>> bits) | (value << (32 - bits));
const word = (words: Uint32Array, place: number): number => words[place] ?? 0;
