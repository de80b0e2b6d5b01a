// The audit trail: who decided what, chained by hashes, written in the same transaction as the deed itself.
import { Injectable } from '@nestjs/common';
import { chainLine } from '#domain/evidence/chain.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/transactions.js';
import { Keyring } from '../secrets/keyring.js';

/** Who did it: a staff account, or the system itself (a sweep, a schedule). */
export type Actor = { readonly kind: 'staff'; readonly accountId: string } | { readonly kind: 'system' };

export const SYSTEM: Actor = { kind: 'system' };

/** Numbers, states and digests; never a name, an address or an answer. */
export type AuditFacts = Readonly<Record<string, string | number | boolean>>;

export type AuditEvent = {
  /** One chain per poll, draw or assembly, so that they do not wait for each other; `staff` and `population` for the rest. */
  readonly chain: string;
  /** `feature.happened`, for example `poll.opened`; each has a Dutch sentence on the audit page. */
  readonly event: string;
  readonly actor: Actor;
  /** Id of the thing it was done to. */
  readonly subject: string;
  readonly facts?: AuditFacts;
};

type Head = { readonly last_number: string; readonly last_digest: string };

@Injectable()
export class Audit {
  constructor(
    private readonly clock: Clock,
    private readonly keyring: Keyring,
  ) {}

  async record(tx: Tx, event: AuditEvent): Promise<void> {
    const head = await this.lockHead(tx, event.chain);
    const line = chainLine(head.last_digest, {
      chain: event.chain,
      number: Number(head.last_number) + 1,
      at: this.clock.now().toISOString(),
      event: event.event,
      actor: this.pseudonymOf(event.actor),
      subject: event.subject,
      facts: event.facts ?? {},
    });
    await tx.change(
      `insert into audit_line (chain, number, at, event, actor, subject, facts, previous, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        line.chain,
        line.number,
        line.at,
        line.event,
        line.actor,
        line.subject,
        JSON.stringify(line.facts),
        line.previous,
        line.digest,
      ],
    );
    await tx.change('update audit_chain set last_number = $2, last_digest = $3 where chain = $1', [
      line.chain,
      line.number,
      line.digest,
    ]);
  }

  /** What stands in the trail instead of a person; without the key it leads to nobody. */
  pseudonymOf(actor: Actor): string {
    if (actor.kind === 'system') return 'system';
    return this.keyring.hash('audit-people', actor.accountId).toString('hex').slice(0, 32);
  }

  private async lockHead(tx: Tx, chain: string): Promise<Head> {
    await tx.change(
      `insert into audit_chain (chain, last_number, last_digest) values ($1, 0, '') on conflict (chain) do nothing`,
      [chain],
    );
    const [head] = await tx.query<Head>(
      'select last_number, last_digest from audit_chain where chain = $1 for update',
      [chain],
    );
    if (!head) throw new Error(`The audit chain ${chain} has no head.`);
    return head;
  }
}
