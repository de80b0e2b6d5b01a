// Targets with a proposed change in them: only when each is still what the proposal started from.
import type { TargetChange } from '#domain/panel-lottery/relax-targets.js';
import type { AssemblyCategory } from './assembly.js';

/**
 * In: the categories and the changes of one proposal. Out: the categories with those targets replaced, or undefined when
 * a target is gone or was changed since the proposal was computed.
 */
export function relaxedCategories(
  categories: readonly AssemblyCategory[],
  changes: readonly TargetChange[],
): readonly AssemblyCategory[] | undefined {
  const known = changes.every(({ category, value, from }) =>
    categories.some(
      ({ name, targets }) =>
        name === category &&
        targets.some(
          (target) => target.value === value && target.min === from.min && target.max === from.max,
        ),
    ),
  );
  if (!known) return undefined;
  return categories.map(({ name, source, targets }) => ({
    name,
    source,
    targets: targets.map((target) => {
      const change = changes.find(({ category, value }) => category === name && value === target.value);
      return change ? { ...target, ...change.to } : target;
    }),
  }));
}
