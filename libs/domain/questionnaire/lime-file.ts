// The tables of a LimeSurvey file, and looking things up in them.

export type LimeRow = ReadonlyMap<string, string>;

export const field = (row: LimeRow | undefined, name: string): string => row?.get(name) ?? '';

export class LimeFile {
  private readonly tables = new Map<string, readonly LimeRow[]>();

  constructor(private readonly xml: string) {}

  /** A survey, one question, or undefined for what is no LimeSurvey file. */
  get kind(): 'survey' | 'question' | undefined {
    const [, kind] = /<LimeSurveyDocType>(\w+)<\/LimeSurveyDocType>/.exec(this.xml) ?? [];
    if (kind === 'Question') return 'question';
    return kind === undefined ? undefined : 'survey';
  }

  /** The rows of one table; fields stand in CDATA or as plain text. */
  rows(table: string): readonly LimeRow[] {
    const known = this.tables.get(table) ?? rowsOf(this.xml, table);
    this.tables.set(table, known);
    return known;
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
    const own = tables.flatMap((table) => this.rows(table)).filter((row) => field(row, name) === id);
    return own.find((row) => field(row, 'language').startsWith(language)) ?? own[0];
  }

  attribute(qid: string, name: string, language = ''): string {
    const own = this.rows('question_attributes').filter(
      (row) => field(row, 'qid') === qid && field(row, 'attribute') === name,
    );
    const spoken = own.find((row) => language !== '' && field(row, 'language').startsWith(language));
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
      (order.get(field(row, 'gid')) ?? 0) * 10_000 + Number(field(row, 'question_order'));
    return once.toReversed().toSorted((one, next) => place(one) - place(next));
  }
}

function rowsOf(xml: string, table: string): readonly LimeRow[] {
  const [, inside = ''] = new RegExp(`<${table}>([\\s\\S]*?)</${table}>`).exec(xml) ?? [];
  return [...inside.matchAll(/<row>([\s\S]*?)<\/row>/g)].map(([, row = '']) => fieldsOf(row));
}

const fieldsOf = (row: string): LimeRow =>
  new Map(
    [...row.matchAll(/<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g)].map(
      ([, name = '', cdata, text = '']) => [name, cdata ?? text],
    ),
  );
