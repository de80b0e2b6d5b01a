// The parts of the sample as the monitor shows them: never a number that is not a whole ten, never one person's answer.
import { dividedBySize } from '#domain/fieldwork/answers-needed.js';
import { representativeness } from '#domain/fieldwork/r-indicator.js';
import type { ResponseOfPart } from '#features/invitations/index.js';
import { inSteps } from './in-steps.js';

/** A part with its share of the goal; `count` is the whole tens that answered. */
export type ShownPart = {
  /** Classes that could not be told apart for everybody, joined with +. */
  readonly part: string;
  readonly people: number;
  readonly invited: number;
  readonly count: number;
  readonly goal: number;
};

const NOT_TOLD = 'alle';

/** The parts in the given order, with the goal divided by the people who live there. */
export function shownParts(parts: readonly ResponseOfPart[], goal: number): readonly ShownPart[] {
  const told = joined(parts.filter(({ part }) => part !== NOT_TOLD));
  if (told.length === 0) return [];
  const goals = dividedBySize(
    goal,
    told.map(({ people }) => people),
  );
  return told.map(({ part, people, invited, answered }, place) => ({
    part,
    people,
    invited,
    count: inSteps(answered),
    goal: goals[place] ?? 0,
  }));
}

/** Classes that were joined for some are joined for everybody, so that no two rows count the same people. */
function joined(parts: readonly ResponseOfPart[]): readonly ResponseOfPart[] {
  const rows: ResponseOfPart[] = [];
  for (const part of parts) {
    const own = new Set(part.part.split('+'));
    const touching = rows.filter((row) => row.part.split('+').some((one) => own.has(one)));
    const all = [part, ...touching];
    const names = [...new Set(all.flatMap((row) => row.part.split('+')))].sort();
    const total = (numberOf: (row: ResponseOfPart) => number): number =>
      all.reduce((sum, row) => sum + numberOf(row), 0);
    const merged = {
      part: names.join('+'),
      people: total((row) => row.people),
      invited: total((row) => row.invited),
      answered: total((row) => row.answered),
    };
    rows.splice(0, rows.length, ...rows.filter((row) => !touching.includes(row)), merged);
  }
  return rows;
}

export type Evenness = {
  readonly r: number;
  /** The part that answered least, against the others; undefined when chance explains all. */
  readonly least: ShownPart | undefined;
};

/** Half a step: on average so many more answered than the tens that show. */
const HALF_STEP = 4.5;
/** With fewer people asked, or fewer answers in all, steps of ten say too little. */
const FEWEST_ASKED = 30;
const FEWEST_ANSWERS = 50;

/** From the tens alone, so that it tells nothing more than the tens do; undefined when these say too little. */
export function evennessOf(parts: readonly ShownPart[]): Evenness | undefined {
  const large = parts.filter(({ invited }) => invited >= FEWEST_ASKED);
  const answers = large.reduce((sum, { count }) => sum + count, 0);
  if (large.length < 2 || answers < FEWEST_ANSWERS) return undefined;
  const { r, deviations } = representativeness(
    large.map(({ people, invited, count }) => ({
      people,
      asked: invited,
      answered: Math.min(invited, count + HALF_STEP),
    })),
  );
  const lowest = Math.min(...deviations);
  return { r, least: r < 1 ? large[deviations.indexOf(lowest)] : undefined };
}
