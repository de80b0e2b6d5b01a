// One turn of sending a mailing: what each recipient gets is made here, at the last moment, from what is known now.
import { Injectable } from '@nestjs/common';
import { AssemblyMail } from '#features/assemblies/index.js';
import {
  DeliveryEngine,
  Mailings,
  sendDeliveries,
  type Composed,
  type Mailing,
} from '#features/deliveries/index.js';
import { FollowMail } from '#features/feedback/index.js';
import { InvitationWriter, type Asking, type Occasion } from '#features/invitations/index.js';
import { AskingOf, Polls } from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { handlerOf, type JobHandler } from '#platform/queue/job-runner.js';

@Injectable()
export class SendDeliveries {
  constructor(
    private readonly transactions: Transactions,
    private readonly engine: DeliveryEngine,
    private readonly mailings: Mailings,
    private readonly polls: Polls,
    private readonly askingOf: AskingOf,
    private readonly writer: InvitationWriter,
    private readonly assemblyMail: AssemblyMail,
    private readonly followMail: FollowMail,
  ) {}

  handler(): JobHandler {
    return handlerOf(sendDeliveries, async ({ mailingId, chunkId }) => {
      const { more } = await this.engine.run(mailingId, (ids) => this.compose(mailingId, ids));
      if (more) await this.mailings.promptNextTurn(mailingId, chunkId);
    });
  }

  private async compose(mailingId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Composed>> {
    const others = await this.transactions.read(
      async (tx) =>
        (await this.followMail.compose(tx, mailingId, ids)) ??
        (await this.composeForAssembly(tx, mailingId, ids)),
    );
    if (others) return others;
    const found = await this.transactions.read(async (tx) => {
      const mailing = await this.mailings.find(tx, mailingId);
      const asking = mailing && (await this.openAsking(tx, mailing));
      const occasion: Occasion = mailing?.kind === 'reminder' ? 'reminder' : 'invitation';
      return (
        asking && { asking, occasion, addressees: await this.writer.addressees(tx, asking, ids, occasion) }
      );
    });
    if (!found) return new Map(ids.map((id) => [id, { kind: 'suppress', because: 'closed' }]));
    return new Map(
      found.addressees.map((to) => [to.invitationId, this.writer.mail(found.asking, to, found.occasion)]),
    );
  }

  private async composeForAssembly(
    tx: Tx,
    mailingId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Composed> | undefined> {
    const mailing = await this.mailings.find(tx, mailingId);
    return mailing && this.assemblyMail.compose(tx, mailing, ids);
  }

  /** Nobody is asked for a poll that is not open. */
  private async openAsking(tx: Tx, { subjectId }: Mailing): Promise<Asking | undefined> {
    const poll = await this.polls.find(tx, subjectId);
    return poll?.state === 'open' ? this.askingOf.poll(tx, poll) : undefined;
  }
}
