// The steps bar of an assembly: how far it is, from idea to filled seats.
import type { Assembly, AssemblyState } from '#features/assemblies/index.js';

export type Step = { readonly text: string; readonly note: string; readonly state: 'done' | 'now' | 'later' };

const NAMES = [
  'Ontwerp',
  'Uitnodigen',
  'Aanmelden',
  'Controle',
  'Vastzetten en loten',
  'Plaatsen vullen',
] as const;

const PLACE: Readonly<Record<AssemblyState, number>> = {
  draft: 0,
  inviting: 1,
  registering: 2,
  closed: 3,
  sealed: 4,
  drawn: 5,
  filled: 6,
  withdrawn: -1,
};

/** Undefined for a withdrawn assembly, which goes nowhere. */
export function assemblySteps({ state }: Pick<Assembly, 'state'>): readonly Step[] | undefined {
  const current = PLACE[state];
  if (current < 0) return undefined;
  return NAMES.map((text, place) => ({
    text,
    note: '',
    state: place < current ? 'done' : place === current ? 'now' : 'later',
  }));
}
