// Answers that are measured rather than chosen, in classes that can be counted: numbers, days, and spots on a map.
import type {
  Answer,
  Answers,
  DateQuestion,
  NumberQuestion,
  PlaceQuestion,
  Spot,
} from '#domain/questionnaire/question.js';
import type { CountedPart } from './counted-part.js';
import { classOf, roundClasses, roundSteps, type RoundClass } from './round-classes.js';

type Measured = Pick<
  CountedPart,
  'countedAs' | 'options' | 'inOrder' | 'codesOf' | 'numberOf' | 'unit' | 'map'
>;

/** How one kind of answer is counted, in classes that these answers ask for. */
export function measuredPart(
  question: NumberQuestion | DateQuestion | PlaceQuestion,
  given: readonly Answer[],
): Measured {
  if (question.kind === 'number') return numbers(question, given);
  return question.kind === 'date' ? days(question, given) : spots(question);
}

function numbers({ id, unit }: NumberQuestion, given: readonly Answer[]): Measured {
  const values = given.flatMap((answer) => (answer.kind === 'number' ? [answer.value] : []));
  const whole = values.every((value) => Number.isInteger(value));
  const classes = roundClasses(values, roundSteps(whole ? 1 : 0.1));
  const numberOf = (answers: Answers) => {
    const answer = answers[id];
    return answer?.kind === 'number' ? answer.value : undefined;
  };
  const inWords = (number: number) => `${dutchNumber(number)}${unit === '' ? '' : ` ${unit}`}`;
  const named = classed(classes, numberOf, (each) => numberLabel(each, whole, inWords));
  return { ...named, numberOf, ...(unit === '' ? {} : { unit }) };
}

function numberLabel({ from, to }: RoundClass, whole: boolean, inWords: (number: number) => string): string {
  if (from === -Infinity && to === Infinity) return 'Alle getallen';
  if (from === -Infinity) return `Minder dan ${inWords(to)}`;
  if (to === Infinity) return `${inWords(from)} of meer`;
  if (whole && to - from === 1) return inWords(from);
  return whole
    ? `${dutchNumber(from)} tot en met ${inWords(to - 1)}`
    : `${dutchNumber(from)} tot ${inWords(to)}`;
}

const dutchNumber = (number: number): string => String(Math.round(number * 1000) / 1000).replace('.', ',');

/** Months, quarters, half years, years, five years or tens of years. */
const STEPS_IN_MONTHS = [1, 3, 6, 12, 60, 120, 600];

function days({ id }: DateQuestion, given: readonly Answer[]): Measured {
  const months = given.flatMap((answer) => (answer.kind === 'date' ? [monthOf(answer.day)] : []));
  const classes = roundClasses(months, STEPS_IN_MONTHS);
  const numberOf = (answers: Answers) => {
    const answer = answers[id];
    return answer?.kind === 'date' ? monthOf(answer.day) : undefined;
  };
  return classed(classes, numberOf, dayLabel);
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function dayLabel({ from, to }: RoundClass): string {
  if (from === -Infinity && to === Infinity) return 'Alle dagen';
  if (from === -Infinity) return `Vóór ${monthName(to)}`;
  if (to === Infinity) return capital(`${monthName(from)} of later`);
  return capital(to - from === 1 ? monthName(from) : `${monthName(from)} tot en met ${monthName(to - 1)}`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const monthName = (month: number): string => `${MONTHS[month % 12] ?? ''} ${Math.floor(month / 12)}`;

function classed(
  classes: readonly RoundClass[],
  numberOf: (answers: Answers) => number | undefined,
  labelOf: (each: RoundClass) => string,
): Measured {
  return {
    countedAs: 'one-of',
    inOrder: true,
    options: classes.map((each) => ({ code: each.code, label: labelOf(each) })),
    codesOf: (answers) => {
      const value = numberOf(answers);
      return value === undefined ? undefined : [classOf(classes, value)];
    },
  };
}

/** Squares of the map: letters from left to right, numbers from top to bottom. */
const SIDE = 4;
const THOUSAND = 1000;
const IN_WORDS = 'adres';

function spots({ id, picture, alt }: PlaceQuestion): Measured {
  const squares = Array.from({ length: SIDE * SIDE }, (_, index) => ({
    code: squareName(index % SIDE, Math.floor(index / SIDE)),
    label: `Vak ${squareName(index % SIDE, Math.floor(index / SIDE))} van de kaart`,
  }));
  return {
    countedAs: 'one-of',
    inOrder: false,
    map: { picture, alt },
    options: [...squares, { code: IN_WORDS, label: 'Alleen een adres' }],
    codesOf: (answers) => {
      const answer = answers[id];
      if (answer?.kind !== 'place') return undefined;
      return [answer.spot ? squareOf(answer.spot) : IN_WORDS];
    },
  };
}

const squareName = (column: number, row: number): string => `${'ABCD'.charAt(column)}${row + 1}`;

const squareOf = ({ x, y }: Spot): string => squareName(quarter(x), quarter(y));

const quarter = (part: number): number =>
  Math.min(SIDE - 1, Math.max(0, Math.floor((part * SIDE) / THOUSAND)));
