// Text in a form that every mail server passes on unchanged.

const LONGEST_LINE = 76;
const HEX = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
const PLAIN_LINE = /^[\x20-\x3c\x3e-\x7e]*$/;
const NOT_PLAIN = /[^\x20-\x3c\x3e-\x7e]/g;

/**
 * In: any text. Out: lines of at most 76 characters, separated by CRLF.
 * Source: RFC 2045, section 6.7.
 */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => folded(guarded(encoded(line))))
    .join('\r\n');
}

/** The same, ending in a break that readers do not see, so that anything encoded can follow on the next line. */
export function quotedPrintablePiece(text: string): string {
  if (text === '') return '';
  const piece = quotedPrintable(text);
  const last = piece.slice(piece.lastIndexOf('\n') + 1);
  if (last.length < LONGEST_LINE) return `${piece}=\r\n`;
  const to = piece.length - last.length + breakBefore(last, LONGEST_LINE - 1);
  return `${piece.slice(0, to)}=\r\n${piece.slice(to)}=\r\n`;
}

function encoded(line: string): string {
  if (PLAIN_LINE.test(line)) return line;
  return Buffer.from(line, 'utf8').toString('latin1').replace(NOT_PLAIN, hexOf);
}

const hexOf = (character: string): string => HEX[character.charCodeAt(0)] ?? '';

/** A space at the end of a line would get lost on the way. */
const guarded = (line: string): string => (line.endsWith(' ') ? `${line.slice(0, -1)}=20` : line);

function folded(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > LONGEST_LINE) {
    const to = breakBefore(line, from + LONGEST_LINE - 1);
    pieces.push(line.slice(from, to));
    from = to;
  }
  pieces.push(line.slice(from));
  return pieces.join('=\r\n');
}

/** Never in the middle of an =XX. */
function breakBefore(line: string, limit: number): number {
  const escape = line.lastIndexOf('=', limit - 1);
  return escape > limit - 3 ? escape : limit;
}
