// Reference data of others stands outside the repository, because it may not be copied into it.
import fs from 'node:fs';
import path from 'node:path';

const FOLDER = process.env['REFERENCE_DATA'] ?? path.resolve('../shared/reference');

/** The path of a folder or file of the reference data. */
export const referencePath = (...names: readonly string[]): string => path.join(FOLDER, ...names);

/** These names of sets, or none when the reference data is not there. */
export const presentSets = <Name extends string>(folder: string, names: readonly Name[]): readonly Name[] =>
  names.filter((name) => fs.existsSync(referencePath(folder, name)));

/** What to put before the name of a group of tests, so that a run without the data says so. */
export const whereReference = fs.existsSync(FOLDER) ? '' : `reference data absent (${FOLDER}): `;

/** A JSON file as it stands, for specs that know its shape. */
export const readJson = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** A reader of the columns of a simple CSV file (quoted cells, no line ends in them). */
export function readColumns(file: string): (name: string) => string[] {
  const [header = [], ...rows] = fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].slice(0, -1).map((cell) => cell[2] ?? cell[1] ?? ''),
    );
  return (name) => rows.map((row) => row[header.indexOf(name)] ?? '');
}
