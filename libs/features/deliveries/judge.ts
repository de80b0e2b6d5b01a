// Turns the answer of the mail server into what is noted about the message.
import type { Handover } from '#platform/mail/transport.js';
import type { ClaimedDelivery, Outcome } from './delivery.js';
import { nextAttempt } from './retry.js';

const SERVER_DOWN_MS = 60_000;

export function judge(delivery: ClaimedDelivery, handover: Handover, now: Date): Outcome {
  const { id } = delivery;
  if (handover.kind === 'taken') return { id, kind: 'handed-over', at: now };
  const { status } = handover;
  if (handover.kind === 'refused') return { id, kind: 'failed', at: now, status };
  const { uncertain, serverDown } = handover;
  if (serverDown && !uncertain) {
    return {
      id,
      kind: 'retry',
      nextAt: new Date(now.getTime() + SERVER_DOWN_MS),
      status,
      uncertain,
      serverDown,
    };
  }
  const nextAt = nextAttempt(delivery.attempts + 1, now, status);
  if (!nextAt) return { id, kind: 'failed', at: now, status };
  return { id, kind: 'retry', nextAt, status, uncertain, serverDown };
}
