// One question by area, age and gender, as tables: groups below each other, answers beside each other.
import type { Area } from '#features/population/index.js';
import type { CrossedFigures, GroupFigure, GroupFigures, QuestionResult } from '#features/results/index.js';
import { table, type Table } from '../../components/table.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { HIDDEN } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** By one trait each, and then by the pair of traits that staff chose. */
export function groupTables(
  { groups = [], crossed = [], answers, text }: Shown,
  areas: readonly Area[],
): readonly Table[] {
  const labels = answers.map(({ label }) => `#${label}`);
  const tableBy = (traits: readonly string[], rows: readonly NamedRow[]) => {
    const caption = `${text} Naar ${traits.map((trait) => TRAITS[trait] ?? trait).join(' en ')}`;
    return table(
      caption,
      ['Groep', '#Mensen', ...labels],
      rows.map((row) => rowOf(row, traits, areas)),
    );
  };
  return [
    ...groups.map(({ trait, rows }) =>
      tableBy(
        [trait],
        rows.map((row) => ({ ...row, names: [row.name] })),
      ),
    ),
    ...crossed.map(({ traits, rows }) => tableBy(traits, rows)),
  ];
}

type NamedRow = Pick<CrossedFigures['rows'][number], 'base' | 'cells'> & {
  readonly names: readonly string[];
};

export const TRAITS: Readonly<Record<string, string>> = {
  area: 'wijk of kern',
  age: 'leeftijd',
  gender: 'geslacht',
};

const GENDERS: Readonly<Record<string, string>> = {
  male: 'Mannen',
  female: 'Vrouwen',
  unknown: 'Geslacht niet bekend',
};

/** Groups below this many people are shown with a warning. */
const FEWEST_FIRM = 30;

function rowOf(
  { names, base, cells }: NamedRow,
  traits: readonly string[],
  areas: readonly Area[],
): readonly string[] {
  const name = names.map((each, depth) => groupName(traits[depth] ?? '', each, areas)).join(' · ');
  return [name, peopleText(base), ...cells.map((cell) => cellText(cell))];
}

/** Joined classes one after the other: "Lith, Geffen"; ages from the first to the last: "18 tot en met 49". */
export const groupName = (trait: string, name: string, areas: readonly Area[]): string =>
  trait === 'age'
    ? agesIn(name.split('+'))
    : name
        .split('+')
        .map((part) => wordFor(trait, part, areas))
        .join(', ');

/** Ages are joined with their neighbours only, so the ends say it all. */
function agesIn(parts: readonly string[]): string {
  const [first = ''] = parts;
  const last = parts.at(-1) ?? '';
  const [from = ''] = first.split(/[- ]/);
  const [, to] = last.split('-');
  if (parts.length === 1) return first.replace('-', ' tot en met ');
  return to === undefined ? `${from} en ouder` : `${from} tot en met ${to}`;
}

function wordFor(trait: string, part: string, areas: readonly Area[]): string {
  if (trait === 'gender') return GENDERS[part] ?? part;
  return areas.find(({ code }) => code === part)?.name ?? part;
}

/** Documents of version 1 have no mark for it. */
const isOldOver = ({ margin: [low, high] }: GroupFigure): boolean => low === 90 && high === 100;

export function peopleText(base: number | null, hidden = HIDDEN): string {
  if (base === null) return hidden;
  return base < FEWEST_FIRM ? `${wholeNumber(base)}, indicatief` : wholeNumber(base);
}

export function cellText(cell: GroupFigures['rows'][number]['cells'][number], hidden = HIDDEN): string {
  if (cell === null || cell.over || isOldOver(cell)) return cell ? 'meer dan 90%' : hidden;
  const [low, high] = cell.margin;
  return `${cell.percentage}% (${low} tot ${high})`;
}
