// Blanks the lines of a table that stand by themselves, as statistics offices write them: a title above, a source below.

/**
 * In: the bytes of a CSV. Out: the same bytes with every line of one cell left empty, so that lines keep their numbers;
 * anything else than a table of several columns stays as it is, and so does a workbook.
 */
export async function* withoutLooseLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const bytes = Buffer.concat(parts);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    yield bytes;
    return;
  }
  // Byte for byte, so that whatever the encoding is stays as it is.
  const lines = bytes.toString('latin1').split('\n');
  const isTable = lines.some((line) => !isLoose(line));
  yield Buffer.from(
    lines.map((line) => (isTable && isLoose(line) ? ending(line) : line)).join('\n'),
    'latin1',
  );
}

const isLoose = (line: string): boolean => LOOSE.test(line);

/** One cell in quotes, or words without a separator; a byte-order mark may stand before it. */
const LOOSE = /^(?:\u00ef\u00bb\u00bf)?\s*(?:"(?:[^"]|"")*"|[^";,\t]*)\s*$/;

const ending = (line: string): string => (line.endsWith('\r') ? '\r' : '');
