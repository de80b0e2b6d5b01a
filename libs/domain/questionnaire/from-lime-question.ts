// One question out of a LimeSurvey file, in one of its languages.
import { LIME_DONT_KNOW, LIME_STATEMENT } from './lime-codes.js';
import { COLUMNS, MAN_WOMAN, YES_NO, YES_NO_CODES } from './lime-fixed-answers.js';
import { field, type LimeFile, type LimeRow } from './lime-file.js';
import { wordsOfLime } from './lime-text.js';
import { ourCodes } from './our-codes.js';
import type { Option, Question } from './question.js';

/**
 * In: a file, the row of a question in it, and the language wanted (another where the file lacks it). Out: the
 * question, or undefined for a kind without a counterpart. "Weet ik niet" in our own files is an answer of its own.
 * Source: question type letters and attributes of the LimeSurvey manual.
 */
export function fromLimeQuestion(
  file: LimeFile,
  row: LimeRow,
  { id, language }: { readonly id: string; readonly language: string },
): FromLimeQuestion | undefined {
  const qid = field(row, 'qid');
  const words = file.words(['question_l10ns', 'questions'], ['qid', qid], language);
  const type = field(row, 'type');
  const source: Source = { file, row, qid, language };
  const lists = { rows: partsOf(source), answers: answersOf(source), other: otherOf(source) };
  const asked = {
    id,
    text: wordsOfLime(field(words, 'question')),
    help: wordsOfLime(field(words, 'help')),
    required: field(row, 'mandatory') === 'Y',
    dontKnow: [...lists.rows, ...lists.answers].some(({ theirs }) => theirs === LIME_DONT_KNOW),
    ...(isMixed(source) && MIXED.includes(type) ? ({ randomOrder: true } as const) : {}),
  };
  const real = (list: readonly Listed[]): readonly Listed[] =>
    list.filter(({ theirs }) => theirs !== LIME_DONT_KNOW);
  const known = { rows: real(lists.rows), answers: real(lists.answers), other: lists.other, source };
  const question = chosenKind(type, asked, known) ?? writtenKind(type, asked, source);
  const codes = new Map([...known.rows, ...known.answers].map(({ theirs, code }) => [theirs, code] as const));
  return question && { question, codes: type === 'Y' ? YES_NO_CODES : codes };
}

export type FromLimeQuestion = {
  readonly question: Question;
  /** By the code of an answer or row in the file the one it has here. */
  readonly codes: ReadonlyMap<string, string>;
};

/** An option, and its code in the file. */
type Listed = Option & { readonly theirs: string };

/** Up to version 6 there is one setting; since then each list has its own. */
const isMixed = ({ file, qid }: Source): boolean =>
  ['1', 'Y'].includes(file.attribute(qid, 'random_order')) ||
  ['answer_order', 'subquestion_order'].some((name) => file.attribute(qid, name) === 'random');

type Source = {
  readonly file: LimeFile;
  readonly row: LimeRow;
  readonly qid: string;
  readonly language: string;
};
type Asked = Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow'>;
type Lists = {
  readonly rows: readonly Listed[];
  readonly answers: readonly Listed[];
  readonly other: readonly Option[];
  readonly source: Source;
};

const MIXED = ['L', 'O', 'Z', '!', 'M', 'P', 'R', 'K'];
const plain = (list: readonly Listed[]): readonly Option[] =>
  list.map(({ code, label }) => ({ code, label }));

function chosenKind(type: string, asked: Asked, lists: Lists): Question | undefined {
  const { rows, answers, other, source } = lists;
  switch (type) {
    case 'L':
    case 'O':
    case 'Z':
    case '!': {
      const isStatement = answers.map(({ theirs }) => theirs).join() === LIME_STATEMENT.join();
      if (isStatement) return { ...asked, kind: 'statement' };
      return { ...asked, kind: 'single-choice', options: [...plain(answers), ...other] };
    }
    case 'Y':
      return { ...asked, kind: 'single-choice', options: YES_NO };
    case 'G':
      return { ...asked, kind: 'single-choice', options: MAN_WOMAN };
    case 'M':
    case 'P':
      return severalOf(asked, lists);
    case 'F':
    case 'H':
      return { ...asked, kind: 'matrix', rows: plain(rows), columns: plain(answers) };
    case 'A':
    case 'B':
    case 'C':
    case 'E':
      return { ...asked, kind: 'matrix', rows: plain(rows), columns: COLUMNS[type] };
    case 'R':
      return { ...asked, kind: 'ranking', options: plain(answers.length > 0 ? answers : rows) };
    case 'K': {
      const total = wholeNumber(source, 'equals_num_value', 0);
      return total > 0 ? { ...asked, kind: 'points', options: plain(rows), total } : undefined;
    }
    default:
      return undefined;
  }
}

