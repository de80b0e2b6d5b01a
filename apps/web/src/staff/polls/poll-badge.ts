// How the state of a poll looks in a list and above its page.
import type { PollState } from '#features/polls/index.js';
import { pollStateText } from '../../texts/states.nl.js';

export type PollBadge = { readonly text: string; readonly kind: string; readonly icon: string };

const LOOKS: Readonly<Record<PollState, Omit<PollBadge, 'text'>>> = {
  draft: { kind: '', icon: 'edit' },
  scheduled: { kind: 'warn', icon: 'clock' },
  open: { kind: 'live', icon: 'play' },
  closed: { kind: '', icon: 'lock' },
  published: { kind: 'ok', icon: 'done' },
  archived: { kind: '', icon: 'done' },
  withdrawn: { kind: 'no', icon: 'cross' },
};

export function pollBadge(state: PollState): PollBadge {
  return { text: pollStateText[state], ...LOOKS[state] };
}
