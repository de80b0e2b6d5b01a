// Acts on what comes back: a dead address is not written to again and gets the offer of a letter; a complaint is a no to all polls.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Mailings, Returned, type Received } from '#features/deliveries/index.js';
import { Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { readReport } from '#platform/mail/read-report.js';
import { BounceMailboxesStore } from './bounce-mailboxes.store.js';
import type { FoundInvitation } from './invitation.js';
import { Invitations } from './invitations.service.js';
import { OptOuts } from './opt-outs.service.js';

@Injectable()
export class MailReturns {
  constructor(
    private readonly returned: Returned,
    private readonly mailings: Mailings,
    private readonly invitations: Invitations,
    private readonly optOuts: OptOuts,
    private readonly population: Population,
    private readonly taken: BounceMailboxesStore,
    private readonly clock: Clock,
  ) {}

  /** In: the whole message as it came in. The same one twice changes nothing. */
  async receive(tx: Tx, source: Buffer): Promise<Received> {
    const report = await readReport(source);
    if (report.kind === 'nothing') return { ok: false, refused: 'nothing-to-note' };
    const digest = createHash('sha256').update(source).digest();
    const isNew = await this.taken.take(tx, digest, localTimeOf(this.clock.now()).day);
    if (!isNew) return { ok: false, refused: 'known-already' };
    const received = await this.returned.receive(tx, report);
    if (!received.ok) return received;
    const [invitation] = await this.invitations.withIds(tx, [received.recipientId]);
    if (invitation) await this.act(tx, received.verdict, invitation);
    return received;
  }

  private async act(
    tx: Tx,
    verdict: Extract<Received, { ok: true }>['verdict'],
    invitation: FoundInvitation,
  ): Promise<void> {
    if (verdict === 'again' || verdict === 'wait') return;
    if (verdict === 'complaint') await this.optOuts.optOutOf(tx, invitation, 'all-polls');
    else await this.mailings.suppress(tx, invitation.id, 'bounced');
    const [contact] = await this.population.contacts(tx, invitation.frameId, [invitation.pseudonym]);
    if (!contact?.email || verdict === 'refused') return;
    await this.returned.suppressAddress(
      tx,
      contact.email,
      verdict === 'complaint' ? 'complained' : 'bounced',
    );
  }
}
