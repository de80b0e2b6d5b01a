// What is wrong with targets before any computing: every fault at once, in numbers.
import type { AssemblyCategory } from './assembly.js';

export type TargetFault = {
  readonly fault: 'minima-exceed-size' | 'maxima-below-size' | 'min-above-max' | 'value-twice' | 'no-values';
  readonly category: string;
  readonly value: string;
  /** The number that does not fit, and what it was held against. */
  readonly found: number;
  readonly limit: number;
};

/** In: the categories and the seats. Out: every fault; none when the targets can hold by themselves. */
export function targetFaults(categories: readonly AssemblyCategory[], size: number): readonly TargetFault[] {
  return categories.flatMap((category) => faultsOf(category, size));
}

function faultsOf({ name: category, targets }: AssemblyCategory, size: number): TargetFault[] {
  const faults: TargetFault[] = [];
  const fault = (kind: TargetFault['fault'], value: string, found: number, limit: number) =>
    faults.push({ fault: kind, category, value, found, limit });
  if (targets.length === 0) fault('no-values', '', 0, 1);
  const minima = targets.reduce((sum, { min }) => sum + min, 0);
  const maxima = targets.reduce((sum, { max }) => sum + max, 0);
  if (minima > size) fault('minima-exceed-size', '', minima, size);
  if (targets.length > 0 && maxima < size) fault('maxima-below-size', '', maxima, size);
  const seen = new Set<string>();
  for (const { value, min, max } of targets) {
    if (min > max) fault('min-above-max', value, min, max);
    if (seen.has(value.toLowerCase())) fault('value-twice', value, 2, 1);
    seen.add(value.toLowerCase());
  }
  return faults;
}
