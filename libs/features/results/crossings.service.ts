// Lets staff choose which questions are compared by two traits at once; what was counted already is counted anew.
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#features/polls/index.js';
import { Audit } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { pairTold, refuseCrossing, type Crossing, type CrossingRefusal } from './crossing.js';
import { CrossingsStore } from './crossings.store.js';
import { isOwedACorrection } from './decide-result.js';
import type { ResultDocument } from './result.js';
import { Results } from './results.service.js';
import { ResultsStore } from './results.store.js';

export type Crossed = { readonly ok: true } | { readonly ok: false; readonly refused: CrossingRefusal };

@Injectable()
export class Crossings {
  constructor(
    private readonly store: CrossingsStore,
    private readonly resultsStore: ResultsStore,
    private readonly results: Results,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  find(tx: Tx, pollId: string): Promise<Crossing | undefined> {
    return this.store.find(tx, pollId);
  }

  /** Versions that council or public could read before they were withdrawn: what stood in them stays known. */
  async readBefore(tx: Tx, pollId: string): Promise<readonly ResultDocument[]> {
    const withdrawn = await this.resultsStore.withdrawn(tx, pollId);
    return withdrawn
      .filter((result) => isOwedACorrection(result, 'council') || isOwedACorrection(result, 'public'))
      .map(({ document }) => document);
  }

  /** Undefined: no question is compared by two traits any more. */
  async choose(tx: Tx, pollId: string, crossing: Crossing | undefined, by: StaffActor): Promise<Crossed> {
    await this.resultsStore.lockPoll(tx, pollId);
    const result = await this.resultsStore.current(tx, pollId);
    const refused = refuseCrossing(crossing, result, pairTold(await this.readBefore(tx, pollId)));
    if (refused) return { ok: false, refused };
    if (crossing) await this.store.save(tx, pollId, { ...crossing, by: by.accountId, at: this.clock.now() });
    else await this.store.remove(tx, pollId);
    const facts = { traits: crossing?.traits.join(', ') ?? '', questions: crossing?.questions.length ?? 0 };
    const event = {
      chain: `poll:${pollId}`,
      event: 'result.tables-chosen',
      actor: by,
      subject: pollId,
      facts,
    };
    await this.audit.record(tx, event);
    // Nobody read it yet; the sweep counts again, with these tables.
    if (result) await this.results.withdraw(tx, result.id, OTHER_TABLES, by);
    return { ok: true };
  }
}

const OTHER_TABLES = 'Er zijn andere tabellen gekozen.';
