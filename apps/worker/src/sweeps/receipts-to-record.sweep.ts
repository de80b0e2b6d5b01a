// The list of receipts of a poll is final: put its digest in the trail, so that nobody changes the list unseen afterwards.
import { Injectable } from '@nestjs/common';
import { receiptListDigest, Receipts } from '#features/answers/index.js';
import { AuditTrail } from '#platform/audit/audit-trail.js';
import { Audit, SYSTEM } from '#platform/audit/audit.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Sweep } from '../schedule.js';

const EVENT = 'poll.receipts-listed';

@Injectable()
export class ReceiptsToRecord implements Sweep {
  readonly name = 'receipts-to-record';

  constructor(
    private readonly transactions: Transactions,
    private readonly receipts: Receipts,
    private readonly trail: AuditTrail,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<number> {
    const final = await this.transactions.read((tx) => this.receipts.final(tx));
    let recorded = 0;
    for (const pollId of final) if (await this.record(pollId)) recorded += 1;
    return recorded;
  }

  private record(pollId: string): Promise<boolean> {
    const chain = `poll:${pollId}`;
    return this.transactions.run(async (tx) => {
      const list = await this.receipts.list(tx, pollId);
      const known = await this.trail.did(tx, {
        chain,
        actor: this.audit.pseudonymOf(SYSTEM),
        events: [EVENT],
      });
      if (!list || known) return false;
      const facts = { receipts: list.length, list: receiptListDigest(list) };
      await this.audit.record(tx, { chain, event: EVENT, actor: SYSTEM, subject: pollId, facts });
      return true;
    });
  }
}
