// One question out of a LimeSurvey file, in one of its languages.
import { LIME_DONT_KNOW, LIME_STATEMENT } from './lime-codes.js';
import { field, type LimeFile, type LimeRow } from './lime-file.js';
import { wordsOfLime } from './lime-text.js';
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
): Question | undefined {
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
    dontKnow: [...lists.rows, ...lists.answers].some(({ code }) => code === LIME_DONT_KNOW),
    ...(['1', 'Y'].includes(file.attribute(qid, 'random_order')) && MIXED.includes(type)
      ? ({ randomOrder: true } as const)
      : {}),
  };
  const known = { ...lists, rows: lists.rows.filter(isReal), answers: lists.answers.filter(isReal) };
  return chosenKind(type, asked, { ...known, source }) ?? writtenKind(type, asked, source);
}

type Source = {
  readonly file: LimeFile;
  readonly row: LimeRow;
  readonly qid: string;
  readonly language: string;
};
type Asked = Pick<Question, 'id' | 'text' | 'help' | 'required' | 'dontKnow'>;
type Lists = {
  readonly rows: readonly Option[];
  readonly answers: readonly Option[];
  readonly other: readonly Option[];
  readonly source: Source;
};

const MIXED = ['L', 'O', 'Z', '!', 'M', 'P', 'R', 'K'];
const isReal = ({ code }: Option): boolean => code !== LIME_DONT_KNOW;

function chosenKind(
  type: string,
  asked: Asked,
  { rows, answers, other, source }: Lists,
): Question | undefined {
  switch (type) {
    case 'L':
    case 'O':
    case 'Z':
    case '!': {
      const isStatement = answers.map(({ code }) => code).join() === LIME_STATEMENT.join();
      if (isStatement) return { ...asked, kind: 'statement' };
      return { ...asked, kind: 'single-choice', options: [...answers, ...other] };
    }
    case 'Y':
      return { ...asked, kind: 'single-choice', options: YES_NO };
    case 'M':
    case 'P': {
      const alone = source.file.attribute(source.qid, 'exclude_all_others').split(/[;,]/);
      const options = rows.map((option) =>
        alone.includes(option.code) ? { ...option, alone: true as const } : option,
      );
      const atMost = wholeNumber(source, 'max_answers', 0);
      return { ...asked, kind: 'multiple-choice', options: [...options, ...other], atMost };
    }
    case 'F':
      return { ...asked, kind: 'matrix', rows, columns: answers };
    case 'A':
    case 'B':
      return { ...asked, kind: 'matrix', rows, columns: marks(type === 'A' ? 5 : 10) };
    case 'R':
      return { ...asked, kind: 'ranking', options: answers };
    case 'K': {
      const total = wholeNumber(source, 'equals_num_value', 0);
      return total > 0 ? { ...asked, kind: 'points', options: rows, total } : undefined;
    }
    default:
      return undefined;
  }
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
  if (from === 1 && to === 10 && isWhole) return { ...asked, kind: 'report-mark' };
  const hasDecimals = file.rows('question_attributes').length > 0 && !isWhole;
  const unit = wordsOfLime(file.attribute(qid, 'suffix', language));
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

const marks = (most: number): readonly Option[] =>
  Array.from({ length: most }, (_, place) => ({ code: `${place + 1}`, label: `${place + 1}` }));

const YES_NO: readonly Option[] = [
  { code: 'ja', label: 'Ja' },
  { code: 'nee', label: 'Nee' },
];

function answersOf({ file, qid, language }: Source): readonly Option[] {
  const own = file.rows('answers').filter((row) => field(row, 'qid') === qid);
  const once = new Map(own.toReversed().map((row) => [field(row, 'code'), row]));
  return [...once.values()].toReversed().map((row, place) => {
    const aid = field(row, 'aid');
    const words = aid === '' ? row : file.words(['answer_l10ns', 'answers'], ['aid', aid], language);
    return { code: codeOf(field(row, 'code'), place), label: wordsOfLime(field(words, 'answer')) };
  });
}

function partsOf({ file, qid, language }: Source): readonly Option[] {
  const own = file.rows('subquestions').filter((row) => field(row, 'parent_qid') === qid);
  const once = new Map(own.toReversed().map((row) => [field(row, 'title'), row]));
  return [...once.values()].toReversed().map((row, place) => {
    const words = file.words(['question_l10ns', 'subquestions'], ['qid', field(row, 'qid')], language);
    return { code: codeOf(field(row, 'title'), place), label: wordsOfLime(field(words, 'question')) };
  });
}

function otherOf({ file, row, qid, language }: Source): readonly Option[] {
  if (field(row, 'other') !== 'Y') return [];
  const label = wordsOfLime(file.attribute(qid, 'other_replace_text', language)) || 'Anders';
  return [{ code: 'anders', label, other: true }];
}

const codeOf = (code: string, place: number): string =>
  /^[a-z0-9-]{1,40}$/i.test(code) ? code : `a${place + 1}`;
