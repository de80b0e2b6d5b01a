// Figures of the response move in steps of ten: nobody can see that one single person answered just now, or work it out.
import { wholeNumber } from '../../texts/formats.nl.js';

const STEP = 10;
/** A group of fewer people is not counted at all. */
export const FEWEST = 10;

/** The whole tens that were reached. */
export const inSteps = (people: number): number => Math.floor(people / STEP) * STEP;

/** "30 of meer", "minder dan 10" */
export function peopleText(people: number): string {
  return people < FEWEST ? `minder dan ${FEWEST}` : `${wholeNumber(inSteps(people))} of meer`;
}
