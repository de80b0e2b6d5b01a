// A panel computation in words: how far it is, what stands in the way, and what would help.
import type { PanelTask } from '#features/assemblies/index.js';
import { counted, decimalNumber } from './formats.nl.js';

const STEPS: Readonly<Record<string, string>> = {
  '': 'De computer begint zo.',
  lottery: 'De computer zoekt groepen die passen.',
  chances: 'De computer kijkt hoe groot de kans van iedereen is.',
  numbering: 'De computer maakt duizend genummerde groepen.',
  explaining: 'De computer zoekt wat er in de weg zit.',
};

export const progressText = ({ progress }: Pick<PanelTask, 'progress'>): string =>
  STEPS[progress] ?? 'De computer rekent.';

/** "1 op de 12" reads better than a percentage when chances are small. */
export function chanceText(probability: number): string {
  if (probability <= 0) return 'geen kans';
  if (probability > 1 - 1e-6) return 'zeker';
  return `${decimalNumber(probability * 100)}%`;
}

type Bound = {
  readonly category: string;
  readonly value: string;
  readonly bound: 'min' | 'max';
  readonly seats: number;
};

export const boundText = ({ category, value, bound, seats }: Bound): string =>
  `${category}, ${value}: ${bound === 'min' ? 'minstens' : 'hooguit'} ${counted(seats, 'plaats', 'plaatsen')}`;

type Change = {
  readonly category: string;
  readonly value: string;
  readonly from: { readonly min: number; readonly max: number };
  readonly to: { readonly min: number; readonly max: number };
};

export function changeText({ category, value, from, to }: Change): string {
  const parts = [
    ...(from.min === to.min ? [] : [`minstens ${to.min} in plaats van ${from.min}`]),
    ...(from.max === to.max ? [] : [`hooguit ${to.max} in plaats van ${from.max}`]),
  ];
  return `${category}, ${value}: ${parts.join(' en ')}`;
}
