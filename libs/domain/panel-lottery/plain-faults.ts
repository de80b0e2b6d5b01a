// What is wrong with targets at a glance, by counting alone: told while they are being typed.
import type { PanelQuestion } from './panel-question.js';

export type PlainFault =
  | {
      readonly kind: 'minima-above-size';
      readonly category: string;
      readonly seats: number;
      readonly size: number;
    }
  | {
      readonly kind: 'maxima-below-size';
      readonly category: string;
      readonly seats: number;
      readonly size: number;
    }
  | {
      readonly kind: 'too-few-people';
      readonly category: string;
      readonly value: string;
      readonly min: number;
      readonly people: number;
    }
  | { readonly kind: 'pool-too-small'; readonly households: number; readonly size: number };

/**
 * In: a question. Out: every fault that counting shows, in the order of the categories: minima that add up to more than
 * the size, maxima that add up to less, a value with fewer people than its minimum (of one household only one counts), and
 * fewer households than seats. Targets without such a fault may still contradict each other: see `check-question.ts`.
 */
export function plainFaults({ size, categories, people }: PanelQuestion): PlainFault[] {
  const homes = people.map(({ household }, index) => household ?? `\u0000${index}`);
  const countHomes = (of: (index: number) => boolean) => new Set(homes.filter((_, index) => of(index))).size;
  const households = countHomes(() => true);
  const small: PlainFault[] = households < size ? [{ kind: 'pool-too-small', households, size }] : [];
  const inCategories = categories.flatMap(({ name, targets }, category): PlainFault[] => {
    const minima = targets.reduce((sum, { min }) => sum + min, 0);
    const maxima = targets.reduce((sum, { max }) => sum + max, 0);
    const sums: PlainFault[] = [];
    if (minima > size) sums.push({ kind: 'minima-above-size', category: name, seats: minima, size });
    if (maxima < size) sums.push({ kind: 'maxima-below-size', category: name, seats: maxima, size });
    const short = targets.flatMap(({ value, min }): PlainFault[] => {
      const having = countHomes((index) => people[index]?.values[category] === value);
      return having < min ? [{ kind: 'too-few-people', category: name, value, min, people: having }] : [];
    });
    return [...sums, ...short];
  });
  return [...small, ...inCategories];
}
