// Tells everybody who watches a ceremony that something changed: one look at the rows a second, however many watch.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Panels } from '#features/assemblies/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { DrawRooms, type Viewer } from './draw-rooms.js';
import { standingWord } from './standing-word.js';

@Injectable()
export class DrawWatch implements BeforeApplicationShutdown {
  private readonly rooms: DrawRooms;

  constructor(transactions: Transactions, panels: Panels) {
    this.rooms = new DrawRooms(async (ids) => {
      const found = await transactions.read((tx) => panels.standings(tx, ids));
      return new Map([...found].map(([id, standing]) => [id, standingWord(standing)]));
    });
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
