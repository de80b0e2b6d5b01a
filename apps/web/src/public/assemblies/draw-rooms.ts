// Everybody who watches a ceremony: one look for all of them a second, and none when nobody watches.

export type Viewer = { readonly write: (text: string) => void; readonly end: () => void };

const LOOK_EVERY_MS = 1000;
const HEARTBEAT_EVERY = 15;
const DRAWN = 'event: drawn\ndata: {}\n\n';

export class DrawRooms {
  private readonly rooms = new Map<string, Set<Viewer>>();
  private timer: NodeJS.Timeout | undefined;
  private beats = 0;

  /** @param look which of these assemblies are drawn */
  constructor(private readonly look: (assemblyIds: readonly string[]) => Promise<readonly string[]>) {}

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
    const drawn = await this.look([...this.rooms.keys()]).catch(() => []);
    for (const assemblyId of drawn) this.tell(assemblyId, DRAWN);
    if (this.beats % HEARTBEAT_EVERY > 0) return;
    for (const assemblyId of this.rooms.keys()) this.tell(assemblyId, ': still here\n\n');
  }

  private tell(assemblyId: string, text: string): void {
    for (const viewer of this.rooms.get(assemblyId) ?? []) viewer.write(text);
  }
}
