// Who lives here, who was asked, who answered, and what counts after weighting: side by side per group.
import type { ResponseOfPart, ResponseTrait } from '#features/invitations/index.js';
import type { Area } from '#features/population/index.js';
import type { GroupSizes, ResultDocument, ResultWeighting } from '#features/results/index.js';
import { table, type Table } from '../../components/table.js';
import { groupName, traitName, wordsOf } from './group-words.js';
import { HIDDEN } from './share-text.js';

/** The drawn people of a poll by trait; of these only who was asked counts here, never who answered. */
export type AskedParts = Readonly<Record<ResponseTrait, readonly ResponseOfPart[]>>;

type Facts = {
  readonly document: Pick<ResultDocument, 'groupSizes' | 'weighting'>;
  readonly asked: AskedParts;
  readonly areas: readonly Area[];
};

/** One table per trait of which groups may be spoken of. */
export function representation({ document, asked, areas }: Facts): readonly Table[] {
  const words = wordsOf(document, areas);
  return (document.groupSizes ?? []).flatMap((sizes) => {
    const isWeighted = document.weighting?.traits.includes(sizes.trait) ?? false;
    const rows = rowsOf(sizes, partsOf(asked, sizes.trait));
    if (rows.length < 2) return [];
    const name = traitName(sizes.trait);
    return [
      table(
        `Wie deed mee, naar ${name}`,
        ['Groep', '#Bewoners', '#Uitgenodigd', '#Antwoorden', '#Na wegen'],
        rows.map((row) => [
          groupName(sizes.trait, row.name, words),
          percent(row.people),
          percent(row.invited),
          row.answered === null ? HIDDEN : percent(row.answered),
          isWeighted ? percent(weightedShare(row, document.weighting, sizes)) : HIDDEN,
        ]),
      ),
    ];
  });
}

function partsOf(asked: AskedParts, trait: string): readonly ResponseOfPart[] {
  if (trait === 'area' || trait === 'age' || trait === 'gender') return asked[trait];
  return [];
}

type Row = {
  readonly name: string;
  /** Parts of one; null: hidden. */
  readonly people: number;
  readonly invited: number;
  readonly answered: number | null;
};

/** A share of the answers stands only where the number of people may. */
function rowsOf({ rows }: GroupSizes, parts: readonly ResponseOfPart[]): readonly Row[] {
  const within = rows.map(({ name }) => {
    const own = new Set(name.split('+'));
    return parts.filter(({ part }) => part.split('+').every((one) => own.has(one)));
  });
  const total = (numberOf: (part: ResponseOfPart) => number): number =>
    within.flat().reduce((sum, part) => sum + numberOf(part), 0);
  const [people, invited] = [total((part) => part.people), total((part) => part.invited)];
  const answered = rows.reduce((sum, row) => sum + (row.people ?? 0), 0);
  const isWhole = rows.every((row) => row.people !== null);
  if (people === 0 || invited === 0 || answered === 0) return [];
  return rows.map((row, place) => ({
    name: row.name,
    people: (within[place] ?? []).reduce((sum, part) => sum + part.people, 0) / people,
    invited: (within[place] ?? []).reduce((sum, part) => sum + part.invited, 0) / invited,
    answered: isWhole && row.people !== null ? row.people / answered : null,
  }));
}

/** By the figures that staff chose; otherwise by who could be drawn. */
function weightedShare(
  row: Row,
  weighting: ResultWeighting | undefined,
  { trait, rows }: GroupSizes,
): number {
  const chosen = weighting?.margins?.totals.find((totals) => totals.trait === trait);
  if (!chosen) return row.people;
  const peopleIn = (name: string): number => {
    const own = new Set(name.split('+'));
    return chosen.classes.reduce((sum, each) => sum + (own.has(each.name) ? each.total : 0), 0);
  };
  const everybody = rows.reduce((sum, { name }) => sum + peopleIn(name), 0);
  return everybody > 0 ? peopleIn(row.name) / everybody : row.people;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
