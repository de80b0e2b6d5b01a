// How many people each stratum holds, before anybody is drawn.
import type { StratumPlan } from './draw-document.js';
import type { FramePerson } from './frame.js';
import { inPlainOrder } from './strata.js';

/** People (`frame`) and left-out people (`excluded`) of every stratum, in order of its name. */
export function countStrata(people: readonly FramePerson[]): readonly Omit<StratumPlan, 'size'>[] {
  const counts = new Map<string, { stratum: string; frame: number; excluded: number }>();
  for (const { stratum, excluded } of people) {
    const count = counts.get(stratum) ?? { stratum, frame: 0, excluded: 0 };
    counts.set(stratum, count);
    count.frame += 1;
    if (excluded) count.excluded += 1;
  }
  return [...counts.values()].sort((one, other) => inPlainOrder(one.stratum, other.stratum));
}
