// What ends with a poll, however it ends: messages that wait are not sent, and no link or code can be made any more.
import { Injectable } from '@nestjs/common';
import { Mailings } from '#features/deliveries/index.js';
import { Invitations } from '#features/invitations/index.js';
import type { Actor } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';

@Injectable()
export class StopAsking {
  constructor(
    private readonly mailings: Mailings,
    private readonly invitations: Invitations,
  ) {}

  async stop(tx: Tx, pollId: string, by: Actor): Promise<void> {
    for (const { mailing } of await this.mailings.progress(tx, pollId)) {
      if (mailing.state !== 'cancelled') await this.mailings.cancel(tx, mailing.id, by);
    }
    await this.invitations.destroyCodeKey(tx, pollId);
  }
}
