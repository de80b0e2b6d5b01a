// Tells everybody who watches a ceremony that the draw was made: one look at the rows a second, however many watch.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Panels } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';

const LOOK_EVERY_MS = 1000;
const HEARTBEAT_EVERY = 15;

type Viewer = { readonly write: (text: string) => void; readonly end: () => void };

@Injectable()
export class DrawWatch implements OnApplicationShutdown {
  private readonly rooms = new Map<string, Set<Viewer>>();
  private timer: NodeJS.Timeout | undefined;
  private beats = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly panels: Panels,
  ) {}

  /** Gives back how to leave. */
  enter(assemblyId: string, viewer: Viewer): () => void {
    const room = this.rooms.get(assemblyId) ?? new Set<Viewer>();
    this.rooms.set(assemblyId, room.add(viewer));
    this.timer ??= setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS);
    return () => this.leave(assemblyId, viewer);
  }

  onApplicationShutdown(): void {
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

  private async look(): Promise<void> {
    this.beats += 1;
    for (const [assemblyId, room] of this.rooms) {
      const panel = await this.transactions.read((tx) => this.panels.latest(tx, assemblyId));
      if (panel?.record.stage === 'drawn') this.tell(room, 'event: drawn\ndata: {}\n\n');
      if (this.beats % HEARTBEAT_EVERY === 0) this.tell(room, ': still here\n\n');
    }
  }

  private tell(room: ReadonlySet<Viewer>, text: string): void {
    for (const viewer of room) viewer.write(text);
  }
}
