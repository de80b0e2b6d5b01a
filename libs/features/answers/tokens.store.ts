// The SQL of signing tokens: once per invitation, and the same message again.
import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/transactions.js';

export type IssueOutcome = 'issued' | 'issued-before' | 'poll-closed';

@Injectable()
export class TokensStore {
  /** @param blinded SHA-256 of the blinded message */
  async issue(
    tx: Tx,
    { pollId, invitationId, blinded }: { pollId: string; invitationId: string; blinded: Buffer },
  ): Promise<IssueOutcome> {
    const [row] = await tx.query<{ outcome: IssueOutcome }>('select answers.issue($1, $2, $3) as outcome', [
      pollId,
      invitationId,
      blinded,
    ]);
    if (!row) throw new Error('answers.issue gave no outcome.');
    return row.outcome;
  }
}
