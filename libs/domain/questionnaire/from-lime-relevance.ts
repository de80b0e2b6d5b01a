// Relevance equations of LimeSurvey as conditions of ours, as far as they say the same.
import { DONT_KNOW } from './answer-fields.js';
import { LIME_DONT_KNOW, LIME_OTHER, LIME_STATEMENT } from './lime-codes.js';
import { STATEMENT_CODES, type Question } from './question.js';
import type { Condition } from './routing.js';

/**
 * In: an equation, and the questions it may look at by their name in LimeSurvey. Out: the condition, or undefined when
 * it says something our conditions cannot say. Understood are and, or, not, is_empty, and comparisons of one answer.
 * Source: the LimeSurvey manual on ExpressionScript.
 */
export function fromLimeRelevance(
  equation: string,
  questions: ReadonlyMap<string, Question>,
): Condition | undefined {
  const tokens = equation.match(TOKEN) ?? [];
  if (tokens.join('').replaceAll(/\s/g, '') !== equation.replaceAll(/\s/g, '')) return undefined;
  const reader = new Reader(tokens, questions);
  const condition = reader.either();
  return reader.isDone() ? condition : undefined;
}

const TOKEN = /"[^"]*"|'[^']*'|&&|\|\||[!=<>]=|[!<>()]|-?\d+(?:\.\d+)?(?![\w.])|\w+(?:\.\w+)*/g;
const AND = ['&&', 'and', 'AND'];
const OR = ['||', 'or', 'OR'];
const NOT = ['!', 'not', 'NOT'];

class Reader {
  private place = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly questions: ReadonlyMap<string, Question>,
  ) {}

  isDone(): boolean {
    return this.place === this.tokens.length;
  }

  either(): Condition | undefined {
    const parts = this.list(OR, () => this.both());
    return parts && joined('any', parts);
  }

  private both(): Condition | undefined {
    const parts = this.list(AND, () => this.one());
    return parts && joined('all', parts);
  }

  private list(
    between: readonly string[],
    read: () => Condition | undefined,
  ): readonly Condition[] | undefined {
    const parts = [read()];
    while (this.take(between) !== undefined) parts.push(read());
    const known = parts.filter((part) => part !== undefined);
    return known.length === parts.length ? known : undefined;
  }

  private one(): Condition | undefined {
    if (this.take(NOT) !== undefined) return this.inverse();
    if (this.take(['(']) === undefined) return this.comparison();
    const inside = this.either();
    return this.take([')']) === undefined ? undefined : inside;
  }

  /** `!is_empty(x)` is a condition of ours; `is_empty(x)` by itself is not. */
  private inverse(): Condition | undefined {
    if (this.take(['is_empty']) === undefined) {
      const inside = this.one();
      return inside && opposite(inside);
    }
    this.take(['(']);
    const asked = this.asked(this.next());
    return this.take([')']) !== undefined && asked
      ? { kind: 'answered', question: asked.question.id }
      : undefined;
  }

  private comparison(): Condition | undefined {
    const [name, sign, value] = [this.next(), this.next(), this.next()];
    if (name === '1' && sign === undefined) return { kind: 'all', of: [] };
    const asked = this.asked(name);
    if (!asked || sign === undefined || value === undefined) return undefined;
    if (sign === '==' || sign === '!=') return chosen(asked, sign, value.replaceAll(/^["']|["']$/g, ''));
    return within(asked.question, sign, Number(value.replaceAll(/["']/g, '')));
  }

  private asked(name = ''): Asked | undefined {
    const [whole = ''] = name.split('.');
    const [title = '', part = ''] = whole.split('_');
    const question = this.questions.get(title);
    return question && { question, part };
  }

  private next(): string | undefined {
    const token = this.tokens[this.place];
    if (token !== undefined) this.place += 1;
    return token;
  }

  private take(wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.place];
    return token !== undefined && wanted.includes(token) ? this.next() : undefined;
  }
}

type Asked = { readonly question: Question; readonly part: string };

function chosen({ question, part }: Asked, sign: '==' | '!=', value: string): Condition | undefined {
  const kind = sign === '==' ? 'chose' : 'chose-not';
  const { id } = question;
  if (question.kind === 'multiple-choice')
    return value === 'Y' ? { kind, question: id, codes: [ours(question, part)] } : undefined;
  const isFirst = question.kind === 'ranking' && part === '1';
  const isListed = ['single-choice', 'statement', 'image-choice'].includes(question.kind) && part === '';
  return isFirst || isListed ? { kind, question: id, codes: [ours(question, value)] } : undefined;
}

function ours(question: Question, code: string): string {
  if (code === LIME_DONT_KNOW) return DONT_KNOW;
  if (code === LIME_OTHER) return 'anders';
  if (question.kind !== 'statement') return code;
  return STATEMENT_CODES[LIME_STATEMENT.findIndex((each) => each === code)] ?? code;
}

function within(question: Question, sign: string, value: number): Condition | undefined {
  const ends = endsOf(question);
  if (!ends || !Number.isFinite(value)) return undefined;
  const step = 10 ** -ends.decimals;
  const [from, to] = [sign === '>' ? value + step : value, sign === '<' ? value - step : value];
  const bounds = sign.startsWith('>') ? { from, to: ends.to } : { from: ends.from, to };
  return { kind: 'between', question: question.id, ...bounds };
}

function endsOf(
  question: Question,
): { readonly from: number; readonly to: number; readonly decimals: number } | undefined {
  if (question.kind === 'scale') return { from: 1, to: 5, decimals: 0 };
  if (question.kind === 'report-mark') return { from: 1, to: 10, decimals: 0 };
  return question.kind === 'number' ? question : undefined;
}

/** Undefined where the opposite is no condition of ours, as with "not answered". */
function opposite(condition: Condition): Condition | undefined {
  if (condition.kind === 'chose') return { ...condition, kind: 'chose-not' };
  if (condition.kind === 'chose-not') return { ...condition, kind: 'chose' };
  if (condition.kind !== 'all' && condition.kind !== 'any') return undefined;
  const parts = condition.of.map(opposite).filter((part) => part !== undefined);
  return parts.length === condition.of.length
    ? joined(condition.kind === 'all' ? 'any' : 'all', parts)
    : undefined;
}

/** One condition where two say it about the same question: chosen codes together, bounds narrowed. */
function joined(kind: 'all' | 'any', parts: readonly Condition[]): Condition | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const merged = flat.reduce((sofar: readonly Condition[], part) => {
    const place = sofar.findIndex((each) => together(kind, each, part) !== undefined);
    const both = sofar[place] && together(kind, sofar[place], part);
    return both ? sofar.with(place, both) : [...sofar, part];
  }, []);
  return merged.length === 1 ? merged[0] : { kind, of: merged };
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
