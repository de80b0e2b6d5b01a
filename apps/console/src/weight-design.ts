// How the respondents of a file were drawn: in strata, in clusters, and from how many.
import { crossed } from '#domain/weighting/factor.js';
import type { SurveyDesign } from '#domain/weighting/survey-design.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import type { Read } from './draw-files.js';
import { answersIn, numbersIn } from './weight-files.js';

export type DesignColumns = {
  readonly strata: string | undefined;
  readonly cluster: string | undefined;
  readonly fpc: string | undefined;
};

export type DrawnAs = {
  readonly weights: Float64Array;
  /** The population when there is no column for it; null: no finite population correction. */
  readonly population: number | null;
};

/**
 * The design that these columns describe. A cluster is one within its stratum. Without a column for the finite population
 * correction only a plain sample has one, from the size of the population.
 */
export function designIn(table: CsvTable, columns: DesignColumns, drawn: DrawnAs): Read<SurveyDesign> {
  const { strata, cluster, fpc } = columns;
  const known = [strata, cluster].flatMap((column) =>
    column === undefined ? [] : emptyCells(table, column),
  );
  const stratum = strata === undefined ? undefined : answersIn(table, strata);
  const unit = cluster === undefined ? undefined : answersIn(table, cluster);
  const units = stratum && unit ? crossed(stratum, unit) : unit;
  const codes = stratum?.codes ?? null;
  const sizes = fpc === undefined ? undefined : sizesIn(table, fpc, codes);
  const faults = [...known, ...(sizes && !sizes.ok ? sizes.faults : [])];
  if (faults.length > 0) return { ok: false, faults };
  const plain =
    codes === null && units === undefined && drawn.population !== null ? [drawn.population] : null;
  const counted = sizes?.ok === true && drawn.population !== null ? sizes.value : null;
  return {
    ok: true,
    value: {
      weights: drawn.weights,
      strata: codes,
      clusters: units?.codes ?? null,
      populationOfStratum: sizes ? counted : plain,
    },
  };
}

function emptyCells(table: CsvTable, column: string): InputFault[] {
  const { codes } = answersIn(table, column);
  const empty = [...codes.keys()].filter((row) => (codes[row] ?? -1) < 0);
  const [first] = empty;
  if (first === undefined) return [];
  const more = empty.length > 1 ? `; ${empty.length - 1} more rows have nothing` : '';
  const message = `expected to read how this respondent was drawn, found nothing${more}`;
  return [{ file: table.file, line: table.rows[first]?.line ?? null, column, message }];
}

/** Per stratum how many units its population has; every row of a stratum says the same. */
function sizesIn(table: CsvTable, column: string, strata: Int32Array | null): Read<readonly number[]> {
  const read = numbersIn(table, column);
  if (!read.ok) return read;
  const sizes: number[] = [];
  for (const [row, size] of read.value.entries()) {
    const stratum = strata?.[row] ?? 0;
    const line = table.rows[row]?.line ?? null;
    if (!(size >= 1))
      return {
        ok: false,
        faults: [
          { file: table.file, line, column, message: 'expected how many the population has, 1 or more' },
        ],
      };
    const before = sizes[stratum] ?? size;
    if (before !== size)
      return {
        ok: false,
        faults: [
          {
            file: table.file,
            line,
            column,
            message: `expected the same number in the whole stratum, found ${size} after ${before}`,
          },
        ],
      };
    sizes[stratum] = size;
  }
  return sizes.length === 0
    ? { ok: false, faults: [faultOf(table.file, 'expected respondents, found none')] }
    : { ok: true, value: sizes };
}
