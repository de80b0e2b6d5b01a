// The names LimeSurvey allows for questions and answers, and which of ours become which of theirs.
import { DONT_KNOW } from './answer-fields.js';
import { STATEMENT_CODES, type Question, type Questionnaire } from './question.js';

/** What LimeSurvey calls "weet ik niet" in our files, and the option with words of one's own in everybody's. */
export const LIME_DONT_KNOW = 'WN';
export const LIME_OTHER = '-oth-';
/** The three answers to a statement, in the order of STATEMENT_CODES. */
export const LIME_STATEMENT = ['EENS', 'ONEEN', 'GEEN'] as const;

const LONGEST_NAME = 20;
const LONGEST_ANSWER = 5;

/**
 * In: a questionnaire. Out: by our id the name a question gets: our id where it is letters and digits and begins with a
 * letter, else a Q with its number. Source: the LimeSurvey manual on question codes (at most 20 letters and digits).
 */
export function limeNames({ questions }: Questionnaire): ReadonlyMap<string, string> {
  return fitting(
    questions.map(({ id }) => id),
    { longest: LONGEST_NAME, prefix: 'Q', firstIsLetter: true },
  );
}

/**
 * In: a question and the list meant. Out: by our code the one in LimeSurvey: at most 5 letters and digits for an answer,
 * 20 for a row; "weet ik niet" and the answers to a statement have names of their own.
 */
export function limeCodes(question: Question, list: 'answers' | 'parts'): ReadonlyMap<string, string> {
  const known = new Map<string, string>([[DONT_KNOW, LIME_DONT_KNOW]]);
  if (question.kind === 'statement')
    return new Map([
      ...known,
      ...STATEMENT_CODES.map((code, place) => [code, LIME_STATEMENT[place] ?? ''] as const),
    ]);
  const longest = list === 'parts' ? LONGEST_NAME : LONGEST_ANSWER;
  const shape = { longest, prefix: list === 'parts' ? 'SQ' : 'A', firstIsLetter: false };
  return new Map([...known, ...fitting(codesIn(question, list), shape)]);
}

function codesIn(question: Question, list: 'answers' | 'parts'): readonly string[] {
  if (question.kind === 'matrix')
    return (list === 'parts' ? question.rows : question.columns).map(({ code }) => code);
  if (!('options' in question)) return [];
  return question.options.filter((option) => !('other' in option)).map(({ code }) => code);
}

type Shape = { readonly longest: number; readonly prefix: string; readonly firstIsLetter: boolean };

function fitting(
  names: readonly string[],
  { longest, prefix, firstIsLetter }: Shape,
): ReadonlyMap<string, string> {
  const fits = (name: string): boolean =>
    /^[a-z0-9]+$/i.test(name) &&
    name.length <= longest &&
    name !== LIME_DONT_KNOW &&
    (!firstIsLetter || /^[a-z]/i.test(name));
  const taken = new Set(names.filter(fits).map((name) => name.toLowerCase()));
  return new Map(
    names.map((name, place) => {
      if (fits(name)) return [name, name];
      const free = freeName(`${prefix}${place + 1}`, taken);
      taken.add(free.toLowerCase());
      return [name, free];
    }),
  );
}

const freeName = (name: string, taken: ReadonlySet<string>): string =>
  taken.has(name.toLowerCase()) ? freeName(`${name}0`, taken) : name;
