// Whether a personal link lets somebody answer, and if not, why.
import type { Withdrawal } from '#features/invitations/index.js';
import type { PollState } from '#features/polls/index.js';

export const entrances = [
  'open',
  'answered',
  'not-yet-open',
  'closed',
  'poll-withdrawn',
  'not-valid',
] as const;
export type Entrance = (typeof entrances)[number];

const BY_STATE: Record<PollState, Entrance> = {
  draft: 'not-yet-open',
  scheduled: 'not-yet-open',
  open: 'open',
  closed: 'closed',
  published: 'closed',
  archived: 'closed',
  withdrawn: 'poll-withdrawn',
};

/** Who said "niet meer meedoen" or whose letter came back may still change their mind; who moved away or died was not meant. */
export function entranceFor(
  poll: { readonly state: PollState },
  invitation: { readonly answered: boolean; readonly withdrawn: Withdrawal },
): Entrance {
  const entrance = BY_STATE[poll.state];
  if (entrance === 'poll-withdrawn' || entrance === 'not-yet-open') return entrance;
  if (invitation.answered) return 'answered';
  if (entrance === 'closed') return 'closed';
  return ['deceased', 'moved'].includes(invitation.withdrawn) ? 'not-valid' : 'open';
}
