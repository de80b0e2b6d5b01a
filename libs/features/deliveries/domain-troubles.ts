// Keeps one mail provider that answers slowly or refuses for now from holding up everybody else.

/** `alone`: one message at a time, to see whether it goes again. `leave`: not now; nothing is tried before `until`. */
export type Advice =
  { readonly kind: 'go' } | { readonly kind: 'alone' } | { readonly kind: 'leave'; readonly until: Date };

type Trouble = { inARow: number; busy: number; until: Date | undefined };

/** A second one may be chance; after the third everything for this provider waits. */
const CAREFUL_AFTER = 2;
const LEAVE_AFTER = 3;
const WAITS_IN_MINUTES = [1, 5, 15] as const;
const MINUTE_MS = 60_000;
/** Longer than any provider needs that is well. */
const SLOW_MS = 10_000;

export class DomainTroubles {
  private readonly troubles = new Map<string, Trouble>();

  advise(domain: string, now: Date): Advice {
    const trouble = this.troubles.get(domain);
    if (!trouble || trouble.inARow < CAREFUL_AFTER) return { kind: 'go' };
    if (trouble.until && trouble.until > now) return { kind: 'leave', until: trouble.until };
    return { kind: 'alone' };
  }

  /** Whether a message for this provider is on its way. */
  isBusy(domain: string): boolean {
    return (this.troubles.get(domain)?.busy ?? 0) > 0;
  }

  begin(domain: string): void {
    const trouble = this.troubles.get(domain) ?? { inARow: 0, busy: 0, until: undefined };
    trouble.busy += 1;
    this.troubles.set(domain, trouble);
  }

  /** Nothing is kept of a provider with which all is well. */
  end(domain: string, attempt: { readonly putOff: boolean; readonly ms: number; readonly now: Date }): void {
    const trouble = this.troubles.get(domain);
    if (!trouble) return;
    trouble.busy -= 1;
    const well = !attempt.putOff && attempt.ms < SLOW_MS;
    trouble.inARow = well ? 0 : trouble.inARow + 1;
    if (trouble.inARow >= LEAVE_AFTER) trouble.until = waitAfter(trouble.inARow, attempt.now);
    if (well && trouble.busy === 0) this.troubles.delete(domain);
  }
}

function waitAfter(inARow: number, now: Date): Date {
  const minutes = WAITS_IN_MINUTES[Math.min(inARow - LEAVE_AFTER, WAITS_IN_MINUTES.length - 1)] ?? 1;
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
