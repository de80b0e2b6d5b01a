// From registrations to the question the lottery answers: who, with which values, for how many seats.
import type { PanelQuestion } from '#domain/panel-lottery/panel-question.js';
import type { PooledPerson } from '#domain/sortition/seal-panels.js';
import type { Assembly } from './assembly.js';
import { NOT_SAID, targetsWithRoom } from './categories.js';
import { counts, type Registration } from './registration.js';

type Asked = Pick<Assembly, 'size' | 'categories'>;

/**
 * In: what was decided and everybody who registered. Out: the question, people in the order of their ids, with a value
 * for who would rather not say wherever somebody did not. Registrations that do not count are left out.
 */
export function panelQuestionOf(
  { size, categories }: Asked,
  registrations: readonly Registration[],
): PanelQuestion {
  const people = poolOf({ categories }, registrations);
  return {
    size,
    categories: categories.map((category, place) => {
      const silent = people.some(({ values }) => values[place] === NOT_SAID);
      const targets = silent ? targetsWithRoom(category, size) : category.targets;
      return {
        name: category.name,
        targets: targets.map(({ value, min, max }) => {
          return { value, min, max, minFlex: 0, maxFlex: Math.max(size, max) };
        }),
      };
    }),
    people: people.map(({ id, values, household }) => ({ id, values, household })),
  };
}

/** The same people with their salts, as they are sealed. */
export function poolOf(
  { categories }: Pick<Asked, 'categories'>,
  registrations: readonly Registration[],
): readonly PooledPerson[] {
  return registrations
    .filter((one) => counts(one))
    .map(({ id, salt, given, household }) => ({
      id,
      salt: salt ?? '',
      values: categories.map(({ name }) => given?.[name] ?? NOT_SAID),
      household: household === null ? null : household.toString('hex').slice(0, 32),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
