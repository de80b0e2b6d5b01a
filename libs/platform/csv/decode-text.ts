// Bytes to text, refusing what is not UTF-8: a guessed encoding would silently damage names.

export class NotUtf8 extends Error {}

/**
 * The text of a stream of UTF-8 bytes, piece by piece and without its byte-order mark.
 * Throws `NotUtf8` at the first bytes that are not UTF-8, and at a zero byte (UTF-16, or no text at all).
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) yield checked(() => decoder.decode(chunk, { stream: true }));
  yield checked(() => decoder.decode());
}

function checked(decode: () => string): string {
  const text = decoded(decode);
  if (text.includes('\0')) throw new NotUtf8();
  return text;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new NotUtf8();
  }
}
