// The tables of a LimeSurvey file, and looking things up in them.
import type { XmlElement } from './xml-document.js';

export type LimeRow = ReadonlyMap<string, string>;

export const field = (row: LimeRow | undefined, name: string): string => row?.get(name) ?? '';

/** Much longer than any text of ours; what is longer is refused further on, not shortened. */
const LONGEST_VALUE = 20_000;

export class LimeFile {
  private readonly tables = new Map<string, readonly LimeRow[]>();
  private readonly sorted = new Map<string, ReadonlyMap<string, readonly LimeRow[]>>();

  constructor(private readonly document: XmlElement) {}

  /** A survey, one question, or undefined for what is no LimeSurvey file. */
  get kind(): 'survey' | 'question' | undefined {
    const kind = this.child('LimeSurveyDocType')?.text.trim();
    if (kind === 'Question') return 'question';
    return kind === 'Survey' ? 'survey' : undefined;
  }

  /** The rows of one table. */
  rows(table: string): readonly LimeRow[] {
    const known = this.tables.get(table) ?? rowsOf(this.child(table));
    this.tables.set(table, known);
    return known;
  }

  /** The rows of one table that have this value in this field. */
  rowsWith(table: string, name: string, value: string): readonly LimeRow[] {
    const key = `${table} ${name}`;
    const known = this.sorted.get(key) ?? grouped(this.rows(table), name);
    this.sorted.set(key, known);
    return known.get(value) ?? [];
  }

  /** The languages in which the file has words. */
  languages(): readonly string[] {
    const words = ['question_l10ns', 'questions'].flatMap((table) => this.rows(table));
    return [...new Set(words.map((row) => field(row, 'language')).filter((language) => language !== ''))];
  }

  /** What belongs to this id in one of these tables, in this language where it is there. */
  words(
    tables: readonly string[],
    [name, id]: readonly [string, string],
    language: string,
  ): LimeRow | undefined {
    const own = tables.flatMap((table) => this.rowsWith(table, name, id));
    return own.find((row) => isIn(row, language)) ?? own[0];
  }

  /** Everything that was set for a question, in any language. */
  attributes(qid: string): readonly LimeRow[] {
    return this.rowsWith('question_attributes', 'qid', qid);
  }

  attribute(qid: string, name: string, language = ''): string {
    const own = this.attributes(qid).filter((row) => field(row, 'attribute') === name);
    const spoken = own.find((row) => language !== '' && isIn(row, language));
    return field(spoken ?? own[0], 'value');
  }

  /** The questions themselves, without their rows, in the order of the survey. */
  questions(): readonly LimeRow[] {
    const main = this.rows('questions').filter((row) => ['', '0'].includes(field(row, 'parent_qid')));
    const once = [...new Map(main.toReversed().map((row) => [field(row, 'qid'), row])).values()];
    const order = new Map(
      this.rows('groups').map((row) => [field(row, 'gid'), Number(field(row, 'group_order'))]),
    );
    const place = (row: LimeRow): number =>
      (order.get(field(row, 'gid')) || 0) * 10_000 + (Number(field(row, 'question_order')) || 0);
    return once.toReversed().toSorted((one, next) => place(one) - place(next));
  }

  private child(name: string): XmlElement | undefined {
    return this.document.children.find((each) => each.name === name);
  }
}

/** `nl` and `nl-informal` are Dutch; LimeSurvey has variants of a language behind a hyphen. */
const isIn = (row: LimeRow, language: string): boolean => field(row, 'language').split('-')[0] === language;

function grouped(rows: readonly LimeRow[], name: string): ReadonlyMap<string, readonly LimeRow[]> {
  const groups = new Map<string, LimeRow[]>();
  for (const row of rows) {
    const group = groups.get(field(row, name)) ?? [];
    if (group.length === 0) groups.set(field(row, name), group);
    group.push(row);
  }
  return groups;
}

function rowsOf(table: XmlElement | undefined): readonly LimeRow[] {
  const rows = table?.children.find(({ name }) => name === 'rows')?.children ?? [];
  return rows
    .filter(({ name }) => name === 'row')
    .map(({ children }) => new Map(children.map((each) => [each.name, each.text.slice(0, LONGEST_VALUE)])));
}