function severalOf(asked: Asked, { rows, other, source }: Lists): Question {
  const alone = source.file.attribute(source.qid, 'exclude_all_others').split(/[;,]/);
  const options = rows.map(({ theirs, code, label }) =>
    alone.includes(theirs) ? { code, label, alone: true as const } : { code, label },
  );
  const atMost = wholeNumber(source, 'max_answers', 0);
  return { ...asked, kind: 'multiple-choice', options: [...options, ...other], atMost };
}

function writtenKind(type: string, asked: Asked, source: Source): Question | undefined {
  switch (type) {
    case 'S':
      return {
        ...asked,
        kind: 'open-text',
        maxLength: wholeNumber(source, 'maximum_chars', 200),
        short: true,
      };
    case 'T':
    case 'U':
      return { ...asked, kind: 'open-text', maxLength: wholeNumber(source, 'maximum_chars', 1000) };
    case 'N':
      return numberKind(asked, source);
    case 'D': {
      const [from, to] = [day(source, 'date_min'), day(source, 'date_max')];
      return { ...asked, kind: 'date', from, to };
    }
    case '5': {
      const [, before = asked.help, lowest = '', highest = ''] = ENDS.exec(asked.help) ?? [];
      return { ...asked, help: before.trim(), kind: 'scale', lowest, highest };
    }
    case 'X':
      return { ...asked, kind: 'information', required: false };
    default:
      return undefined;
  }
}

/** What the ends of a scale mean, as our own files write it behind the help. */
const ENDS = /^([\s\S]*?)\s*1 = (.+), 5 = (.+)$/;

function numberKind(asked: Asked, source: Source): Question {
  const [from, to] = [number(source, 'min_num_value_n', 0), number(source, 'max_num_value_n', 1_000_000)];
  const { file, qid, language } = source;
  const isWhole = file.attribute(qid, 'num_value_int_only') === '1';
  const hasDecimals = file.rows('question_attributes').length > 0 && !isWhole;
  const unit = wordsOfLime(file.attribute(qid, 'suffix', language));
  if (from === 1 && to === 10 && isWhole && unit === '') return { ...asked, kind: 'report-mark' };
  return { ...asked, kind: 'number', from, to, decimals: hasDecimals ? 2 : 0, unit };
}

function number({ file, qid }: Source, name: string, otherwise: number): number {
  const text = file.attribute(qid, name).trim();
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : otherwise;
}

function wholeNumber(source: Source, name: string, otherwise: number): number {
  const value = number(source, name, otherwise);
  return Number.isInteger(value) ? value : otherwise;
}

function day({ file, qid }: Source, name: string): string {
  const text = file.attribute(qid, name);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';
}

function answersOf({ file, qid, language }: Source): readonly Listed[] {
  const own = file.rowsWith('answers', 'qid', qid);
  const once = [...new Map(own.toReversed().map((row) => [field(row, 'code'), row])).values()].toReversed();
  return listed(once, 'code', (row) => {
    const aid = field(row, 'aid');
    const words = aid === '' ? row : file.words(['answer_l10ns', 'answers'], ['aid', aid], language);
    return field(words, 'answer');
  });
}

function partsOf({ file, qid, language }: Source): readonly Listed[] {
  const own = file.rowsWith('subquestions', 'parent_qid', qid);
  const once = [...new Map(own.toReversed().map((row) => [field(row, 'title'), row])).values()].toReversed();
  return listed(once, 'title', (row) => {
    const words = file.words(['question_l10ns', 'subquestions'], ['qid', field(row, 'qid')], language);
    return field(words, 'question');
  });
}

function listed(rows: readonly LimeRow[], name: string, html: (row: LimeRow) => string): readonly Listed[] {
  const codes = ourCodes(rows.map((row) => field(row, name)));
  return rows.map((row, place) => ({
    theirs: field(row, name),
    code: codes[place] ?? '',
    label: wordsOfLime(html(row)),
  }));
}

function otherOf({ file, row, qid, language }: Source): readonly Option[] {
  if (field(row, 'other') !== 'Y') return [];
  const label = wordsOfLime(file.attribute(qid, 'other_replace_text', language)) || 'Anders';
  return [{ code: 'anders', label, other: true }];
}
