// How the made-up residents answer: by chance, with a leaning per question, so that the charts have a shape.
import { STATEMENT_CODES, type Answer, type Question } from '#domain/questionnaire/question.js';
import type { RandomStream } from '#domain/town/random-stream.js';
import { someRemark } from './remarks.nl.js';
import { leaningTo, tiltOf, type Voter } from './leanings.js';

/** Undefined for who skips the question, which only happens where it may. */
export function answerOf(question: Question, voter: Voter, dice: RandomStream): Answer | undefined {
  if (!question.required && !dice.chance(question.kind === 'open-text' ? 0.35 : 0.8)) return undefined;
  if (question.dontKnow && dice.chance(0.06)) return { kind: 'dont-know' };
  switch (question.kind) {
    case 'single-choice':
    case 'image-choice':
      return { kind: 'choice', code: leaning(question.id, question.options, { voter, dice }).code };
    case 'multiple-choice':
      return { kind: 'choices', codes: several(question, { voter, dice }) };
    case 'scale':
      return { kind: 'number', value: mark([1, 5], tiltOf(question.id, voter), dice) };
    case 'report-mark':
      return { kind: 'number', value: mark([3, 10], tiltOf(question.id, voter), dice) };
    case 'open-text':
      return { kind: 'text', text: someRemark(dice) };
    case 'statement':
      return {
        kind: 'choice',
        code: leaning(
          question.id,
          STATEMENT_CODES.map((code) => ({ code })),
          { voter, dice },
        ).code,
      };
    case 'matrix':
    case 'ranking':
    case 'points':
    case 'number':
    case 'date':
    case 'place':
    case 'information':
      return partsOf(question, { voter, dice });
  }
}

type Choosing = { readonly voter: Voter; readonly dice: RandomStream };

type InParts = Extract<
  Question,
  { kind: 'matrix' | 'ranking' | 'points' | 'number' | 'date' | 'place' | 'information' }
>;

function partsOf(question: InParts, choosing: Choosing): Answer | undefined {
  const { voter, dice } = choosing;
  switch (question.kind) {
    case 'number':
      return { kind: 'number', value: mostlyLow(Math.ceil(question.from), Math.floor(question.to), dice) };
    case 'matrix':
      return {
        kind: 'matrix',
        rows: Object.fromEntries(
          question.rows.map(({ code }) => [code, leaning(question.id, question.columns, choosing).code]),
        ),
      };
    case 'ranking':
      return { kind: 'ranking', codes: inSomeOrder(question.id, question.options, choosing) };
    case 'points':
      return { kind: 'points', points: divided(question, choosing) };
    case 'place':
      return { kind: 'place', spot: spot(dice) };
    case 'date':
      return { kind: 'date', day: dayBefore(voter.today, mostlyLow(1, MOST_DAYS_AGO, dice)) };
    case 'information':
      return undefined;
  }
}

type Coded = { readonly code: string };

/** The second option is chosen most, the ones after it less and less; then whoever it is leans their own way. */
function leaning<Option extends Coded>(
  question: string,
  options: readonly Option[],
  { voter, dice }: Choosing,
): Option {
  const weights = options.map(
    (option, place) =>
      [
        option.code,
        (place === 0 ? 2 : 3.2 / place ** 0.9) * leaningTo(question, option.code, voter),
      ] as const,
  );
  const code = dice.weighted(Object.fromEntries(weights));
  const chosen = options.find((option) => option.code === code);
  if (!chosen) throw new RangeError('A question without options cannot be answered.');
  return chosen;
}

function several(
  { id, options, atMost }: Extract<Question, { kind: 'multiple-choice' }>,
  choosing: Choosing,
): readonly string[] {
  const { voter, dice } = choosing;
  const most = atMost === 0 ? options.length : atMost;
  const chosen = options
    .filter(({ code }, place) =>
      dice.chance(Math.min(0.9, (0.5 - 0.06 * place) * leaningTo(id, code, voter))),
    )
    .map(({ code }) => code);
  return chosen.length === 0 ? [leaning(id, options, choosing).code] : chosen.slice(0, most);
}

/** Mostly around seven tenths of the way up; now and then anywhere, because some people are angry or delighted. */
function mark([lowest, highest]: readonly [number, number], tilt: number, dice: RandomStream): number {
  const steps = highest - lowest + 1;
  if (dice.chance(0.3)) return Math.min(highest, lowest + Math.floor(steps * dice.next()));
  const height = (dice.next() + dice.next() + dice.next() + 1.1) / 4.1 + tilt;
  return Math.min(highest, Math.max(lowest, lowest + Math.floor(steps * height)));
}

/** Few people often, many people now and then. */
const mostlyLow = (lowest: number, highest: number, dice: RandomStream): number =>
  Math.min(highest, lowest + Math.floor((highest - lowest + 1) * dice.next() ** 2.2));

const MOST_DAYS_AGO = 700;
const DAY = 86_400_000;

const dayBefore = (today: Date, days: number): string =>
  new Date(today.getTime() - days * DAY).toISOString().slice(0, 10);

/** Half of them around the square, a quarter at the harbour, the others anywhere. */
function spot(dice: RandomStream): { readonly x: number; readonly y: number } {
  const around = (middle: number) => Math.round(middle + 110 * (dice.next() + dice.next() - 1));
  if (dice.chance(0.5)) return { x: around(480), y: around(380) };
  if (dice.chance(0.5)) return { x: around(870), y: around(250) };
  return { x: Math.floor(1000 * dice.next()), y: Math.floor(1000 * dice.next()) };
}

/** Time and again the one they lean to of those that are left. */
function inSomeOrder(question: string, options: readonly Coded[], choosing: Choosing): readonly string[] {
  if (options.length < 2) return options.map(({ code }) => code);
  const { code: first } = leaning(question, options, choosing);
  const others = options.filter(({ code }) => code !== first);
  return [first, ...inSomeOrder(question, others, choosing)];
}

/** Half of the points to the one they lean to, most of the rest to the next. */
function divided(
  { id, options, total }: Extract<Question, { kind: 'points' }>,
  choosing: Choosing,
): Readonly<Record<string, number>> {
  const order = inSomeOrder(id, options, choosing);
  const given = new Map<string, number>();
  let left = total;
  order.forEach((code, place) => {
    const share = place === order.length - 1 ? left : Math.ceil(left / 2);
    given.set(code, share);
    left -= share;
  });
  return Object.fromEntries(options.map(({ code }) => [code, given.get(code) ?? 0]));
}
