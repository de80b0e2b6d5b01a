// One question by area, age and gender, as tables: groups below each other, answers beside each other.
import type { Area } from '#features/population/index.js';
import type { GroupFigure, GroupFigures, QuestionResult } from '#features/results/index.js';
import { table, type Table } from '../../components/table.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { HIDDEN } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

export function groupTables({ groups = [], answers, text }: Shown, areas: readonly Area[]): readonly Table[] {
  const labels = answers.map(({ label }) => `#${label}`);
  return groups.map((figures) => {
    const caption = `${text} Naar ${TRAITS[figures.trait] ?? figures.trait}`;
    return table(
      caption,
      ['Groep', '#Mensen', ...labels],
      figures.rows.map((row) => rowOf(row, figures, areas)),
    );
  });
}

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
  { name, base, cells }: GroupFigures['rows'][number],
  { trait }: GroupFigures,
  areas: readonly Area[],
): readonly string[] {
  return [groupName(trait, name, areas), baseText(base), ...cells.map(cellText)];
}

/** Joined classes one after the other: "Lith, Geffen". */
export const groupName = (trait: string, name: string, areas: readonly Area[]): string =>
  name
    .split('+')
    .map((part) => wordFor(trait, part, areas))
    .join(', ');

function wordFor(trait: string, part: string, areas: readonly Area[]): string {
  if (trait === 'gender') return GENDERS[part] ?? part;
  if (trait === 'age') return part.replace('-', ' tot en met ');
  return areas.find(({ code }) => code === part)?.name ?? part;
}

/** Documents of version 1 have no mark for it. */
const isOldOver = ({ margin: [low, high] }: GroupFigure): boolean => low === 90 && high === 100;

function baseText(base: number | null): string {
  if (base === null) return HIDDEN;
  return base < FEWEST_FIRM ? `${wholeNumber(base)}, indicatief` : wholeNumber(base);
}

function cellText(cell: GroupFigures['rows'][number]['cells'][number]): string {
  if (cell === null || cell.over || isOldOver(cell)) return cell ? 'meer dan 90%' : HIDDEN;
  const [low, high] = cell.margin;
  return `${cell.percentage}% (${low} tot ${high})`;
}
