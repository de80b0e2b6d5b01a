// Tells everybody who watches a ceremony that the draw was made: one look at the rows a second, however many watch.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Panels } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { DrawRooms, type Viewer } from './draw-rooms.js';

@Injectable()
export class DrawWatch implements BeforeApplicationShutdown {
  private readonly rooms: DrawRooms;

  constructor(transactions: Transactions, panels: Panels) {
    this.rooms = new DrawRooms((ids) => transactions.read((tx) => panels.drawnAmong(tx, ids)));
  }

  /** Gives back how to leave. */
  enter(assemblyId: string, viewer: Viewer): () => void {
    return this.rooms.enter(assemblyId, viewer);
  }

  /** Before the server closes, which waits for every open line. */
  beforeApplicationShutdown(): void {
    this.rooms.close();
  }
}
