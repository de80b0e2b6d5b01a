// `samenspel weight`: from respondents and margins to weights, estimates and what they are worth.
import { equalWeights } from '#domain/weighting/design-weight.js';
import { marginsInPeople } from '#domain/weighting/read-margins.js';
import type { TrimBounds } from '#domain/weighting/trim.js';
import { sampleKinds, weigh } from '#domain/weighting/weigh.js';
import { missingColumns } from '#platform/csv/columns.js';
import { faultOf, type InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import { readTableFile } from '#platform/spreadsheet/read-table.js';
import { defineCommand, type Outcome } from './command.js';
import { faultsIn, type Read } from './draw-files.js';
import { designIn, type DesignColumns } from './weight-design.js';
import { weightDocument, weightSummary, type Asked } from './weight-document.js';
import {
  answersIn,
  idsIn,
  marginsOver,
  numbersIn,
  readMarginsFile,
  type MarginsFile,
} from './weight-files.js';
import { explainWeighing } from './weight-refusals.js';

export const weight = defineCommand({
  name: 'weight',
  summary: 'weight respondents to margins of the population; estimates with their uncertainty',
  options: {
    respondents: { kind: 'file', required: true, help: 'CSV with one respondent per row' },
    margins: {
      kind: 'file',
      required: true,
      help: 'CSV variable,category,total, or a table of CBS StatLine',
    },
    population: {
      kind: 'whole-number',
      help: 'size of the population (if left out: what the margins add up to); turns margins in shares into people',
    },
    questions: { kind: 'list', help: 'columns to estimate shares of' },
    numeric: { kind: 'list', help: 'columns to estimate the mean of' },
    by: { kind: 'list', help: 'columns to split by and to test against' },
    trim: { kind: 'text', help: 'lowest and highest weight as a factor of the mean, such as 0.3:3' },
    sample: { kind: 'text', choices: sampleKinds, help: 'probability (if left out), panel or open' },
    'base-weight': {
      kind: 'text',
      help: 'column with the weight from the draw (if left out: the same for all)',
    },
    strata: { kind: 'text', help: 'column with the stratum that a respondent was drawn from' },
    cluster: { kind: 'text', help: 'column with the cluster that a respondent was drawn with' },
    fpc: {
      kind: 'text',
      help: 'column with how many people, or clusters, the stratum has in the population',
    },
  },
  async run(given) {
    const [respondents, margins] = await Promise.all([
      readTableFile(given.respondents),
      readMarginsFile(given.margins),
    ]);
    const trim = readTrim(given.trim);
    const faults = [...(respondents.ok ? [] : respondents.faults), ...faultsIn(margins), ...faultsIn(trim)];
    if (!respondents.ok || !margins.ok || !trim.ok || faults.length > 0) return { kind: 'bad-input', faults };
    const { table } = respondents;
    const named = [...(given.questions ?? []), ...(given.numeric ?? []), ...(given.by ?? [])];
    const draw = [given['base-weight'], given.strata, given.cluster, given.fpc];
    const asked = [...named, ...draw.filter((column) => column !== undefined)];
    const missing = missingColumns(table, [...new Set(asked)]);
    if (missing.length > 0) return { kind: 'bad-input', faults: missing };
    const known = inPeople(margins.value, given.population);
    return weighTable(table, known, { ...given, trim: trim.value });
  },
});

type Given = {
  readonly population: number | undefined;
  readonly questions: readonly string[] | undefined;
  readonly numeric: readonly string[] | undefined;
  readonly by: readonly string[] | undefined;
  readonly sample: string | undefined;
  readonly 'base-weight': string | undefined;
  readonly trim: TrimBounds | null;
} & DesignColumns;

function weighTable(table: CsvTable, file: MarginsFile, given: Given): Outcome {
  const ids = idsIn(table);
  const margins = marginsOver(table, file);
  const numeric = (given.numeric ?? []).map((column) => ({ column, read: numbersIn(table, column) }));
  const total = sumOf(file);
  const start = startWeights(table, given['base-weight'], total);
  const kind = sampleKinds.find((each) => each === given.sample) ?? 'probability';
  const drawn = {
    weights: start.ok ? start.value : new Float64Array(0),
    population: kind === 'probability' ? total : null,
  };
  const design = designIn(table, given, drawn);
  const faults = [
    ...[ids, margins, start, design, ...numeric.map(({ read }) => read)].flatMap(faultsIn),
    ...sizeFaults(table, total, given.population),
  ];
  if (!ids.ok || !margins.ok || !start.ok || !design.ok || faults.length > 0)
    return { kind: 'bad-input', faults };
  const weighing = weigh(design.value, margins.value, given.trim);
  const strata = given.strata === undefined ? [] : answersIn(table, given.strata).categories;
  if (!weighing.ok)
    return explainWeighing(weighing.refusals, file, { file: table.file, margins: margins.value, strata });
  const asked: Asked = {
    kind,
    ids: ids.value,
    questions: (given.questions ?? []).map((column) => answersIn(table, column)),
    numeric: numeric.flatMap(({ column, read }) => (read.ok ? [{ column, values: read.value }] : [])),
    by: (given.by ?? []).map((column) => answersIn(table, column)),
  };
  const document = weightDocument(weighing.weighed, asked);
  return { kind: 'done', document, summary: weightSummary(weighing.weighed, kind) };
}

/** Shares become people when the size of the population is given. */
function inPeople(file: MarginsFile, population: number | undefined): MarginsFile {
  return population === undefined ? file : { ...file, margins: marginsInPeople(file.margins, population) };
}

const sumOf = ({ margins: [first] }: MarginsFile): number =>
  first?.classes.reduce((sum, { total }) => sum + total, 0) ?? 0;

function sizeFaults({ file, rows }: CsvTable, total: number, population: number | undefined): InputFault[] {
  const faults: InputFault[] = [];
  if (rows.length < 2) faults.push(faultOf(file, `expected at least two respondents, found ${rows.length}`));
  if (rows.length > total && total > 0)
    faults.push(
      faultOf(
        file,
        `expected at most as many respondents as the population of ${total}, found ${rows.length}; give totals in people, without dots or commas for thousands, or shares with --population`,
      ),
    );
  if (population !== undefined && Math.abs(population - total) > 1e-6 * total)
    faults.push(
      faultOf(
        '--population',
        `the margins add up to ${total} people, not ${population}; leave this option out or mend the margins`,
      ),
    );
  return faults;
}

function startWeights(table: CsvTable, column: string | undefined, total: number): Read<Float64Array> {
  if (column === undefined) return { ok: true, value: equalWeights(table.rows.length, total) };
  const read = numbersIn(table, column);
  if (!read.ok) return read;
  const faults = table.rows
    .filter((_, row) => !((read.value[row] ?? NaN) > 0))
    .map(({ line }) => ({ file: table.file, line, column, message: 'expected a weight above 0' }));
  return faults.length > 0 ? { ok: false, faults } : read;
}

/** `0.3:3`: both above 0, the mean between them. */
function readTrim(text: string | undefined): Read<TrimBounds | null> {
  if (text === undefined) return { ok: true, value: null };
  const [, low = '', high = ''] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const [lower, upper] = [Number(low), Number(high)];
  if (low !== '' && lower < 1 && upper > 1) return { ok: true, value: { lower, upper } };
  const message = `expected a number below 1, a colon and a number above 1, such as 0.3:3; found "${text}"`;
  return { ok: false, faults: [faultOf('--trim', message)] };
}
