// Reads how many alternates to keep ready, and how many people are expected to stay to the end.
import type { AssemblyCategory, ReservesWanted, StayExpected } from '#features/assemblies/index.js';
import { Form, freshForm, type FormOutcome, type FormView } from '#platform/forms/form.js';

const MOST = 200;

export function reservesForm(
  body: unknown,
  categories: readonly AssemblyCategory[],
): FormOutcome<ReservesWanted> {
  const form = new Form(body);
  const people = form.wholeNumber('reserves', { from: 1, to: MOST });
  const everybody = form.wholeNumber('blijft', { from: 1, to: 100 });
  const groups = stayFields(categories).flatMap(({ name, category, value }) => {
    const stays = form.optionalWholeNumber(name, { from: 1, to: 100 });
    return stays === undefined ? [] : [{ category, value, stays }];
  });
  return form.outcome({ people, stay: { everybody, groups } });
}

/** One field per value of every category. */
export function stayFields(categories: readonly AssemblyCategory[]) {
  return categories.flatMap(({ name: category, targets }, place) =>
    targets.map(({ value }, target) => ({ name: `blijft-${place}-${target}`, category, value })),
  );
}

/** The fields as experience fills them in; the number of alternates stays as it was. */
export function learnedReserves(
  size: number,
  { everybody, groups }: StayExpected,
  categories: readonly AssemblyCategory[],
): FormView {
  const fields = stayFields(categories).flatMap(({ name, category, value }) => {
    const found = groups.find((group) => group.category === category && group.value === value);
    return found ? [[name, String(found.stays)] as const] : [];
  });
  const fresh = freshReserves(size);
  return { ...fresh, values: { ...fresh.values, ...Object.fromEntries(fields), blijft: String(everybody) } };
}

/** A fifth more than the group is a usual number; of ten people who come once, about eight come to the end. */
export const freshReserves = (size: number): FormView =>
  freshForm({ reserves: String(Math.ceil(size / 5)), blijft: '80' });
