// Office programs still write Windows-1252 now and then: which encoding a file has is found out, never guessed per name.
export type TextEncoding = 'utf-8' | 'windows-1252';

export type EncodingWatch = {
  see(chunk: Uint8Array): void;
  /** After the last chunk; undefined when the bytes are no text at all (a spreadsheet, a PDF, UTF-16). */
  verdict(): TextEncoding | undefined;
};

/** Watches bytes go by: all of it valid UTF-8, or text in Windows-1252, or neither. */
export function watchEncoding(): EncodingWatch {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let text = true;
  const decode = (read: () => string): void => {
    try {
      if (utf8) read();
    } catch {
      utf8 = false;
    }
  };
  return {
    see(chunk) {
      text &&= !chunk.some(isNoText);
      decode(() => decoder.decode(chunk, { stream: true }));
    },
    verdict() {
      decode(() => decoder.decode());
      if (!text) return undefined;
      return utf8 ? 'utf-8' : 'windows-1252';
    },
  };
}

/** The same text as UTF-8. */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
}

/** Control characters that no text file holds: everything below a space but tab, line ends and form feed. */
function isNoText(byte: number): boolean {
  return byte < 0x20 && (byte < 0x09 || byte > 0x0d);
}
