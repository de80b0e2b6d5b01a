// Bytes to text, refusing what is not UTF-8: a guessed encoding would silently damage names.

export class NotUtf8 extends Error {
  /**
   * @param line the line it stands on, counted from 1
   * @param found a zero byte (UTF-16, or no text at all), or bytes that are no letters in UTF-8
   */
  constructor(
    readonly line: number,
    readonly found: 'zero byte' | 'foreign letters',
  ) {
    super();
  }
}

const REPLACED = '\uFFFD';
const MOST_CUT_OFF = 3;

/**
 * The text of a stream of UTF-8 bytes, piece by piece and without its byte-order mark.
 * Throws `NotUtf8` at the first bytes that are not UTF-8, and at a zero byte.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of chunks) {
    const text = decoded(() => decoder.decode(chunk, { stream: true }));
    if (text === null) throw foreignIn(chunk, line);
    const zero = text.indexOf('\0');
    if (zero >= 0) throw new NotUtf8(line + lineEnds(text.slice(0, zero)), 'zero byte');
    line += lineEnds(text);
    yield text;
  }
  const rest = decoded(() => decoder.decode());
  if (rest === null) throw new NotUtf8(line, 'foreign letters');
  yield rest;
}

function decoded(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

/** Where the first letter stands that cannot be read; the end of one that began in the chunk before can be. */
function foreignIn(chunk: Uint8Array, line: number): NotUtf8 {
  const begin = chunk.findIndex((byte) => byte >> 6 !== 2);
  const whole = chunk.subarray(begin > MOST_CUT_OFF ? 0 : Math.max(0, begin));
  const text = new TextDecoder('utf-8').decode(whole);
  const places = [text.indexOf(REPLACED), text.indexOf('\0')].filter((place) => place >= 0);
  const first = Math.min(text.length, ...places);
  const found = text[first] === '\0' ? 'zero byte' : 'foreign letters';
  return new NotUtf8(line + lineEnds(text.slice(0, first)), found);
}

function lineEnds(text: string): number {
  let count = 0;
  for (let place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) count += 1;
  return count > 0 ? count : (text.match(/\r/g)?.length ?? 0);
}
