// When nearly everybody in a group says the same, a figure tells what each of them thinks: then only "meer dan 90 %" is told.
import { countOf, type FrequencyTable } from '#domain/disclosure/frequency-table.js';
import { RULE_OF_TEN } from '#domain/disclosure/rule.js';

/** In per cents. */
export const ONE_SIDED = 90;

/** Asked, and none of the answers given. */
export const NONE = 'geen antwoord';
export const NOT_ASKED = 'niet gevraagd';
/** An option that somebody did not choose. */
export const DID_NOT = 'niet gekozen';
export const DID = 'gekozen';
/** Answers that say nothing about somebody. */
const SAYS_NOTHING: readonly string[] = [NOT_ASKED, NONE, DID_NOT];

/** Whether more than nine in ten of who was asked in this group gave this answer. */
export function isOneSided(table: FrequencyTable, group: readonly string[], answer: string): boolean {
  return (
    !SAYS_NOTHING.includes(answer) && 100 * countIn(table, group, answer) > ONE_SIDED * askedIn(table, group)
  );
}

/**
 * How many others "meer dan 90 %" leaves at most; undefined when that would be about ten people or fewer: then not even
 * this much is told.
 */
export function mostForTheRest(table: FrequencyTable, group: readonly string[]): number | undefined {
  return mostForTheRestOf(askedIn(table, group));
}

/** The same, by the number of people who were asked. */
export function mostForTheRestOf(asked: number): number | undefined {
  const rest = Math.floor((asked * (100 - ONE_SIDED)) / 100);
  return rest > RULE_OF_TEN.minimum ? rest : undefined;
}

/** Everybody of this group who was asked. */
export function askedIn(table: FrequencyTable, group: readonly string[]): number {
  const categories = table.variables.at(-1)?.categories ?? [];
  return categories
    .filter((each) => each !== NOT_ASKED)
    .reduce((sum, each) => sum + countIn(table, group, each), 0);
}

/** The people of this group who gave this answer. */
export function countIn(table: FrequencyTable, group: readonly string[], answer: string): number {
  const names = [...group, answer];
  return countOf(
    table,
    table.variables.map(({ categories }, depth) => categories.indexOf(names[depth] ?? '')),
  );
}
