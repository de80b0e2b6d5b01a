// What every page about frames and files does first: find the frame or the file, or say that it is not there.
import { Injectable, NotFoundException } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import type { StaffPerson } from '#platform/staff-login/roles.js';
import { Draws } from '#features/draws/index.js';
import { Population, Uploads, type Frame, type Upload } from '#features/population/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class PopulationDesk {
  constructor(
    readonly transactions: Transactions,
    private readonly population: Population,
    private readonly uploads: Uploads,
    private readonly draws: Draws,
    private readonly clock: Clock,
  ) {}

  /** Today in the Netherlands, yyyy-mm-dd. */
  today(): string {
    return localTimeOf(this.clock.now()).day;
  }

  async frame(tx: Tx, id: string): Promise<Frame> {
    const frame = UUID.test(id) ? await this.population.frame(tx, id) : undefined;
    if (!frame) throw new NotFoundException();
    return frame;
  }

  /** Undefined when it is confirmed, discarded or an hour old; somebody else's does not exist either. */
  async ownUpload(id: string, person: StaffPerson): Promise<Upload | undefined> {
    if (!UUID.test(id)) return undefined;
    return this.transactions.read((tx) => this.uploads.find(tx, id, person.accountId));
  }

  /** The frame an upload is for; null for a new one. */
  async frameOf({ frameId }: Upload): Promise<Frame | null> {
    return frameId === null ? null : this.transactions.read((tx) => this.frame(tx, frameId));
  }

  /** The only people whose names may come in; null when the file is not about names. */
  async drawn(tx: Tx, { kind, frameId }: Upload): Promise<ReadonlySet<string> | null> {
    if (kind !== 'names' || frameId === null) return null;
    return new Set(await this.draws.drawnFrom(tx, frameId));
  }
}
