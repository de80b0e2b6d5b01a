// Questions from LimeSurvey (.lss of a survey, .lsq of one question): the common kinds, what is left out by name.
import type { Option, Question } from './question.js';
import type { FromElsewhere } from './survey-js.js';

/**
 * In: the XML of an .lss or .lsq file. Out: its questions in their order, groups becoming sections, in Dutch where the
 * file has it; and what was left out: kinds without a counterpart and every relevance equation, which staff set again.
 * Refuses (as undefined) a text that is no LimeSurvey export.
 * Source: the LimeSurvey export format (document/questions/rows/row with CDATA fields), question type letters of its manual.
 */
export function fromLimeSurvey(xml: string): FromElsewhere | undefined {
  if (!/<LimeSurveyDocType>/.test(xml)) return undefined;
  const groups = inLanguage(rowsOf(xml, 'group_l10ns').concat(rowsOf(xml, 'groups')), 'gid');
  const words = inLanguage(rowsOf(xml, 'question_l10ns').concat(rowsOf(xml, 'questions')), 'qid');
  const file: File = {
    subquestions: rowsOf(xml, 'subquestions'),
    answers: rowsOf(xml, 'answers'),
    words: inLanguage(rowsOf(xml, 'question_l10ns').concat(rowsOf(xml, 'subquestions')), 'qid'),
    answerWords: inLanguage(rowsOf(xml, 'answer_l10ns'), 'aid'),
  };
  const rows = firstOf(rowsOf(xml, 'questions'), 'qid').toSorted(byOrder(rowsOf(xml, 'groups')));
  const read = rows.map((row, place) => ({
    row,
    text: plain(field(words.get(field(row, 'qid')), 'question') || field(row, 'question')),
    question: questionIn(row, words.get(field(row, 'qid')), { file, id: `v${place + 1}` }),
  }));
  return {
    questionnaire: {
      version: 1,
      questions: read.flatMap(({ question }) => (question ? [question] : [])),
      sections: [...new Set(rows.map((row) => field(row, 'gid')))].flatMap((gid) => {
        const starts = read.find(({ row, question }) => field(row, 'gid') === gid && question)?.question;
        const title = plain(field(groups.get(gid), 'group_name'));
        return starts && title !== '' ? [{ id: `deel-${starts.id}`, title, startsAt: starts.id }] : [];
      }),
    },
    leftOut: read.flatMap(({ row, text, question }) => [
      ...(question ? [] : [`${field(row, 'type')}: ${text}`]),
      ...(['', '1'].includes(field(row, 'relevance'))
        ? []
        : [`relevance ${field(row, 'relevance')}: ${text}`]),
    ]),
  };
}

type Row = ReadonlyMap<string, string>;
type File = {
  readonly subquestions: readonly Row[];
  readonly answers: readonly Row[];
  readonly words: ReadonlyMap<string, Row>;
  readonly answerWords: ReadonlyMap<string, Row>;
};

const field = (row: Row | undefined, name: string): string => row?.get(name) ?? '';

/** The rows of one table; fields stand in CDATA or as plain text. */
function rowsOf(xml: string, table: string): readonly Row[] {
  const [, inside = ''] = new RegExp(`<${table}>([\\s\\S]*?)</${table}>`).exec(xml) ?? [];
  return [...inside.matchAll(/<row>([\s\S]*?)<\/row>/g)].map(([, row = '']) => fieldsOf(row));
}

const fieldsOf = (row: string): Row =>
  new Map(
    [...row.matchAll(/<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g)].map(
      ([, name = '', cdata, text = '']) => [name, cdata ?? text],
    ),
  );

/** One row per id: the Dutch one where there is one. */
function inLanguage(rows: readonly Row[], id: string): ReadonlyMap<string, Row> {
  const dutchLast = [...rows].sort((one, next) => Number(isDutch(one)) - Number(isDutch(next)));
  return new Map(dutchLast.map((row) => [field(row, id), row]));
}

const isDutch = (row: Row): boolean => field(row, 'language').startsWith('nl');

function firstOf(rows: readonly Row[], id: string): readonly Row[] {
  const main = rows.filter((row) => ['', '0'].includes(field(row, 'parent_qid')));
  return [...new Map(main.toReversed().map((row) => [field(row, id), row])).values()].toReversed();
}

