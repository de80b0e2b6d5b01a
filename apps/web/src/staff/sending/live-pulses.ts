// One look at the database a second for everybody who follows a mailing, however many they are; none when nobody does.
/** How far the mailings of a poll are, as one short text that changes when they do. */
export type Pulse = string;
export type Follower = {
  readonly tell: (pulse: Pulse) => void;
  /** Nothing more will come from here. */
  readonly end: () => void;
};

const EVERY_MS = 1000;

export class LivePulses {
  private readonly followers = new Map<string, Set<Follower>>();
  private readonly last = new Map<string, Pulse>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly look: (subjectIds: readonly string[]) => Promise<ReadonlyMap<string, Pulse>>,
  ) {}

  /** Tells the present state soon and every change after it; the answer stops that. */
  follow(subjectId: string, follower: Follower): () => void {
    const others = this.followers.get(subjectId) ?? new Set();
    others.add(follower);
    this.followers.set(subjectId, others);
    const known = this.last.get(subjectId);
    if (known !== undefined) follower.tell(known);
    this.timer ??= setInterval(() => void this.tellAll(), EVERY_MS);
    return () => this.leave(subjectId, follower);
  }

  /** Tells nobody anything any more, and lets everybody go. */
  stop(): void {
    clearInterval(this.timer);
    for (const followers of this.followers.values()) for (const follower of followers) follower.end();
    this.followers.clear();
  }

  private leave(subjectId: string, follower: Follower): void {
    const others = this.followers.get(subjectId);
    others?.delete(follower);
    if (others?.size === 0) this.followers.delete(subjectId);
    if (this.followers.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.last.clear();
  }

  private async tellAll(): Promise<void> {
    // A database that is away is looked at again a second later.
    const pulses = await this.look([...this.followers.keys()]).catch(() => new Map<string, Pulse>());
    for (const [subjectId, pulse] of pulses) this.tell(subjectId, pulse);
  }

  private tell(subjectId: string, pulse: Pulse): void {
    if (this.last.get(subjectId) === pulse) return;
    this.last.set(subjectId, pulse);
    for (const follower of this.followers.get(subjectId) ?? []) follower.tell(pulse);
  }
}
