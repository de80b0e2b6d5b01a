// What chosen figures say beside the frame, the sample and the answers: one table per trait.
import {
  joinedGroups,
  type InvitedClass,
  type PollClasses,
  type Result,
  type TraitTotals,
} from '#features/results/index.js';
import { table, type Table } from '../../../components/table.js';
import { groupName, traitName } from '../../../public/result/group-words.js';
import { HIDDEN } from '../../../public/result/share-text.js';
import { wholeNumber } from '../../../texts/formats.nl.js';

export type MarginTableFacts = {
  readonly totals: readonly TraitTotals[];
  readonly classes: PollClasses;
  readonly invited: readonly InvitedClass[];
  readonly result: Result | undefined;
};

/** Classes that were joined at launch stand together: their totals count as one. */
export function marginTables(facts: MarginTableFacts): readonly Table[] {
  return facts.totals.map((totals) => tableOf(totals, facts));
}

type Row = {
  readonly label: string;
  readonly total: number;
  readonly people: number;
  readonly asked: number;
  readonly answered: number | null;
};

function rowsOf({ trait, classes }: TraitTotals, facts: MarginTableFacts): readonly Row[] {
  const labels = new Map(
    Object.values(facts.classes)
      .flat()
      .map(({ name, label }) => [name, label]),
  );
  const totalOf = new Map(classes.map(({ name, total }) => [name, total]));
  return joinedGroups(trait, facts.invited).map(({ parts, people, asked }) => ({
    label:
      trait === 'area'
        ? parts.map((part) => labels.get(part) ?? part).join(', ')
        : groupName(trait, parts.join('+'), { areas: [] }),
    total: parts.reduce((sum, part) => sum + (totalOf.get(part) ?? 0), 0),
    ...{ people, asked, answered: answeredIn(facts.result, trait, parts) },
  }));
}

function tableOf(totals: TraitTotals, facts: MarginTableFacts): Table {
  const rows = rowsOf(totals, facts);
  const sumOf = (numberOf: (row: Row) => number) => rows.reduce((sum, row) => sum + numberOf(row), 0);
  const [total, people, asked] = [
    sumOf((row) => row.total),
    sumOf((row) => row.people),
    sumOf((row) => row.asked),
  ];
  const isTold = rows.every((row) => row.answered !== null);
  const answered = isTold ? sumOf((row) => row.answered ?? 0) : 0;
  const name = traitName(totals.trait);
  const cells = rows.map((row) => [
    ...[row.label, wholeNumber(Math.round(row.total)), percent(row.total, total)],
    ...[percent(row.people, people), percent(row.asked, asked), percent(row.answered ?? 0, answered)],
  ]);
  return {
    ...table(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, COLUMNS, cells),
    ...{ stacked: true },
  };
}

const COLUMNS = [
  ...['Groep', '#Aantal in het bestand', '#Aandeel in het bestand'],
  ...['#Steekproefkader', '#Uitgenodigd', '#Antwoorden'],
];

/** Only what the result may tell: null where a group is hidden or joined in another way. */
function answeredIn(result: Result | undefined, trait: string, parts: readonly string[]): number | null {
  const sizes = result?.document.groupSizes?.find((each) => each.trait === trait);
  const own = [...parts].sort().join('+');
  return sizes?.rows.find(({ name }) => name === own)?.people ?? null;
}

const percent = (part: number, whole: number): string =>
  whole > 0 ? `${Math.round((100 * part) / whole)}%` : HIDDEN;
