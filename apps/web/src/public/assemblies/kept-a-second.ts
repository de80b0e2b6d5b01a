// What many people ask for at once is made once a second: who asks in between gets the same, also while it is being made.

type Kept<Value> = { readonly until: number; readonly value: Promise<Value> };

const SECOND_MS = 1000;

export class KeptASecond<Value> {
  private readonly kept = new Map<string, Kept<Value>>();

  /** @param now milliseconds on a clock that runs forwards */
  constructor(private readonly now: () => number) {}

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const found = this.kept.get(key);
    if (found && found.until > this.now()) return found.value;
    this.forgetOld();
    const value = make();
    this.kept.set(key, { until: this.now() + SECOND_MS, value });
    // A mistake is told to who waited for it, and not kept.
    value.catch(() => this.kept.delete(key));
    return value;
  }

  private forgetOld(): void {
    for (const [key, { until }] of this.kept) if (until <= this.now()) this.kept.delete(key);
  }
}
