// Everybody who watches a ceremony: one look for all of them a second, and none when nobody watches.

export type Viewer = {
  /** How far the draw was on the page that they have. */
  readonly saw: string;
  readonly write: (text: string) => void;
  readonly end: () => void;
};

const LOOK_EVERY_MS = 1000;
const HEARTBEAT_EVERY = 15;
const CHANGED = 'event: changed\ndata: {}\n\n';

export class DrawRooms {
  private readonly rooms = new Map<string, Set<Viewer>>();
  private timer: NodeJS.Timeout | undefined;
  private beats = 0;

  /** @param look how far the draw of each of these assemblies is, in a word that changes with it */
  constructor(
    private readonly look: (assemblyIds: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  ) {}

  /** Gives back how to leave. */
  enter(assemblyId: string, viewer: Viewer): () => void {
    const room = this.rooms.get(assemblyId) ?? new Set<Viewer>();
    this.rooms.set(assemblyId, room.add(viewer));
    this.timer ??= setInterval(() => void this.beat(), LOOK_EVERY_MS);
    return () => this.leave(assemblyId, viewer);
  }

  close(): void {
    clearInterval(this.timer);
    for (const room of this.rooms.values()) for (const viewer of room) viewer.end();
    this.rooms.clear();
  }

  private leave(assemblyId: string, viewer: Viewer): void {
    const room = this.rooms.get(assemblyId);
    room?.delete(viewer);
    if (room?.size === 0) this.rooms.delete(assemblyId);
    if (this.rooms.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Told again every second until they leave: a page that could not be fetched is fetched a second later. */
  private async beat(): Promise<void> {
    this.beats += 1;
    // A database that is away is looked at again a second later.
    const standings = await this.look([...this.rooms.keys()]).catch(() => new Map<string, string>());
    for (const [assemblyId, now] of standings) this.tell(assemblyId, CHANGED, ({ saw }) => saw !== now);
    if (this.beats % HEARTBEAT_EVERY > 0) return;
    for (const assemblyId of this.rooms.keys()) this.tell(assemblyId, ': still here\n\n', () => true);
  }

  private tell(assemblyId: string, text: string, whom: (viewer: Viewer) => boolean): void {
    for (const viewer of this.rooms.get(assemblyId) ?? []) if (whom(viewer)) viewer.write(text);
  }
}
