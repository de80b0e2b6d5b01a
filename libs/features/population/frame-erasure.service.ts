// Forgets the people of a frame, on the promised day or earlier; the counts, the ledger and the opt-outs stay.
import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { FramesStore } from './frames.store.js';

export type Erased =
  | { readonly ok: true; readonly persons: number }
  | { readonly ok: false; readonly refused: 'unknown' | 'erased' };

@Injectable()
export class FrameErasure {
  constructor(
    private readonly store: FramesStore,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Ids of frames whose delete-by date has come. */
  async due(tx: Tx): Promise<readonly string[]> {
    const frames = await this.store.dueForErasure(tx, localTimeOf(this.clock.now()).day);
    return frames.map((frame) => frame.id);
  }

  async erase(tx: Tx, frameId: string, by: Actor): Promise<Erased> {
    const frame = await this.store.lock(tx, frameId);
    if (!frame) return { ok: false, refused: 'unknown' };
    if (frame.erasedAt) return { ok: false, refused: 'erased' };
    await this.store.empty(tx, frameId);
    await this.store.change(tx, frameId, { erasedAt: this.clock.now() });
    await this.audit.record(tx, {
      chain: 'population',
      event: 'population.frame-erased',
      actor: by,
      subject: frameId,
      facts: { persons: frame.persons },
    });
    return { ok: true, persons: frame.persons };
  }
}
