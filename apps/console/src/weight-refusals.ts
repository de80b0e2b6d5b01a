// What the terminal says when respondents cannot be weighted to the margins: why, where, and the smallest change.
import type { Margin } from '#domain/weighting/margin.js';
import type { WeighRefusal } from '#domain/weighting/weigh.js';
import type { InputFault } from '#platform/csv/input-fault.js';
import type { CsvTable } from '#platform/csv/read-csv.js';
import type { Outcome } from './command.js';
import type { MarginsFile } from './weight-files.js';

export type WeighedAs = {
  readonly margins: readonly Margin[];
  /** The file of the respondents. */
  readonly file: string;
  /** The names of the strata by number; none when the sample was drawn from all alike. */
  readonly strata: readonly string[];
};

/** A fault in the margins file when there is one; otherwise why there is no answer, with a proposal. */
export function explainWeighing(
  refusals: readonly WeighRefusal[],
  { table }: MarginsFile,
  weighed: WeighedAs,
): Outcome {
  const faults = refusals.flatMap((refusal) => faultOfMargin(refusal, table));
  if (faults.length > 0) return { kind: 'bad-input', faults };
  const explained = refusals.map((refusal) => ({ ...refusal, ...wayOut(refusal, weighed) }));
  return {
    kind: 'no-answer',
    document: { refusals: explained },
    summary: explained.map(
      ({ refused, message }) => `${OF_THE_DRAW.has(refused) ? weighed.file : table.file}: ${message}`,
    ),
  };
}

/** What is wrong with how the respondents were drawn, not with what they are weighted to. */
const OF_THE_DRAW: ReadonlySet<string> = new Set(['single-unit-stratum', 'sample-larger-than-population']);

function faultOfMargin(refusal: WeighRefusal, table: CsvTable): InputFault[] {
  if (refusal.refused !== 'class-without-target') return [];
  const { variable, category, people } = refusal;
  const message = `expected more than 0 people for "${category}" of ${variable}, because ${people} respondents have it; give its total, or leave those respondents out`;
  return [{ file: table.file, line: lineOf(table, variable, category), column: 'total', message }];
}

/** The row of this class; in a table of StatLine the variable stands in the header alone. */
function lineOf({ rows }: CsvTable, variable: string, category: string): number | null {
  const has = (cells: readonly string[], text: string) => cells.some((cell) => cell.trim() === text);
  const named = rows.filter(({ cells }) => has(cells, category));
  return (named.find(({ cells }) => has(cells, variable)) ?? named[0])?.line ?? null;
}

type WayOut = { readonly message: string; readonly proposal: unknown };

function wayOut(refusal: WeighRefusal, { margins, strata }: WeighedAs): WayOut {
  switch (refusal.refused) {
    case 'empty-class':
      return emptyClass(refusal, margins);
    case 'margins-out-of-reach':
      return {
        message: `no weights meet all margins together (tried ${refusal.cycles} rounds); the proposal gives the nearest margins that can be met`,
        proposal: {
          margins: refusal.nearest.map(({ variable, category, reached }) => ({
            variable,
            category,
            total: reached,
          })),
        },
      };
    case 'bounds-without-mean':
      return { message: 'the mean weight must lie between the bounds', proposal: { trim: '0.3:3' } };
    case 'sample-larger-than-population':
      return {
        message: `${refusal.drawn} respondents or clusters cannot come from a population of ${refusal.population}${within(strata[refusal.stratum])}`,
        proposal: { population: refusal.drawn },
      };
    case 'single-unit-stratum':
      return singleUnit(refusal.stratum, strata);
    case 'margins-disagree':
    case 'bad-total':
    case 'unknown-class':
    case 'class-without-target':
      return { message: refusal.refused, proposal: null };
  }
}

const within = (stratum: string | undefined): string =>
  stratum === undefined ? '' : ` in stratum "${stratum}"`;

/** Joins the stratum with the one beside it in the file. */
function singleUnit(stratum: number, strata: readonly string[]): WayOut {
  const name = strata[stratum];
  if (name === undefined)
    return {
      message: 'there is one cluster, from which no chance error can be told; leave --cluster out',
      proposal: null,
    };
  const into = strata[stratum - 1] ?? strata[stratum + 1] ?? null;
  return {
    message: `stratum "${name}" has one respondent or cluster, from which no chance error can be told; join it with ${into === null ? 'others' : `"${into}"`}`,
    proposal: { join: { stratum: name, into } },
  };
}

type EmptyClass = Extract<WeighRefusal, { refused: 'empty-class' }>;

/** Joins the class with the one beside it that has respondents. */
function emptyClass({ variable, category, target }: EmptyClass, margins: readonly Margin[]): WayOut {
  const margin = margins.find(({ factor }) => factor.name === variable);
  const categories = margin?.factor.categories ?? [];
  const place = categories.indexOf(category);
  const filled = categories
    .map((name, code) => ({
      name,
      code,
      people: margin?.factor.codes.filter((own) => own === code).length ?? 0,
    }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => Math.abs(one.code - place) - Math.abs(other.code - place) || one.code - other.code);
  const into = filled[0]?.name ?? null;
  return {
    message: `"${category}" of ${variable} has ${target} people in the population and no respondents; join it with "${into ?? ''}"`,
    proposal: { join: { variable, category, into } },
  };
}
