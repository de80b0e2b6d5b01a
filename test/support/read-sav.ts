// Reads an SPSS system file back, written from the description of the format and apart from the writer.
// Source: GNU PSPP, "System File Format" (developer's guide, appendix B).

export type SavRead = {
  readonly title: string;
  readonly encoding: string;
  readonly variables: readonly {
    readonly name: string;
    readonly label: string;
    readonly width: number;
    readonly values: ReadonlyMap<number, string>;
  }[];
  readonly cases: readonly (readonly (number | string | null)[])[];
};

type Variable = { name: string; label: string; width: number; at: number; values: Map<number, string> };

/** Walks through the bytes once; throws where something else stands than the description says. */
export function readSav(bytes: Buffer): SavRead {
  const cursor = new Cursor(bytes);
  expectThat(cursor.text(4) === '$FL2', 'magic');
  expectThat(cursor.text(60).startsWith('@(#) SPSS DATA FILE'), 'product');
  expectThat(cursor.int() === 2, 'layout and byte order');
  const segments = cursor.int();
  expectThat(cursor.int() === 0, 'no compression');
  expectThat(cursor.int() === 0, 'no weight variable');
  const count = cursor.int();
  expectThat(cursor.float() === 100, 'bias');
  expectThat(/^\d\d [A-Z][a-z]{2} \d\d$/.test(cursor.text(9)), 'day');
  expectThat(/^\d\d:\d\d:\d\d$/.test(cursor.text(8)), 'time');
  const title = cursor.text(64).trimEnd();
  cursor.skip(3);
  const found = dictionary(cursor);
  expectThat(found.segments === segments, 'case size');
  const cases = Array.from({ length: count }, () =>
    found.variables.map(({ width }) => {
      if (width > 0) return cursor.text(8 * Math.ceil(width / 8)).trimEnd();
      const value = cursor.float();
      return value === found.missing ? null : value;
    }),
  );
  expectThat(cursor.isAtEnd(), 'nothing after the last case');
  const variables = found.variables.map(({ name, ...rest }) => ({
    name: found.names.get(name) ?? name,
    ...rest,
  }));
  return { title, encoding: found.encoding, variables, cases };
}

type Dictionary = {
  readonly variables: Variable[];
  readonly names: Map<string, string>;
  segments: number;
  encoding: string;
  missing: number;
  labels: Map<number, string>;
};

function dictionary(cursor: Cursor): Dictionary {
  const found: Dictionary = {
    ...{ variables: [], names: new Map<string, string>() },
    ...{ segments: 0, encoding: '', missing: NaN, labels: new Map<number, string>() },
  };
  for (let kind = cursor.int(); kind !== 999; kind = cursor.int()) {
    const take = RECORDS[kind];
    if (!take) throw new Error(`The file is no SPSS system file: record ${kind}.`);
    take(cursor, found);
  }
  cursor.int();
  return found;
}

const RECORDS: Readonly<Record<number, (cursor: Cursor, found: Dictionary) => void>> = {
  2: (cursor, found) => {
    const variable = variableIn(cursor, found.segments + 1);
    if (variable) found.variables.push(variable);
    found.segments += 1;
  },
  3: (cursor, found) => {
    found.labels = labelsIn(cursor);
  },
  4: (cursor, { variables, labels }) => {
    const places = Array.from({ length: cursor.int() }, () => cursor.int());
    for (const each of variables) if (places.includes(each.at)) each.values = labels;
  },
  7: (cursor, found) => {
    const [subtype, size, elements] = [cursor.int(), cursor.int(), cursor.int()];
    const data = cursor.bytes(size * elements);
    if (subtype === 20) found.encoding = data.toString();
    if (subtype === 4) found.missing = data.readDoubleLE(0);
    if (subtype !== 13) return;
    for (const pair of data.toString().split('\t')) {
      const [short = '', long = ''] = pair.split('=');
      found.names.set(short, long);
    }
  },
};

function variableIn(cursor: Cursor, at: number): Variable | undefined {
  const width = cursor.int();
  const hasLabel = cursor.int();
  expectThat(cursor.int() === 0, 'no missing values of its own');
  const [print, write] = [cursor.int(), cursor.int()];
  expectThat(print === write, 'formats');
  const name = cursor.text(8).trimEnd();
  if (width === -1) return undefined;
  expectThat(print >> 16 === (width > 0 ? 1 : 5), 'format fits the type');
  const length = hasLabel === 1 ? cursor.int() : 0;
  const label = cursor.bytes(4 * Math.ceil(length / 4)).toString('utf8', 0, length);
  return { name, label, width, at, values: new Map() };
}

function labelsIn(cursor: Cursor): Map<number, string> {
  const labels = new Map<number, string>();
  for (let left = cursor.int(); left > 0; left -= 1) {
    const value = cursor.float();
    const length = cursor.bytes(1)[0] ?? 0;
    const padded = 8 * Math.ceil((length + 1) / 8) - 1;
    labels.set(value, cursor.bytes(padded).toString('utf8', 0, length));
  }
  return labels;
}

class Cursor {
  private at = 0;
  constructor(private readonly data: Buffer) {}
  bytes(length: number): Buffer {
    expectThat(this.at + length <= this.data.length, 'enough bytes');
    this.at += length;
    return this.data.subarray(this.at - length, this.at);
  }
  text = (length: number): string => this.bytes(length).toString('utf8');
  int = (): number => this.bytes(4).readInt32LE();
  float = (): number => this.bytes(8).readDoubleLE();
  skip = (length: number): void => void this.bytes(length);
  isAtEnd = (): boolean => this.at === this.data.length;
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The file is no SPSS system file: ${what}.`);
}
