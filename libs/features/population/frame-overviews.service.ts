// Tells staff what is in a frame: counts per area and age, addresses, what was refused, what changed since.
import { Injectable } from '@nestjs/common';
import { Audit } from '#platform/audit/audit.js';
import type { Tx } from '#platform/database/transactions.js';
import { ageClasses, type AreaAges, type FrameOverview } from './frame-overview.js';
import type { Frame } from './frame.js';
import { FramesStore } from './frames.store.js';
import type { ImportKind } from './import-field.js';
import type { AppliedMutation } from './mutation.js';
import { OverviewStore } from './overview.store.js';
import type { LineRefusal } from './refusal.js';

@Injectable()
export class FrameOverviews {
  constructor(
    private readonly frames: FramesStore,
    private readonly store: OverviewStore,
    private readonly audit: Audit,
  ) {}

  async overview(tx: Tx, frame: Frame): Promise<FrameOverview> {
    return {
      perArea: await this.perArea(tx, frame),
      addresses: await this.store.addresses(tx, frame.id),
      ...(await this.store.states(tx, frame.id)),
      refusals: await this.store.refusalCounts(tx, frame.id),
    };
  }

  /** The newest first. */
  mutations(tx: Tx, frameId: string): Promise<readonly AppliedMutation[]> {
    return this.frames.mutations(tx, frameId);
  }

  /** Every refused line, to hand to whoever made the file; who fetched it is recorded. */
  async refusals(
    tx: Tx,
    frameId: string,
    accountId: string,
  ): Promise<readonly (LineRefusal & { readonly kind: ImportKind })[]> {
    const refusals = await this.store.refusals(tx, frameId);
    await this.audit.record(tx, {
      chain: 'population',
      event: 'population.refusals-fetched',
      actor: { kind: 'staff', accountId },
      subject: frameId,
      facts: { refusals: refusals.length },
    });
    return refusals;
  }

  private async perArea(tx: Tx, frame: Frame): Promise<readonly AreaAges[]> {
    const counts = await this.store.perAge(tx, frame.id, Number(frame.extractedOn.slice(0, 4)));
    const persons = new Map(counts.map((count) => [`${count.area} ${count.ageClass}`, count.persons]));
    return (await this.frames.areas(tx)).map(({ code }) => ({
      area: code,
      ages: ageClasses.map((_, index) => persons.get(`${code} ${index + 1}`) ?? 0),
    }));
  }
}
