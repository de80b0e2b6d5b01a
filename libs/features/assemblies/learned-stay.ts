// What earlier assemblies teach about who stays to the end: from their members, or from a file, to what is expected now.
import { learnStay, type Experience } from '#domain/panel-lottery/stay-model.js';
import type { PanelCategory } from '#domain/sortition/panel-record.js';
import type { StayExpected } from './stay-expected.js';

/** With fewer people than this nothing is learned; nor is anything of a group with fewer than `FEWEST_IN_GROUP`. */
export const FEWEST_TO_LEARN = 20;
const FEWEST_IN_GROUP = 10;

/** A member of an earlier assembly, by the names of its categories. */
export type EarlierMember = {
  readonly given: Readonly<Record<string, string>>;
  readonly stayed: boolean;
};

/**
 * In: members of earlier assemblies and the categories of this one. Out: what was learned, in whole percents from 1 to 100,
 * or undefined when there are too few. A group that is too small to learn from is expected to do as everybody does.
 */
export function stayLearnedFrom(
  members: readonly EarlierMember[],
  categories: readonly PanelCategory[],
): StayExpected | undefined {
  if (members.length < FEWEST_TO_LEARN) return undefined;
  const history = members.map(({ given, stayed }): Experience => {
    return { values: categories.map((category) => valueIn(category, given)), stayed };
  });
  const model = learnStay(history);
  const groups = categories.flatMap(({ name, targets }, place) =>
    targets.flatMap(({ value }) => {
      const size = history.filter(({ values }) => values[place] === value).length;
      const factor = model.factors[place]?.[value];
      if (size < FEWEST_IN_GROUP || factor === undefined) return [];
      return [{ category: name, value, stays: percent(model.base * factor) }];
    }),
  );
  const everybody = percent(model.base);
  return { everybody, groups: groups.filter(({ stays }) => stays !== everybody) };
}

const percent = (chance: number): number => Math.min(100, Math.max(1, Math.round(100 * chance)));

/** The value as this assembly spells it; '' when it knows no such value. */
function valueIn({ name, targets }: PanelCategory, given: EarlierMember['given']): string {
  const said = Object.entries(given).find(([category]) => isSame(category, name))?.[1] ?? '';
  return targets.find(({ value }) => isSame(value, said))?.value ?? '';
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

export type HistoryRows = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type HistoryFault = {
  readonly line: number;
  readonly column: string;
  readonly fault: 'column-missing' | 'no-category' | 'unknown-value' | 'not-yes-or-no' | 'too-few';
  readonly found: string;
};

export type ReadHistory =
  | { readonly ok: true; readonly members: readonly EarlierMember[] }
  | { readonly ok: false; readonly faults: readonly HistoryFault[] };

const STAYED = ['bleef', 'gebleven', 'stayed'];
const YES = ['ja', 'yes', '1', 'true', 'j'];
const NO = ['nee', 'no', '0', 'false', 'n'];

/**
 * In: a table with a column `bleef` (ja or nee) and a column for at least one category, and the categories. Out: its
 * members, or every fault with its line and column. An empty cell says nothing of that category; other columns are passed
 * over.
 */
export function readHistory(table: HistoryRows, categories: readonly PanelCategory[]): ReadHistory {
  const stayedAt = table.columns.findIndex((column) => STAYED.includes(plain(column)));
  const known = categories.flatMap((category) => {
    const at = table.columns.findIndex((column) => isSame(column, category.name));
    return at < 0 ? [] : [{ ...category, at }];
  });
  const found = table.columns.join(', ');
  const faults: HistoryFault[] = [];
  if (stayedAt < 0) faults.push({ line: 1, column: 'bleef', fault: 'column-missing', found });
  if (known.length === 0) faults.push({ line: 1, column: '', fault: 'no-category', found });
  if (faults.length > 0) return { ok: false, faults };
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const members = rows.map(({ line, cells }) => {
    const said = plain(cells[stayedAt] ?? '');
    if (!YES.includes(said) && !NO.includes(said))
      faults.push({ line, column: 'bleef', fault: 'not-yes-or-no', found: cells[stayedAt] ?? '' });
    const given = known.flatMap(({ name, targets, at }): [string, string][] => {
      const cell = (cells[at] ?? '').trim();
      if (cell === '') return [];
      if (!targets.some(({ value }) => isSame(value, cell)))
        faults.push({ line, column: name, fault: 'unknown-value', found: cell });
      return [[name, cell]];
    });
    return { given: Object.fromEntries(given), stayed: YES.includes(said) };
  });
  if (faults.length === 0 && members.length < FEWEST_TO_LEARN)
    faults.push({ line: 1, column: '', fault: 'too-few', found: String(members.length) });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, members };
}
