// How many people each stratum gives: whole numbers that add up to the sample, by integer arithmetic only.
import type { Allocation, StratumSize } from './draw-document.js';
import { inPlainOrder, looseName } from './strata.js';

/** `people`: how many can be taken from the stratum as a group of persons (the left-out not counted). */
export type StratumCount = { readonly stratum: string; readonly people: number };

export type Allocated =
  | { readonly ok: true; readonly sizes: readonly StratumSize[] }
  | { readonly ok: false; readonly faults: readonly AllocationFault[] };

/** `row` counts from 0 in the given list; null when the list as a whole is at fault. */
export type AllocationFault = { readonly row: number | null; readonly message: string };

/**
 * The size of the sample in every stratum, in order of name; the sizes add up to `size`.
 *
 * In: the sample size (whole, at least 1), the strata, and the way to divide.
 * `proportional`: to the number of people, by largest remainders, equal remainders in order of stratum name.
 * `equal`: the same number for all, what is left over one each in order of stratum name.
 * A list: taken as given; refused when it names an unknown stratum, leaves one out, names one twice, or does not add up.
 * Source: largest remainders as in Hamilton's method of apportionment; Cochran, Sampling Techniques, §5.5 for the
 * proportional allocation of a stratified sample.
 */
export function allocate(size: number, strata: readonly StratumCount[], allocation: Allocation): Allocated {
  const ordered = [...strata].sort((one, other) => inPlainOrder(one.stratum, other.stratum));
  if (allocation === 'equal')
    return {
      ok: true,
      sizes: inProportion(
        size,
        ordered.map(({ stratum }) => ({ stratum, people: 1 })),
      ),
    };
  if (allocation === 'proportional') return { ok: true, sizes: inProportion(size, ordered) };
  return asGiven(size, ordered, allocation);
}

/** Quotas are compared as the integers `size × people` divided by their sum: no rounding decides who gets a seat. */
function inProportion(size: number, strata: readonly StratumCount[]): StratumSize[] {
  const total = strata.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return strata.map(({ stratum }, place) => ({ stratum, size: place === 0 ? size : 0 }));
  const shares = strata.map(({ stratum, people }) => ({
    stratum,
    whole: Math.floor((size * people) / total),
    remainder: (size * people) % total,
  }));
  const left = size - shares.reduce((sum, { whole }) => sum + whole, 0);
  const topped = new Set(
    [...shares]
      .sort((one, other) => other.remainder - one.remainder || inPlainOrder(one.stratum, other.stratum))
      .slice(0, left)
      .map(({ stratum }) => stratum),
  );
  return shares.map(({ stratum, whole }) => ({ stratum, size: whole + (topped.has(stratum) ? 1 : 0) }));
}

function asGiven(size: number, strata: readonly StratumCount[], given: readonly StratumSize[]): Allocated {
  const known = new Set(strata.map(({ stratum }) => stratum));
  const sizes = new Map<string, number>();
  const faults: AllocationFault[] = [];
  for (const [row, { stratum, size: asked }] of given.entries()) {
    if (!known.has(stratum)) faults.push({ row, message: unknownStratum(stratum, strata) });
    if (sizes.has(stratum))
      faults.push({
        row,
        message: `expected every stratum once, found "${stratum}" again: add the sizes up in one row`,
      });
    sizes.set(stratum, asked);
  }
  const unnamed = [...known].filter((stratum) => !sizes.has(stratum));
  if (unnamed.length > 0) faults.push({ row: null, message: missingStrata(unnamed) });
  const total = given.reduce((sum, { size: asked }) => sum + asked, 0);
  if (total !== size)
    faults.push({
      row: null,
      message: `expected sizes that add up to ${size}, found ${total}: change the sizes, or draw ${total} people`,
    });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, sizes: strata.map(({ stratum }) => ({ stratum, size: sizes.get(stratum) ?? 0 })) };
}

/** Most strata that nobody knows are known ones in other capitals or with a space too many. */
function unknownStratum(found: string, strata: readonly StratumCount[]): string {
  const meant = strata.find(({ stratum }) => looseName(stratum) === looseName(found));
  const remedy = meant === undefined ? 'mend the name, or take the row out' : `write "${meant.stratum}"`;
  return `expected a stratum of the frame, found "${found}": ${remedy}`;
}

const MOST_NAMED = 20;

function missingStrata(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const named = names.slice(0, MOST_NAMED).join(', ');
  return `expected a size for every stratum; missing are ${named}${more}: add a row for each, with 0 for none`;
}
