// The map of the areas: staff read it from a file, look at it, and use it on result pages.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '#domain/evidence/canonical-json.js';
import { sha256 } from '#domain/evidence/digest.js';
import { Audit, type Actor, type AuditFacts } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import type { AreaMapText, KeptAreaMap } from './area-map.js';
import { AreaMapsStore } from './area-maps.store.js';

type Importer = Extract<Actor, { kind: 'staff' }>;

@Injectable()
export class AreaMaps {
  constructor(
    private readonly store: AreaMapsStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** The one that stands on result pages. */
  inUse(tx: Tx): Promise<KeptAreaMap | undefined> {
    return this.store.inUse(tx);
  }

  /** Read, and used by nobody yet. */
  waiting(tx: Tx): Promise<KeptAreaMap | undefined> {
    return this.store.waiting(tx);
  }

  async keep(tx: Tx, text: AreaMapText, by: Importer): Promise<string> {
    const id = this.randomness.id();
    await this.store.keep(tx, {
      ...{ ...text, id, source: '' },
      ...{ readBy: by.accountId, readAt: this.clock.now() },
    });
    const facts = { areas: text.map.shapes.length, digest: sha256(canonicalJson(text.map)) };
    await this.record(tx, 'population.map-read', by, facts);
    return id;
  }

  /** False when that map does not wait any more. */
  async use(tx: Tx, { id, source }: Pick<KeptAreaMap, 'id' | 'source'>, by: Importer): Promise<boolean> {
    if (!(await this.store.use(tx, id, source, this.clock.now()))) return false;
    await this.record(tx, 'population.map-used', by, { source });
    return true;
  }

  /** Back to tiles; false when there was no map. */
  async leave(tx: Tx, by: Importer): Promise<boolean> {
    if (!(await this.store.leave(tx, this.clock.now()))) return false;
    await this.record(tx, 'population.map-left', by, {});
    return true;
  }

  private record(tx: Tx, event: string, actor: Importer, facts: AuditFacts): Promise<unknown> {
    return this.audit.record(tx, { chain: 'population', event, actor, subject: 'areas', facts });
  }
}
