// Watches how the last messages of a mailing ended, so that one that goes wrong stops before everybody is lost.
import type { Outcome } from './delivery.js';

/** Out of so many. */
const LOOKED_BACK = 100;

export class RecentFailures {
  private readonly ends = new Map<string, boolean[]>();

  /** `most` failures among the last hundred messages are too many. */
  constructor(private readonly most: number) {}

  /** Adds how these messages ended; what waits for another attempt says nothing yet. Afterwards counting starts anew. */
  tooMany(mailingId: string, outcomes: readonly (Outcome | undefined)[]): boolean {
    const ended = outcomes.flatMap((each) => (each && each.kind !== 'retry' ? [each.kind === 'failed'] : []));
    const recent = [...(this.ends.get(mailingId) ?? []), ...ended].slice(-LOOKED_BACK);
    const tooMany = recent.filter(Boolean).length >= this.most;
    if (tooMany || recent.length === 0) this.ends.delete(mailingId);
    else this.ends.set(mailingId, recent);
    return tooMany;
  }
}
