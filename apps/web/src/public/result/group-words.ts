// What traits and their groups are called on a page: by the list of areas, by words of our own, or by the question that was asked.
import type { Area } from '#features/population/index.js';
import type { GroupSizes, ResultDocument } from '#features/results/index.js';

export type GroupWords = {
  readonly areas: readonly Area[];
  /** Absent where nobody was asked for a trait. */
  readonly sizes?: readonly GroupSizes[];
};

export const wordsOf = (
  { groupSizes = [] }: Pick<ResultDocument, 'groupSizes'>,
  areas: readonly Area[],
): GroupWords => ({ areas, sizes: groupSizes });

const TRAITS: Readonly<Record<string, string>> = {
  area: 'wijk of kern',
  age: 'leeftijd',
  gender: 'geslacht',
};

const GENDERS: Readonly<Record<string, string>> = {
  male: 'Mannen',
  female: 'Vrouwen',
  unknown: 'Geslacht niet bekend',
};

const sizesOf = (trait: string, { sizes = [] }: Omit<GroupWords, 'areas'>): GroupSizes | undefined =>
  sizes.find((each) => each.trait === trait);

export const traitName = (trait: string, words: Omit<GroupWords, 'areas'> = {}): string =>
  TRAITS[trait] ?? sizesOf(trait, words)?.asked?.name ?? trait;

/** The question in which people told it themselves; undefined when it was known already. */
export const askedIn = (trait: string, words: GroupWords): string | undefined =>
  sizesOf(trait, words)?.asked?.question;

/** Joined classes one after the other: "Lith, Geffen"; ages from the first to the last: "18 tot en met 49". */
export function groupName(trait: string, name: string, words: GroupWords): string {
  const label = sizesOf(trait, words)?.rows.find((row) => row.name === name)?.label;
  if (label !== undefined) return label;
  const parts = name.split('+');
  return trait === 'age' ? agesIn(parts) : parts.map((part) => wordFor(trait, part, words)).join(', ');
}

/** Ages are joined with their neighbours only, so the ends say it all. */
function agesIn(parts: readonly string[]): string {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  const [from = ''] = first.split(/[- ]/);
  const [, to] = last.split('-');
  if (parts.length === 1) return first.replace('-', ' tot en met ');
  return to === undefined ? `${from} en ouder` : `${from} tot en met ${to}`;
}

function wordFor(trait: string, part: string, { areas }: GroupWords): string {
  if (trait === 'gender') return GENDERS[part] ?? part;
  return areas.find(({ code }) => code === part)?.name ?? part;
}
