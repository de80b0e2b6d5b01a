// How many people live in each area; a plain count by area code.
export function countAreas(people: readonly { readonly area: string }[]): ReadonlyMap<string, number> {
  const areas = new Map<string, number>();
  for (const { area } of people) areas.set(area, (areas.get(area) ?? 0) + 1);
  return areas;
}
