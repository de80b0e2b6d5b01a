// The eleven areas in which Oss reports about itself, with made-up numbers of residents.

export type TownArea = {
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  readonly town: string;
  /** The four digits of the postcodes that are used. */
  readonly postcodes: readonly [string, ...string[]];
  /** Weight of a household with children, relative to the whole town. */
  readonly families: number;
  /** How willing people are to answer, relative to the whole town. */
  readonly willingness: number;
};

/**
 * Source of the names: the areas of the municipality's own Wijkfoto. The numbers are fictitious; together about
 * 94,600, the size of the municipality on 1 January 2024.
 */
export const townAreas: readonly TownArea[] = [
  area('01', 'Centrum-Krinkelhoek-Mettegeupel', 13_900, ['Oss', '5341', '5342'], [0.6, 0.95]),
  area('02', 'Schadewijk', 9_800, ['Oss', '5348', '5349'], [0.9, 0.8]),
  area('03', 'Ruwaard', 12_300, ['Oss', '5344', '5345'], [1.0, 0.85]),
  area('04', 'Noordwest', 9_600, ['Oss', '5347', '5346'], [1.1, 0.95]),
  area('05', 'Oss-Zuid', 12_000, ['Oss', '5343', '5342'], [1.1, 1.1]),
  area('06', 'Megen-Haren-Macharen', 3_700, ['Megen', '5366', '5367', '5368'], [1.1, 1.1]),
  area('07', 'Berghem', 9_700, ['Berghem', '5351', '5352'], [1.2, 1.1]),
  area('08', 'Ravenstein', 8_300, ['Ravenstein', '5371', '5374'], [1.0, 1.15]),
  area('09', 'Herpen', 4_300, ['Herpen', '5373', '5375'], [1.1, 1.0]),
  area('10', 'Lith', 6_300, ['Lith', '5397', '5396', '5398'], [1.0, 1.05]),
  area('11', 'Geffen', 4_700, ['Geffen', '5386', '5386'], [1.2, 1.1]),
];

type Place = readonly [town: string, first: string, ...others: string[]];

function area(
  code: string,
  name: string,
  residents: number,
  ...[[town, first, ...others], [families, willingness]]: [Place, readonly [number, number]]
): TownArea {
  return { code, name, residents, town, postcodes: [first, ...others], families, willingness };
}
