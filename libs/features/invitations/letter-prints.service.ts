// Writes the letters of a batch at the moment of printing, from what is known then; each time is recorded.
import { Injectable } from '@nestjs/common';
import { Population } from '#features/population/index.js';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import type { Letter, Letterhead } from '#platform/letters/letter.js';
import type { Addressee, Asking, Occasion } from './asking.js';
import { EnvelopeWindows } from './envelope-windows.service.js';
import { InvitationWriter } from './invitation-writer.service.js';
import { LettersStore, type FoundBatch } from './letters.store.js';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

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
export class LetterPrints {
  constructor(
    private readonly store: LettersStore,
    private readonly writer: InvitationWriter,
    private readonly population: Population,
    private readonly windows: EnvelopeWindows,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The same letters in the same order each time; who died, moved, declined or answered meanwhile is left out. */
  async print(
    tx: Tx,
    asking: Asking,
    { batchId, from = 1, to }: Range,
    by: StaffActor,
  ): Promise<PrintedBatch | undefined> {
    const batch = await this.store.batch(tx, batchId);
    if (batch?.subjectId !== asking.subjectId || !(await this.isFresh(tx, asking))) return undefined;
    const ids = await this.store.invitationsIn(tx, batchId);
    const found = await this.writer.addressees(tx, asking, ids, batch.occasion);
    const byId = new Map(found.map((addressee) => [addressee.invitationId, addressee]));
    const letters = ids.flatMap((id, index) =>
      index + 1 < from || index + 1 > (to ?? ids.length)
        ? []
        : this.letterTo(asking, forBatch(batch, byId.get(id)), {
            ...batch,
            mark: `${batch.number}-${index + 1}`,
          }),
    );
    const facts = { number: batch.number, letters: letters.length, ownPrint: batch.ownPrint };
    const { subjectId } = asking;
    const event = { chain: `poll:${subjectId}`, event: 'letters.downloaded', subject: subjectId, actor: by };
    await this.audit.record(tx, { ...event, facts });
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

  private isFresh(tx: Tx, { frameId }: Asking): Promise<boolean> {
    return this.population.hasFreshExtract(tx, frameId, localTimeOf(this.clock.now()).day);
  }
}

/** Whose address became secret meanwhile is not in a batch for the printer any more. */
function forBatch({ ownPrint }: FoundBatch, to: Addressee | undefined): Addressee | undefined {
  return to?.ownPrint === true && !ownPrint ? undefined : to;
}
