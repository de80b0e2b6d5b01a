// A few answers to a question that together show everything a condition could tell apart.
import { questionsIn, type Condition } from './routing.js';
import { STATEMENT_CODES, type Answer, type Option, type Question, type Questionnaire } from './question.js';

/** What the conditions of a questionnaire look at in one question. */
export type Mentioned = { readonly codes: ReadonlySet<string>; readonly numbers: readonly number[] };

/** Every choice from so many options is tried; more than this is more than can be walked. */
export const MOST_COMBINED = 10;

/**
 * In: a question and what conditions look at. Out: acceptable answers, and undefined (skipped) when that is allowed;
 * two answers that no condition can tell apart stand for each other.
 */
export function sampleAnswers(
  question: Question,
  mentioned: Mentioned,
): readonly [Answer | undefined, ...(Answer | undefined)[]] {
  const answers = [
    ...given(question, mentioned),
    ...(question.dontKnow ? [{ kind: 'dont-know' } as const] : []),
  ];
  const [first, ...more] = answers;
  if (question.required && first) return [first, ...more];
  return [undefined, ...answers];
}

/**
 * In: a questionnaire. Out: per question id what its conditions, jumps and quotas look at; questions nobody asks about
 * are not in it.
 */
export function mentionedIn({ questions, quotas = [] }: Questionnaire): ReadonlyMap<string, Mentioned> {
  const conditions = [
    ...questions.flatMap(({ showIf, jumps = [] }) => [
      ...(showIf ? [showIf] : []),
      ...jumps.map(({ when }) => when),
    ]),
    ...quotas.map(({ when }) => when),
  ];
  const ids = new Set(conditions.flatMap(questionsIn));
  return new Map([...ids].map((id) => [id, mentionOf(id, conditions)]));
}

function mentionOf(id: string, conditions: readonly Condition[]): Mentioned {
  const own = conditions.flatMap(leaves).filter((leaf) => leaf.question === id);
  return {
    codes: new Set(own.flatMap((leaf) => ('codes' in leaf ? leaf.codes : []))),
    numbers: own.flatMap((leaf) => (leaf.kind === 'between' ? [leaf.from, leaf.to] : [])),
  };
}

type Leaf = Exclude<Condition, { kind: 'all' | 'any' }>;

function leaves(condition: Condition): readonly Leaf[] {
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(leaves) : [condition];
}

function given(question: Question, mentioned: Mentioned): readonly Answer[] {
  switch (question.kind) {
    case 'single-choice':
      return someOf(question.options, mentioned).map((option) => choice(option));
    case 'image-choice':
      return someOf(question.options, mentioned).map((option) => choice(option));
    case 'statement':
      return STATEMENT_CODES.map((code) => ({ kind: 'choice', code }));
    case 'multiple-choice':
      return combinations(question.options, question.atMost, mentioned);
    case 'scale':
      return numbers(mentioned, { from: 1, to: 5 });
    case 'report-mark':
      return numbers(mentioned, { from: 1, to: 10 });
    case 'number':
      return numbers(mentioned, question);
    case 'open-text':
      return [{ kind: 'text', text: 'x' }];
    case 'date':
      return [{ kind: 'date', day: question.from || question.to || '2027-01-01' }];
    case 'place':
      return [{ kind: 'place', address: 'x' }];
    case 'ranking':
      return rankings(question.options, mentioned);
    case 'points':
      return [{ kind: 'points', points: allOnFirst(question.options, question.total) }];
    case 'matrix':
      return [{ kind: 'matrix', rows: sameColumn(question.rows, question.columns) }];
    case 'information':
      return [];
  }
}

type Coded = { readonly code: string; readonly other?: true; readonly alone?: true };

const choice = ({ code, other }: Coded): Answer => ({
  kind: 'choice',
  code,
  ...(other ? { other: 'x' } : {}),
});

/** Every option that a condition names, and one that none names. */
function someOf<Each extends Coded>(options: readonly Each[], { codes }: Mentioned): readonly Each[] {
  const unnamed = options.find(({ code }) => !codes.has(code));
  return [...options.filter(({ code }) => codes.has(code)), ...(unnamed ? [unnamed] : [])];
}

function combinations(options: readonly Option[], atMost: number, mentioned: Mentioned): readonly Answer[] {
  const some = someOf(options, mentioned);
  const sets = some
    .slice(0, MOST_COMBINED)
    .reduce(
      (all: readonly (readonly Option[])[], option) => [
        ...all,
        ...all.filter((set) => mayJoin(set, option, atMost)).map((set) => [...set, option]),
      ],
      [[]],
    );
  const singles = some.slice(MOST_COMBINED).map((option) => [option]);
  return [...sets, ...singles]
    .filter((set) => set.length > 0)
    .map((set) => choices(options.filter((option) => set.includes(option))));
}

function mayJoin(set: readonly Option[], option: Option, atMost: number): boolean {
  if (set.length === 0) return true;
  const isFull = atMost > 0 && set.length >= atMost;
  return !isFull && ![...set, option].some(({ alone }) => alone);
}

const choices = (chosen: readonly Option[]): Answer => ({
  kind: 'choices',
  codes: chosen.map(({ code }) => code),
  ...(chosen.some(({ other }) => other) ? { other: 'x' } : {}),
});

/** What is named, and the nearest number on either side of it. */
function numbers(
  { numbers: named }: Mentioned,
  { from, to, decimals = 0 }: { readonly from: number; readonly to: number; readonly decimals?: number },
): readonly Answer[] {
  const digits = Math.min(3, Math.max(0, decimals));
  const fine = (value: number): number => Number(value.toFixed(digits));
  const step = 10 ** -digits;
  const around = named.flatMap((number) => [number - step, number, number + step].map(fine));
  const values = new Set([from, to, ...around].filter((value) => value >= from && value <= to));
  return [...values].map((value) => ({ kind: 'number', value }));
}

function rankings(options: readonly Option[], mentioned: Mentioned): readonly Answer[] {
  const codes = options.map(({ code }) => code);
  return someOf(options, mentioned).map(({ code }) => ({
    kind: 'ranking',
    codes: [code, ...codes.filter((other) => other !== code)],
  }));
}

const allOnFirst = (options: readonly Option[], total: number): Readonly<Record<string, number>> =>
  Object.fromEntries(options.map(({ code }, place) => [code, place === 0 ? total : 0]));

const sameColumn = (rows: readonly Option[], columns: readonly Option[]): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ code }) => [code, columns[0]?.code ?? '']));
