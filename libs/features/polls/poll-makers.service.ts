// Who had a hand in a poll: the trail remembers it, so that nobody is the second pair of eyes over their own work.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import type { Tx } from '#platform/database/transactions.js';
import type { StaffActor } from './staff-actor.js';

/** Deeds that shape what residents are asked, and who of them. */
const SHAPING = [
  'poll.created',
  'poll.details-changed',
  'poll.audience-changed',
  'poll.questions-changed',
  'poll.translated',
  'poll.check-page-chosen',
  'poll.level-chosen',
  'poll.receipts-chosen',
  'poll.typing-error-mended',
] as const;

@Injectable()
export class PollMakers {
  constructor(
    private readonly audit: Audit,
    private readonly trail: AuditTrail,
  ) {}

  /** Made the poll or changed it, whatever their role. */
  hadAHand(tx: Tx, pollId: string, by: StaffActor): Promise<boolean> {
    const actor = this.audit.pseudonymOf(by);
    return this.trail.did(tx, { chain: `poll:${pollId}`, actor, events: SHAPING });
  }
}
