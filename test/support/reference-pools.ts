// The reference pools of panel selection: read from outside the repository, because most may not be copied into it.
import fs from 'node:fs';
import path from 'node:path';
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import { readPool } from '#domain/panel-lottery/read-pool.js';
import { readTargets } from '#domain/panel-lottery/read-targets.js';
import { readCsvFile } from '#platform/csv/read-csv.js';

const FOLDER = path.join(process.env['REFERENCE_DATA'] ?? path.resolve('../shared/reference'), 'sortition');

export type ExpectedLottery = {
  readonly minimum: number;
  readonly maximum: number;
  readonly geometricMean: number;
  readonly gini: number;
  readonly probabilities: Readonly<Record<string, number>>;
};

/** The names of the pools; empty when the reference data is not there. */
export const referencePools: readonly string[] = fs.existsSync(FOLDER)
  ? fs.readdirSync(FOLDER).filter((name) => fs.existsSync(path.join(FOLDER, name, 'expected.json')))
  : [];

/** What to put before the name of a group of tests, so that a run without the data says so. */
export const whereReference = referencePools.length > 0 ? '' : 'reference data absent: ';

export type ReferencePool = { readonly question: PanelQuestion; readonly leximin: ExpectedLottery };

export async function referencePool(name: string): Promise<ReferencePool> {
  const file = (base: string) => path.join(FOLDER, name, base);
  const { runs, expected } = JSON.parse(fs.readFileSync(file('expected.json'), 'utf8'));
  const size = Number(runs[0].k);
  const targets = readTargets(await tableOf(file('categories.csv')), size);
  if (!targets.ok) throw new Error(JSON.stringify(targets.faults));
  const pool = readPool(await tableOf(file('respondents.csv')), targets.categories, []);
  if (!pool.ok) throw new Error(JSON.stringify(pool.faults));
  const { leximin } = expected;
  return {
    question: { size, categories: targets.categories, people: pool.people },
    leximin: {
      minimum: leximin.minimum,
      maximum: leximin.maximum,
      geometricMean: leximin.geometricMean,
      gini: leximin.gini,
      probabilities: leximin.probabilities,
    },
  };
}

async function tableOf(file: string) {
  const read = await readCsvFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.table;
}
