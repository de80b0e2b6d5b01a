// One question by group, as tables: groups below each other, answers beside each other.
import type { CrossedFigures, GroupFigure, GroupFigures, QuestionResult } from '#features/results/index.js';
import { table, type Table } from '../../components/table.js';
import { wholeNumber } from '../../texts/formats.nl.js';
import { groupName, traitName, type GroupWords } from './group-words.js';
import { HIDDEN } from './share-text.js';

type Shown = Extract<QuestionResult, { shown: true }>;

/** By one trait each, and then by the pair of traits that staff chose. */
export function groupTables(
  { groups = [], crossed = [], answers, text }: Shown,
  words: GroupWords,
): readonly Table[] {
  const labels = answers.map(({ label }) => `#${label}`);
  const tableBy = (traits: readonly string[], rows: readonly NamedRow[]) => {
    const caption = `${text} Naar ${traits.map((trait) => traitName(trait, words)).join(' en ')}`;
    const cells = rows.map((row) => rowOf(row, traits, words));
    if (labels.length <= MOST_ACROSS || labels.length <= rows.length)
      return table(caption, ['Groep', '#Mensen', ...labels], cells);
    const [names = [], people = [], ...told] = ['', '', ...labels].map((_, place) =>
      cells.map((row) => row[place] ?? ''),
    );
    return table(
      caption,
      ['Antwoord', ...names.map((name) => `#${name}`)],
      [['Mensen', ...people], ...told.map((row, place) => [answers[place]?.label ?? '', ...row])],
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

/** More answers than these do not fit beside each other on paper: then they stand below each other, and the groups beside. */
const MOST_ACROSS = 12;

/** Groups below this many people are shown with a warning. */
const FEWEST_FIRM = 30;

function rowOf(
  { names, base, cells }: NamedRow,
  traits: readonly string[],
  words: GroupWords,
): readonly string[] {
  const name = names.map((each, depth) => groupName(traits[depth] ?? '', each, words)).join(' · ');
  return [name, peopleText(base), ...cells.map((cell) => cellText(cell))];
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
