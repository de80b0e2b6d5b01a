// How the made-up residents answer: by chance, with a leaning per question, so that the charts have a shape.
import { STATEMENT_CODES, type Answer, type Question } from '#domain/questionnaire/question.js';
import type { RandomStream } from '#domain/town/random-stream.js';

const REMARKS: readonly [string, ...string[]] = [
  'Meer groen langs de straat zou fijn zijn.',
  'Het gaat goed zo, ga zo door.',
  'De stoep is op veel plekken ongelijk.',
  'Er mag harder worden opgetreden tegen hard rijden.',
  'Fijn dat u dit vraagt.',
  'Voor jongeren is hier weinig te doen.',
];

/** Undefined for who skips the question, which only happens where it may. */
export function answerOf(question: Question, dice: RandomStream): Answer | undefined {
  if (!question.required && !dice.chance(0.35)) return undefined;
  if (question.dontKnow && dice.chance(0.06)) return { kind: 'dont-know' };
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'choice', code: leaning(question.options, dice).code };
    case 'multiple-choice':
      return { kind: 'choices', codes: several(question.options, question.atMost, dice) };
    case 'scale':
      return { kind: 'number', value: number(1, 5, dice) };
    case 'report-mark':
      return { kind: 'number', value: number(3, 10, dice) };
    case 'open-text':
      return { kind: 'text', text: dice.pick(REMARKS) };
    case 'image-choice':
      return { kind: 'choice', code: leaning(question.options, dice).code };
    case 'statement':
      return {
        kind: 'choice',
        code: leaning(
          STATEMENT_CODES.map((code) => ({ code })),
          dice,
        ).code,
      };
    case 'matrix':
    case 'ranking':
    case 'points':
    case 'number':
    case 'date':
    case 'place':
    case 'information':
      return partsOf(question, dice);
  }
}

type InParts = Extract<
  Question,
  { kind: 'matrix' | 'ranking' | 'points' | 'number' | 'date' | 'place' | 'information' }
>;

function partsOf(question: InParts, dice: RandomStream): Answer | undefined {
  switch (question.kind) {
    case 'number':
      return { kind: 'number', value: number(Math.ceil(question.from), Math.floor(question.to), dice) };
    case 'matrix':
      return {
        kind: 'matrix',
        rows: Object.fromEntries(
          question.rows.map(({ code }) => [code, leaning(question.columns, dice).code]),
        ),
      };
    case 'ranking':
      return { kind: 'ranking', codes: inSomeOrder(question.options, dice) };
    case 'points':
      return { kind: 'points', points: divided(question.options, question.total, dice) };
    case 'place':
      return { kind: 'place', spot: { x: number(0, 1000, dice), y: number(0, 1000, dice) } };
    case 'date':
      return { kind: 'date', day: question.from || question.to || '2027-01-01' };
    case 'information':
      return undefined;
  }
}

type Coded = { readonly code: string };

/** The second option is chosen most, the ones after it less and less. */
function leaning<Option extends Coded>(options: readonly Option[], dice: RandomStream): Option {
  const weights = options.map(
    (option, place) => [option.code, place === 0 ? 2 : 3.2 / place ** 0.9] as const,
  );
  const code = dice.weighted(Object.fromEntries(weights));
  const chosen = options.find((option) => option.code === code);
  if (!chosen) throw new RangeError('A question without options cannot be answered.');
  return chosen;
}

function several(options: readonly Coded[], atMost: number, dice: RandomStream): readonly string[] {
  const most = atMost === 0 ? options.length : atMost;
  const chosen = options.filter((_, place) => dice.chance(0.5 - 0.06 * place)).map(({ code }) => code);
  return chosen.length === 0 ? [leaning(options, dice).code] : chosen.slice(0, most);
}

/** Mostly around seven tenths of the way up; now and then anywhere, because some people are angry or delighted. */
function number(lowest: number, highest: number, dice: RandomStream): number {
  if (dice.chance(0.3)) return Math.min(highest, lowest + Math.floor((highest - lowest + 1) * dice.next()));
  const height = (dice.next() + dice.next() + dice.next() + 1.1) / 4.1;
  return Math.min(highest, lowest + Math.floor((highest - lowest + 1) * height));
}

/** The one they lean to first, the others as they stood. */
function inSomeOrder(options: readonly Coded[], dice: RandomStream): readonly string[] {
  const first = leaning(options, dice).code;
  return [first, ...options.map(({ code }) => code).filter((code) => code !== first)];
}

/** Half of the points to the one they lean to, the rest to the first other. */
function divided(
  options: readonly Coded[],
  total: number,
  dice: RandomStream,
): Readonly<Record<string, number>> {
  const [first = '', second = first] = inSomeOrder(options, dice);
  const half = Math.ceil(total / 2);
  const given = new Map([
    [second, total - half],
    [first, first === second ? total : half],
  ]);
  return Object.fromEntries(options.map(({ code }) => [code, given.get(code) ?? 0]));
}
