// Reads expressions of other programs: and, or, not, brackets, and comparisons that the caller knows.
import type { Question } from './question.js';
import type { Condition } from './routing.js';

/** A condition, or its opposite where that is no condition of ours by itself. */
export type Said = { readonly condition: Condition; readonly not: boolean };

export type ExpressionWords = {
  readonly and: readonly string[];
  readonly or: readonly string[];
  readonly not: readonly string[];
};

const DEEPEST = 40;

/** Every method takes what it reads; undefined for something that our conditions cannot say. */
export class ExpressionReader {
  private place = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly words: ExpressionWords,
    private readonly comparison: (reader: ExpressionReader) => Said | undefined,
  ) {}

  /** The whole of it. */
  condition(): Condition | undefined {
    const said = this.either();
    return this.place === this.tokens.length ? said && settled(said) : undefined;
  }

  next(): string | undefined {
    const token = this.tokens[this.place];
    if (token !== undefined) this.place += 1;
    return token;
  }

  take(wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.place];
    return token !== undefined && wanted.includes(token) ? this.next() : undefined;
  }

  private either(): Said | undefined {
    return this.list('any', this.words.or, () => this.list('all', this.words.and, () => this.one()));
  }

  private list(
    kind: 'all' | 'any',
    between: readonly string[],
    read: () => Said | undefined,
  ): Said | undefined {
    const parts = [read()];
    while (this.take(between) !== undefined) parts.push(read());
    const [first] = parts;
    if (parts.length === 1) return first;
    const known = parts.map((part) => part && settled(part)).filter((part) => part !== undefined);
    if (known.length < parts.length) return undefined;
    return { condition: joined(kind, known), not: false };
  }

  private one(): Said | undefined {
    if (this.depth >= DEEPEST) return undefined;
    this.depth += 1;
    const said = this.inverse();
    this.depth -= 1;
    return said;
  }

  private inverse(): Said | undefined {
    if (this.take(this.words.not) !== undefined) {
      const inside = this.one();
      return inside && { ...inside, not: !inside.not };
    }
    if (this.take(['(']) === undefined) return this.comparison(this);
    const inside = this.either();
    return this.take([')']) === undefined ? undefined : inside;
  }
}

const settled = ({ condition, not }: Said): Condition | undefined => (not ? opposite(condition) : condition);

/** Undefined where the opposite is no condition of ours, as with "not answered". */
function opposite(condition: Condition): Condition | undefined {
  if (condition.kind === 'chose') return { ...condition, kind: 'chose-not' };
  if (condition.kind === 'chose-not') return { ...condition, kind: 'chose' };
  if (condition.kind !== 'all' && condition.kind !== 'any') return undefined;
  const parts = condition.of.map(opposite);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return { kind: condition.kind === 'all' ? 'any' : 'all', of: known };
}

/** One condition where two say it about the same question: chosen codes together, bounds narrowed. */
function joined(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const merged = flat.reduce((sofar: readonly Condition[], part) => {
    const place = sofar.findIndex((each) => together(kind, each, part) !== undefined);
    const both = sofar[place] && together(kind, sofar[place], part);
    return both ? sofar.with(place, both) : [...sofar, part];
  }, []);
  const [only] = merged;
  return only && merged.length === 1 ? only : { kind, of: merged };
}

function together(kind: 'all' | 'any', one: Condition, two: Condition): Condition | undefined {
  if (!('question' in one) || !('question' in two) || one.question !== two.question) return undefined;
  const mergedKind = kind === 'any' ? 'chose' : 'chose-not';
  if (one.kind === mergedKind && two.kind === mergedKind)
    return { ...one, codes: [...new Set([...one.codes, ...two.codes])] };
  if (one.kind === 'answered' && two.kind === 'answered') return one;
  if (kind === 'any') return undefined;
  if (one.kind === 'answered' && two.kind === 'between') return two;
  if (one.kind !== 'between' || two.kind !== 'between') return undefined;
  return { ...one, from: Math.max(one.from, two.from), to: Math.min(one.to, two.to) };
}

/**
 * In: a question with numbers for answers, a comparison (= != < <= > >=, != as =) and its value. Out: the bounds it leaves, or undefined for a
 * question without numbers or a value that is none.
 */
export function boundsOf(
  question: Question,
  sign: string,
  value: number,
): Extract<Condition, { kind: 'between' }> | undefined {
  const ends = endsOf(question);
  if (!ends || !Number.isFinite(value)) return undefined;
  if (sign === '=' || sign === '!=')
    return { kind: 'between', question: question.id, from: value, to: value };
  if (!['<', '<=', '>', '>='].includes(sign)) return undefined;
  const step = 10 ** -ends.decimals;
  const [from, to] = [
    sign === '>' ? rounded(value + step) : value,
    sign === '<' ? rounded(value - step) : value,
  ];
  const bounds = sign.startsWith('>') ? { from, to: ends.to } : { from: ends.from, to };
  return { kind: 'between', question: question.id, ...bounds };
}

/** Without the noise of adding hundredths. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function endsOf(
  question: Question,
): { readonly from: number; readonly to: number; readonly decimals: number } | undefined {
  if (question.kind === 'scale') return { from: 1, to: 5, decimals: 0 };
  if (question.kind === 'report-mark') return { from: 1, to: 10, decimals: 0 };
  return question.kind === 'number' ? question : undefined;
}
