// The numbers of a draw as tables: per area at a glance, and every stratum for who wants to check.
import { wholeNumber } from '../texts/formats.nl.js';
import { table, type Table } from './table.js';

/** What a stratum holds and gives; before the draw and after it. */
export type StratumNumbers = {
  readonly stratum: string;
  readonly frame: number;
  readonly excluded: number;
  readonly drawn: number;
};

export type AreaName = { readonly code: string; readonly name: string };

export type StrataWords = { readonly caption: string; readonly drawn: string };

/** Areas in their fixed order, with a row for all of them together. */
export function areaTable(
  strata: readonly StratumNumbers[],
  areas: readonly AreaName[],
  { caption, drawn }: StrataWords,
): Table {
  const perArea = areas.flatMap(({ code, name }) => {
    const own = strata.filter(({ stratum }) => areaOf(stratum) === code);
    return own.length === 0 ? [] : [numbersRow([name], total(own))];
  });
  const rows = [...perArea, numbersRow(['Samen'], total(strata))];
  return table(caption, ['Gebied', '#Mensen', '#Niet mee', `#${drawn}`], rows);
}

/** One row per area and age class. */
export function strataTable(
  strata: readonly StratumNumbers[],
  areas: readonly AreaName[],
  { caption, drawn }: StrataWords,
): Table {
  const rows = strata.map((numbers) => numbersRow(partsOf(numbers.stratum, areas), numbers));
  return table(caption, ['Gebied', 'Leeftijd', '#Mensen', '#Niet mee', `#${drawn}`], rows);
}

/** "Berghem, 18-34" */
export function stratumName(stratum: string, areas: readonly AreaName[]): string {
  return partsOf(stratum, areas).join(', ');
}

export function total(strata: readonly StratumNumbers[]): Omit<StratumNumbers, 'stratum'> {
  const sum = (of: (one: StratumNumbers) => number): number => strata.reduce((all, one) => all + of(one), 0);
  return {
    frame: sum(({ frame }) => frame),
    excluded: sum(({ excluded }) => excluded),
    drawn: sum(({ drawn }) => drawn),
  };
}

function partsOf(stratum: string, areas: readonly AreaName[]): readonly [area: string, age: string] {
  const [code = '', age = ''] = stratum.split('|');
  return [areas.find((area) => area.code === code)?.name ?? code, age];
}

const areaOf = (stratum: string): string => stratum.split('|')[0] ?? '';

const numbersRow = (
  names: readonly string[],
  { frame, excluded, drawn }: Omit<StratumNumbers, 'stratum'>,
): readonly string[] => [...names, ...[frame, excluded, drawn].map(wholeNumber)];
