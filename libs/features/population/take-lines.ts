// Walks through a file once, in batches: reads, refuses, recognises doubles, and keeps an eye out for numbers that may not be here.
import type { CsvReading } from '#platform/csv/open-csv.js';
import type { ColumnMapping } from './column-mapping.js';
import { watchForNumbers, type FoundNumber } from './personal-number.js';
import type { CellText, LineRefusal, Reading } from './refusal.js';

/** What one kind of file asks of each line and each batch. */
export type Intake<Row> = {
  read(text: CellText): Reading<Row>;
  /** Lines with the same key are doubles: the first one counts. */
  keyOf(row: Row): string;
  /** Stores a batch and answers what it could not take after all. */
  save(rows: readonly NumberedRow<Row>[]): Promise<readonly LineRefusal[]>;
  keepRefusals(refusals: readonly LineRefusal[]): Promise<void>;
};

export type NumberedRow<Row> = { readonly line: number; readonly row: Row };

export type Lines = {
  readonly columns: readonly string[];
  readonly readings: AsyncIterable<CsvReading>;
  readonly mapping: ColumnMapping;
};

export type LineTally = {
  /** Lines with something on them. */
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  /** The first refusals, to show. */
  readonly refusals: readonly LineRefusal[];
};

export type TakenLines =
  | { readonly ok: true; readonly tally: LineTally }
  | { readonly ok: false; readonly refused: 'personal-number'; readonly found: FoundNumber }
  | { readonly ok: false; readonly refused: 'broken-off'; readonly line: number | null };

export const BATCH = 2_000;
export const SHOWN_REFUSALS = 500;

/** Takes all lines, or says why the whole file is refused; the caller's transaction undoes what was saved by then. */
export async function takeLines<Row>(lines: Lines, intake: Intake<Row>): Promise<TakenLines> {
  const watch = watchForNumbers(lines.columns);
  const walk = new Walk(lines, intake);
  for await (const reading of lines.readings) {
    if (reading.ok) watch.see(reading.row.cells);
    if (!reading.ok && reading.fault.kind !== 'wrong-width')
      return { ok: false, refused: 'broken-off', line: reading.fault.line };
    await walk.step(reading);
  }
  const found = watch.found();
  if (found) return { ok: false, refused: 'personal-number', found };
  return { ok: true, tally: await walk.end() };
}

class Walk<Row> {
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly keys = new Set<string>();
  private batch: NumberedRow<Row>[] = [];
  private waiting: LineRefusal[] = [];
  private readonly shown: LineRefusal[] = [];
  private read = 0;
  private refusedLines = 0;

  constructor(
    lines: Lines,
    private readonly intake: Intake<Row>,
  ) {
    this.indexOf = new Map(
      Object.entries(lines.mapping).map(([field, column]) => [field, lines.columns.indexOf(column)]),
    );
  }

  async step(reading: CsvReading): Promise<void> {
    this.read += 1;
    if (reading.ok) this.take(reading.row.line, reading.row.cells);
    if (!reading.ok) this.refuse([{ line: reading.fault.line ?? 0, field: 'line', reason: 'wrong-width' }]);
    if (this.batch.length >= BATCH || this.waiting.length >= BATCH) await this.flush();
  }

  async end(): Promise<LineTally> {
    await this.flush();
    const { read, refusedLines: refused } = this;
    return { read, refused, taken: read - refused, refusals: this.shown };
  }

  private take(line: number, cells: readonly string[]): void {
    const reading = this.intake.read((field) => cells[this.indexOf.get(field) ?? -1]?.trim() ?? '');
    if (!reading.ok) {
      this.refuse(reading.refusals.map((refusal) => ({ line, ...refusal })));
      return;
    }
    const key = this.intake.keyOf(reading.row);
    if (this.keys.has(key)) {
      this.refuse([{ line, field: 'pseudonym', reason: 'double' }]);
      return;
    }
    this.keys.add(key);
    this.batch.push({ line, row: reading.row });
  }

  private async flush(): Promise<void> {
    const rows = this.batch;
    this.batch = [];
    if (rows.length > 0) for (const refusal of await this.intake.save(rows)) this.refuse([refusal]);
    const refusals = this.waiting;
    this.waiting = [];
    if (refusals.length > 0) await this.intake.keepRefusals(refusals);
  }

  /** All refusals of one line. */
  private refuse(refusals: readonly LineRefusal[]): void {
    this.refusedLines += 1;
    this.waiting.push(...refusals);
    this.shown.push(...refusals.slice(0, SHOWN_REFUSALS - this.shown.length));
  }
}
