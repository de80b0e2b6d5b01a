// The letters of a poll, for who has no e-mail address: put in batches once, written at the moment of printing.
import { Injectable } from '@nestjs/common';
import { Returned } from '#features/deliveries/index.js';
import { Population } from '#features/population/index.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Letter, Letterhead } from '#platform/letters/letter.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { Addressee, Asking, Occasion } from './asking.js';
import { EnvelopeWindows } from './envelope-windows.service.js';
import { Invitations } from './invitations.service.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { planBatches, type LetterBatchRow, type PlannedBatch } from './letter-batch.js';
import { LettersStore, type FoundBatch } from './letters.store.js';

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

export type PrintedLetter = Letter & { readonly to: Addressee };

/** Places in the batch, counted from 1; both ends are in it. */
export type Range = {
  readonly batchId: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

export type PrintedBatch = {
  readonly batch: FoundBatch;
  readonly letterhead: Letterhead;
  readonly letters: readonly PrintedLetter[];
};

@Injectable()
export class Letters {
  constructor(
    private readonly store: LettersStore,
    private readonly writer: InvitationWriter,
    private readonly returned: Returned,
    private readonly population: Population,
    private readonly windows: EnvelopeWindows,
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

  /** The same letters in the same order each time; who died, moved, declined or answered meanwhile is left out. */
  async print(
    tx: Tx,
    asking: Asking,
    { batchId, from = 1, to }: Range,
    by: StaffActor,
  ): Promise<PrintedBatch | undefined> {
    const batch = await this.store.batch(tx, batchId);
    if (batch?.subjectId !== asking.subjectId || (await this.isStale(tx, asking))) return undefined;
    const ids = await this.store.invitationsIn(tx, batchId);
    const found = await this.writer.addressees(tx, asking, ids, batch.occasion);
    const byId = new Map(found.map((addressee) => [addressee.invitationId, addressee]));
    const letters = ids.flatMap((id, index) =>
      index + 1 < from || index + 1 > (to ?? ids.length)
        ? []
        : this.letterTo(asking, byId.get(id), { ...batch, mark: `${batch.number}-${index + 1}` }),
    );
    const facts = { number: batch.number, letters: letters.length, ownPrint: batch.ownPrint };
    await this.record(tx, asking, by, { event: 'letters.downloaded', facts });
    const window = await this.windows.current(tx);
    return { batch, letterhead: { ...this.writer.letterhead(asking, this.clock.now()), window }, letters };
  }

  private letterTo(
    asking: Asking,
    to: Addressee | undefined,
    { mark, occasion }: { readonly mark: string; readonly occasion: Occasion },
  ): readonly PrintedLetter[] {
    if (!to || to.barred !== '' || to.addressLines.length === 0) return [];
    return [{ addressLines: to.addressLines, message: this.writer.letter(asking, to, occasion), mark, to }];
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
    const frame = await this.population.frame(tx, frameId);
    return !frame || !this.population.isFresh(frame, localTimeOf(this.clock.now()).day);
  }

  private async unreached(tx: Tx, subjectId: string): Promise<readonly string[]> {
    return this.store.worthALetter(tx, await this.returned.unreached(tx, subjectId));
  }

  private async waiting(tx: Tx, asking: Asking): Promise<readonly Addressee[]> {
    const ids = await this.store.waiting(tx, asking.subjectId);
    return ids.length === 0 ? [] : this.writer.addressees(tx, asking, ids);
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
