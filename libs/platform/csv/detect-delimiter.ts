// Spreadsheets set to Dutch write `;`, all others `,`: the header line tells which.

/** The delimiter of a file whose header line is `header`: whichever of `;` and `,` stands there most outside quotes. */
export function detectDelimiter(header: string): ';' | ',' {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  return count(bare, ';') > count(bare, ',') ? ';' : ',';
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
