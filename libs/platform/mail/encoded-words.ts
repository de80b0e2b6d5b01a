// Text in a header: as it is when it is plain, as encoded words when it holds accents or anything that could do harm.

const PLAIN = /^[A-Za-z0-9 ?!,.:;'()/&%+_-]*$/;
const PLAIN_PHRASE = /^[A-Za-z0-9 !'*+/_-]*$/;
const LONGEST_PLAIN = 60;
/** Of UTF-8 in one word, so that the word stays under 75 characters. */
const BYTES_PER_WORD = 42;

/**
 * In: any text. Out: header text, folded with CRLF and a space.
 * Line ends and other control characters become spaces. Source: RFC 2047.
 */
export function encodeWords(text: string, place: 'text' | 'phrase' = 'text'): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  const plain = place === 'phrase' ? PLAIN_PHRASE : PLAIN;
  if (plain.test(line) && line.length <= LONGEST_PLAIN && !line.includes('=?')) return line;
  return words(line)
    .map((word) => `=?utf-8?B?${Buffer.from(word, 'utf8').toString('base64')}?=`)
    .join('\r\n ');
}

/** Pieces that never cut a character in two. */
function words(line: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character, 'utf8') > BYTES_PER_WORD) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
