// The text of a file of which somebody only knows that it holds questions.

export type FileText =
  | { readonly ok: true; readonly text: string }
  /** The line on which the first thing stands that is no text. */
  | { readonly ok: false; readonly line: number };

/** Encodings that XML files of older programs name in their first line. */
const NAMED = ['utf-8', 'iso-8859-1', 'iso-8859-15', 'windows-1252'];

/**
 * In: bytes. Out: their text: UTF-16 where a byte-order mark says so, what an XML declaration names, else UTF-8. Refuses
 * bytes that are no text in that encoding; nothing is guessed and nothing replaced.
 */
export function textOf(bytes: Buffer): FileText {
  const encoding = encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text !== undefined && !text.includes('\0')) return { ok: true, text };
  const before = text === undefined ? firstWrongLine(bytes, encoding) : text.slice(0, text.indexOf('\0'));
  return { ok: false, line: before.split('\n').length };
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const [, named = 'utf-8'] =
    /^\s*<\?xml\b[^>]*\bencoding=["']([\w-]+)["']/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  return NAMED.find((each) => each === named.toLowerCase()) ?? 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Everything before the line that cannot be read. */
function firstWrongLine(bytes: Buffer, encoding: string): string {
  if (encoding !== 'utf-8') return '';
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    if (decoded(bytes.subarray(from, end), encoding) === undefined) break;
    from = end + 1;
  }
  return '\n'.repeat(bytes.subarray(0, from).filter((byte) => byte === 10).length);
}
