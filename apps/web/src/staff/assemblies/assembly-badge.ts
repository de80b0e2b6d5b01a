// How the state of an assembly looks in a list and above its page.
import type { AssemblyState } from '#features/assemblies/index.js';
import { assemblyStateText } from '../../texts/states.nl.js';

type Badge = { readonly text: string; readonly kind: string; readonly icon: string };

const LOOKS: Readonly<Record<AssemblyState, Omit<Badge, 'text'>>> = {
  draft: { kind: '', icon: 'edit' },
  inviting: { kind: 'warn', icon: 'letter' },
  registering: { kind: 'live', icon: 'play' },
  closed: { kind: '', icon: 'lock' },
  sealed: { kind: 'warn', icon: 'clock' },
  drawn: { kind: 'live', icon: 'dice' },
  filled: { kind: 'ok', icon: 'done' },
  withdrawn: { kind: 'no', icon: 'cross' },
};

export function assemblyBadge(state: AssemblyState): Badge {
  return { text: assemblyStateText[state], ...LOOKS[state] };
}