function byOrder(groups: readonly Row[]): (one: Row, next: Row) => number {
  const order = new Map(groups.map((group) => [field(group, 'gid'), Number(field(group, 'group_order'))]));
  const place = (row: Row): number =>
    (order.get(field(row, 'gid')) ?? 0) * 10_000 + Number(field(row, 'question_order'));
  return (one, next) => place(one) - place(next);
}

type Context = { readonly file: File; readonly id: string };
type Asked = Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow'>;

function questionIn(row: Row, words: Row | undefined, { file, id }: Context): Question | undefined {
  const asked = {
    id,
    text: plain(field(words, 'question') || field(row, 'question')),
    help: plain(field(words, 'help') || field(row, 'help')),
    required: field(row, 'mandatory') === 'Y',
    dontKnow: false,
  };
  const type = field(row, 'type');
  if ('LOZ!'.includes(type) && type !== '') {
    const options = [...answersOf(file, row), ...otherOf(row)];
    return { ...asked, kind: 'single-choice', options };
  }
  if (type === 'M' || type === 'P') {
    const options = [...partsOf(file, row), ...otherOf(row)];
    return { ...asked, kind: 'multiple-choice', options, atMost: 0 };
  }
  return (
    plainKind(type, asked) ??
    listKind(type, asked, { rows: partsOf(file, row), answers: answersOf(file, row) })
  );
}

function plainKind(type: string, asked: Asked): Question | undefined {
  if (type === 'S') return { ...asked, kind: 'open-text', maxLength: 200, short: true };
  if (type === 'T' || type === 'U') return { ...asked, kind: 'open-text', maxLength: 1000 };
  if (type === 'N') return { ...asked, kind: 'number', from: 0, to: 1_000_000, decimals: 0, unit: '' };
  if (type === 'D') return { ...asked, kind: 'date', from: '', to: '' };
  if (type === '5') return { ...asked, kind: 'scale', lowest: '', highest: '' };
  if (type === 'Y') return { ...asked, kind: 'single-choice', options: YES_NO };
  return type === 'X' ? { ...asked, kind: 'information', required: false } : undefined;
}

function listKind(
  type: string,
  asked: Asked,
  { rows, answers }: { readonly rows: readonly Option[]; readonly answers: readonly Option[] },
): Question | undefined {
  if (type === 'F') return { ...asked, kind: 'matrix', rows, columns: answers };
  if (type === 'A' || type === 'B') {
    const columns = Array.from({ length: type === 'A' ? 5 : 10 }, (_, place) => ({
      code: `${place + 1}`,
      label: `${place + 1}`,
    }));
    return { ...asked, kind: 'matrix', rows, columns };
  }
  return type === 'R' ? { ...asked, kind: 'ranking', options: answers } : undefined;
}

const YES_NO: readonly Option[] = [
  { code: 'ja', label: 'Ja' },
  { code: 'nee', label: 'Nee' },
];

function answersOf({ answers, answerWords }: File, question: Row): readonly Option[] {
  const own = answers.filter((row) => field(row, 'qid') === field(question, 'qid'));
  const once = new Map(own.map((row) => [field(row, 'code'), row]));
  return [...once.values()].map((row, place) => ({
    code: codeOf(field(row, 'code'), place),
    label: plain(field(answerWords.get(field(row, 'aid')), 'answer') || field(row, 'answer')),
  }));
}

function partsOf({ subquestions, words }: File, question: Row): readonly Option[] {
  const own = subquestions.filter((row) => field(row, 'parent_qid') === field(question, 'qid'));
  const once = new Map(own.map((row) => [field(row, 'title'), row]));
  return [...once.values()].map((row, place) => ({
    code: codeOf(field(row, 'title'), place),
    label: plain(field(words.get(field(row, 'qid')), 'question') || field(row, 'question')),
  }));
}

const otherOf = (row: Row): readonly Option[] =>
  field(row, 'other') === 'Y' ? [{ code: 'anders', label: 'Anders', other: true }] : [];

const codeOf = (code: string, place: number): string =>
  /^[a-z0-9-]{1,40}$/i.test(code) ? code : `a${place + 1}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
  '&nbsp;': ' ',
};

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
