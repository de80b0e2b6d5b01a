// The life of an assembly, from idea to filled seats: which decision leads where.
import type { Lifecycle } from '#domain/lifecycle/lifecycle.js';
import { assemblyStates, type AssemblyState } from './assembly.js';

export const assemblyActions = [
  'prepare',
  'reconsider',
  'open',
  'close',
  'seal',
  'draw',
  'redo',
  'fill',
  'withdraw',
] as const;
export type AssemblyAction = (typeof assemblyActions)[number];

export const assemblyLifecycle: Lifecycle<AssemblyState, AssemblyAction> = {
  first: 'draft',
  states: assemblyStates,
  actions: {
    prepare: { from: ['draft'], to: 'inviting' },
    reconsider: { from: ['inviting'], to: 'draft' },
    open: { from: ['inviting'], to: 'registering' },
    close: { from: ['registering'], to: 'closed' },
    seal: { from: ['closed'], to: 'sealed' },
    draw: { from: ['sealed'], to: 'drawn' },
    redo: { from: ['sealed', 'drawn'], to: 'closed' },
    fill: { from: ['drawn'], to: 'filled' },
    withdraw: { from: ['draft', 'inviting', 'registering', 'closed', 'sealed', 'drawn'], to: 'withdrawn' },
  },
};
