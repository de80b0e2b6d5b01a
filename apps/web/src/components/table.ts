// Builds the model of the `table` component from plain rows.

export type Column = { readonly text: string; readonly number?: boolean };
export type Cell = {
  readonly text: string;
  readonly href?: string;
  /** Shows the text as a badge: 'plain', 'ok', 'warn', 'no' or 'live'. */
  readonly badge?: string;
  readonly icon?: string;
};
export type Table = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
};

/**
 * @param columns headings; `#` in front means that the column holds numbers: `#Antwoorden`
 * @param rows per row one text or cell per column; the first names the row
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Cell)[])[],
): Table {
  return {
    caption,
    columns: columns.map((text) =>
      text.startsWith('#') ? { text: text.slice(1), number: true } : { text, number: false },
    ),
    rows: rows.map((row) => ({
      cells: row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
    })),
  };
}
