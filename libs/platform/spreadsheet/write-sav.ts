// Writes a table as an SPSS system file (.sav), uncompressed, in UTF-8, with labels for variables and values.
// Source: GNU PSPP, "System File Format" (developer's guide, appendix B); the field names below are those of that text.

export type SavVariable =
  | {
      readonly kind: 'number';
      /** Letters, digits and underscores; the first a letter. */
      readonly name: string;
      readonly label: string;
      readonly decimals: number;
      /** What numbers stand for; empty: they are just numbers. */
      readonly values: readonly (readonly [value: number, label: string])[];
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string };

export type SavTable = {
  /** What the file is about, in at most 64 bytes. */
  readonly title: string;
  readonly createdAt: Date;
  readonly variables: readonly SavVariable[];
  /** One cell per variable; null: nothing is known. */
  readonly cases: readonly (readonly (number | string | null)[])[];
};

/** Longest text of a plain string variable, in bytes. */
const LONGEST_TEXT = 255;
const LONGEST_VALUE_LABEL = 120;

/** The bytes of the file. The same table and moment give the same bytes. */
export function writeSav(table: SavTable): Buffer {
  const columns = table.variables.map((variable, index) => columnOf(variable, index, table));
  const records = [
    header(table, columns),
    ...columns.flatMap(variableRecords),
    ...columns.flatMap((column) => valueLabels(column, positionOf(columns, column))),
    integerInfo(),
    floatInfo(),
    longNames(columns),
    extension(20, 1, Buffer.from('UTF-8')),
    Buffer.concat([int32(999), int32(0)]),
  ];
  const cases = table.cases.flatMap((cells) =>
    columns.map((column, index) => cellOf(column, cells[index] ?? null)),
  );
  return Buffer.concat([...records, ...cases]);
}

type Column = {
  readonly variable: SavVariable;
  readonly shortName: string;
  /** 0 for a number, else the bytes of the text. */
  readonly width: number;
};

function columnOf(variable: SavVariable, index: number, { cases }: SavTable): Column {
  const shortName = `V${index + 1}`;
  if (variable.kind === 'number') return { variable, shortName, width: 0 };
  const widths = cases.map((cells) => clipped(String(cells[index] ?? ''), LONGEST_TEXT).length);
  return { variable, shortName, width: widths.reduce((most, width) => Math.max(most, width), 1) };
}

const segmentsOf = ({ width }: Column): number => Math.max(1, Math.ceil(width / 8));

/** Counted in segments of eight bytes, from 1. */
const positionOf = (columns: readonly Column[], column: Column): number =>
  1 + columns.slice(0, columns.indexOf(column)).reduce((sum, each) => sum + segmentsOf(each), 0);

function header({ title, createdAt, cases }: SavTable, columns: readonly Column[]): Buffer {
  const [day, time] = [creationDay(createdAt), createdAt.toISOString().slice(11, 19)];
  return Buffer.concat([
    padded('$FL2', 4),
    padded('@(#) SPSS DATA FILE Samenspel', 60),
    ...[LAYOUT, columns.reduce((sum, column) => sum + segmentsOf(column), 0), UNCOMPRESSED, NO_WEIGHT].map(
      int32,
    ),
    int32(cases.length),
    float64(BIAS),
    ...[padded(day, 9), padded(time, 8), padded(title, 64), Buffer.alloc(3)],
  ]);
}

const LAYOUT = 2;
const UNCOMPRESSED = 0;
const NO_WEIGHT = 0;
const BIAS = 100;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "08 Apr 27" */
function creationDay(at: Date): string {
  const day = String(at.getUTCDate()).padStart(2, '0');
  return `${day} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.toISOString().slice(2, 4)}`;
}

function variableRecords(column: Column): Buffer[] {
  const { variable, shortName, width } = column;
  const format = variable.kind === 'number' ? numberFormat(variable.decimals) : textFormat(width);
  const label = clipped(variable.label, LONGEST_TEXT);
  const first = Buffer.concat([
    ...[2, width, 1, 0, format, format].map(int32),
    padded(shortName, 8),
    int32(label.length),
    padded(label, 4 * Math.ceil(label.length / 4)),
  ]);
  const more = Array.from({ length: segmentsOf(column) - 1 }, () =>
    Buffer.concat([...[2, -1, 0, 0, FILLER_FORMAT, FILLER_FORMAT].map(int32), Buffer.alloc(8, ' ')]),
  );
  return [first, ...more];
}

const NUMERIC = 5;
const TEXT = 1;
const numberFormat = (decimals: number): number => (NUMERIC << 16) | (8 << 8) | decimals;
const textFormat = (width: number): number => (TEXT << 16) | (width << 8);
const FILLER_FORMAT = textFormat(1);

function valueLabels({ variable }: Column, position: number): Buffer[] {
  if (variable.kind === 'text' || variable.values.length === 0) return [];
  const labels = variable.values.map(([value, text]) => {
    const label = clipped(text, LONGEST_VALUE_LABEL);
    const bytes = 8 * Math.ceil((label.length + 1) / 8);
    return Buffer.concat([float64(value), Buffer.from([label.length]), padded(label, bytes - 1)]);
  });
  return [
    Buffer.concat([int32(3), int32(labels.length), ...labels]),
    Buffer.concat([int32(4), int32(1), int32(position)]),
  ];
}

/** Record 7: its kind, the size of its elements, how many there are. */
function extension(kind: number, size: number, data: Buffer): Buffer {
  return Buffer.concat([...[7, kind, size, data.length / size].map(int32), data]);
}

const UTF_8 = 65001;
const LITTLE_ENDIAN = 2;
const IEEE_754 = 1;

function integerInfo(): Buffer {
  const [machine, compression] = [-1, 1];
  const fields = [1, 0, 0, machine, IEEE_754, compression, LITTLE_ENDIAN, UTF_8];
  return extension(3, 4, Buffer.concat(fields.map(int32)));
}

/** What stands for a missing number, and the ends of the range of numbers. */
const MISSING = -Number.MAX_VALUE;
const LOWEST = -1.7976931348623155e308;
const floatInfo = (): Buffer =>
  extension(4, 8, Buffer.concat([MISSING, Number.MAX_VALUE, LOWEST].map(float64)));

function longNames(columns: readonly Column[]): Buffer {
  const text = columns.map(({ variable, shortName }) => `${shortName}=${variable.name}`).join('\t');
  return extension(13, 1, Buffer.from(text));
}

function cellOf(column: Column, cell: number | string | null): Buffer {
  if (column.variable.kind === 'number') return float64(typeof cell === 'number' ? cell : MISSING);
  return padded(clipped(String(cell ?? ''), LONGEST_TEXT), 8 * segmentsOf(column));
}

/** At most so many bytes, never half a letter. */
function clipped(text: string, bytes: number): Buffer {
  const whole = Buffer.from(text);
  let end = Math.min(bytes, whole.length);
  while (end > 0 && end < whole.length && ((whole[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return whole.subarray(0, end);
}

function padded(text: string | Buffer, bytes: number): Buffer {
  const result = Buffer.alloc(bytes, ' ');
  (typeof text === 'string' ? clipped(text, bytes) : text).copy(result);
  return result;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function float64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
