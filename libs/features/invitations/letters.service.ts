// The letters of a poll, for who has no e-mail address: put in batches once, as invitation or as reminder.
import { Injectable } from '@nestjs/common';
import { Returned } from '#features/deliveries/index.js';
import { Population } from '#features/population/index.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { Addressee, Asking, Occasion } from './asking.js';
import { Invitations } from './invitations.service.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { planBatches, type LetterBatchRow, type PlannedBatch } from './letter-batch.js';
import { LettersStore } from './letters.store.js';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

export type LettersState = {
  /** Letters that can be put in a batch now. */
  readonly ready: number;
  /** People who should get one, but whose name and address were not delivered yet. */
  readonly withoutAddress: number;
  /** The extract is too old: who died or moved is not known, so nothing is printed until a mutation file came. */
  readonly stale: boolean;
  /** People whom no e-mail reached, and who could get a letter instead. */
  readonly unreached: number;
  readonly batches: readonly LetterBatchRow[];
};

@Injectable()
export class Letters {
  constructor(
    private readonly store: LettersStore,
    private readonly writer: InvitationWriter,
    private readonly returned: Returned,
    private readonly population: Population,
    private readonly invitations: Invitations,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async state(tx: Tx, asking: Asking): Promise<LettersState> {
    const waiting = (await this.waiting(tx, asking)).filter(({ barred }) => barred === '');
    const ready = waiting.filter(({ addressLines }) => addressLines.length > 0).length;
    return {
      ready,
      withoutAddress: waiting.length - ready,
      unreached: (await this.unreached(tx, asking.subjectId)).length,
      stale: await this.isStale(tx, asking),
      batches: await this.batches(tx, asking.subjectId),
    };
  }

  /** Also after the close, when no letter can be written any more. */
  async batches(tx: Tx, subjectId: string): Promise<readonly LetterBatchRow[]> {
    return this.store.batches(tx, subjectId);
  }

  /** Puts every letter that is not in a batch yet in one; answers how many. */
  async make(tx: Tx, asking: Asking, by: StaffActor): Promise<number> {
    if (await this.isStale(tx, asking)) return 0;
    await this.store.oneAtATime(tx, asking.subjectId);
    const batches = planBatches(await this.waiting(tx, asking));
    return this.putReady(tx, asking, { batches, occasion: 'invitation', by });
  }

  /** Puts a reminder in a batch for those of these people who can be written to; answers which they are. */
  async remind(tx: Tx, asking: Asking, ids: readonly string[], by: Actor): Promise<readonly string[]> {
    if (ids.length === 0 || (await this.isStale(tx, asking))) return [];
    await this.store.oneAtATime(tx, asking.subjectId);
    const batches = planBatches(await this.writer.addressees(tx, asking, ids, 'reminder'));
    await this.putReady(tx, asking, { batches, occasion: 'reminder', by });
    return batches.flatMap(({ invitationIds }) => invitationIds);
  }

  private async putReady(tx: Tx, asking: Asking, { batches, occasion, by }: Ready): Promise<number> {
    for (const { ownPrint, invitationIds } of batches) {
      await this.store.add(tx, {
        id: this.randomness.id(),
        subjectId: asking.subjectId,
        ownPrint,
        occasion,
        invitationIds,
        createdAt: this.clock.now(),
        createdBy: by.kind === 'staff' ? by.accountId : null,
      });
    }
    const letters = batches.reduce((sum, batch) => sum + batch.invitationIds.length, 0);
    const facts = { letters, batches: batches.length, reminder: occasion === 'reminder' };
    if (letters > 0) await this.record(tx, asking, by, { event: 'letters.made', facts });
    return letters;
  }

  /** From now on a letter for whom no e-mail reached; answers how many. */
  async insteadOfMail(tx: Tx, asking: Asking, by: StaffActor): Promise<number> {
    const ids = await this.unreached(tx, asking.subjectId);
    await this.store.sendByLetter(tx, ids);
    const facts = { letters: ids.length };
    if (ids.length > 0) await this.record(tx, asking, by, { event: 'letters.instead-of-mail', facts });
    return ids.length;
  }

  /** A letter that came back: nothing more is sent to this person for this poll. False for a code of another poll. */
  async cameBack(
    tx: Tx,
    { subjectId }: Pick<Asking, 'subjectId'>,
    code: string,
    by: StaffActor,
  ): Promise<boolean> {
    const invitation = await this.invitations.byCode(tx, code);
    if (invitation?.subjectId !== subjectId) return false;
    await this.invitations.withdraw(tx, invitation.id, 'returned');
    const event = {
      chain: `poll:${subjectId}`,
      event: 'letters.came-back',
      subject: subjectId,
      actor: by,
      facts: {},
    };
    await this.audit.record(tx, event);
    return true;
  }

  private async isStale(tx: Tx, { frameId }: Asking): Promise<boolean> {
    return !(await this.population.hasFreshExtract(tx, frameId, localTimeOf(this.clock.now()).day));
  }

  private async unreached(tx: Tx, subjectId: string): Promise<readonly string[]> {
    return this.store.worthALetter(tx, await this.returned.unreached(tx, subjectId));
  }

  private async waiting(tx: Tx, asking: Asking): Promise<readonly Addressee[]> {
    const ids = [
      ...(await this.store.waiting(tx, asking.subjectId)),
      ...(await this.becameSecret(tx, asking)),
    ];
    return ids.length === 0 ? [] : this.writer.addressees(tx, asking, ids);
  }

  /** Their letter was put ready for the printer before a mutation file made their address secret. */
  private async becameSecret(tx: Tx, { subjectId, frameId }: Asking): Promise<readonly string[]> {
    const found = await this.store.onlyForPrinter(tx, subjectId);
    const pseudonyms = found.map(({ pseudonym }) => pseudonym);
    const secret = await this.population.secretAmong(tx, frameId, pseudonyms);
    return found.filter(({ pseudonym }) => secret.has(pseudonym)).map(({ id }) => id);
  }

  private async record(tx: Tx, { subjectId }: Asking, actor: Actor, what: Happening): Promise<void> {
    await this.audit.record(tx, { chain: `poll:${subjectId}`, subject: subjectId, actor, ...what });
  }
}

type Ready = {
  readonly batches: readonly PlannedBatch[];
  readonly occasion: Occasion;
  readonly by: Actor;
};
type Happening = { readonly event: string; readonly facts: Readonly<Record<string, number | boolean>> };
