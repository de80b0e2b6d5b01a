// Counts the audience of a poll in the register, before anybody is drawn.
import { Injectable } from '@nestjs/common';
import { Population } from '#features/population/index.js';
import { Clock } from '#platform/clock/clock.js';
import { localTimeOf } from '#platform/clock/local-time.js';
import type { Tx } from '#platform/database/transactions.js';
import { audienceNumbers, type AudienceNumbers } from './audience-count.js';
import type { Poll } from './poll.js';

@Injectable()
export class AudienceCounter {
  constructor(
    private readonly population: Population,
    private readonly clock: Clock,
  ) {}

  /** Undefined while no extract was chosen, or when it has been erased. */
  async count(tx: Tx, poll: Poll): Promise<AudienceNumbers | undefined> {
    const { id, frameId, areas, ageFrom, ageTo, quietMonths } = poll;
    const frame = frameId === null ? undefined : await this.population.frame(tx, frameId);
    if (!frame || frame.erasedAt) return undefined;
    const audience = { areas, ageFrom, ageTo };
    const today = localTimeOf(this.clock.now()).day;
    return audienceNumbers(
      await this.population.count(tx, frame.id, audience),
      await this.population.candidates(tx, frame.id, audience),
      await this.population.leftOut(tx, frame.id, { subjectId: id, quietMonths, today }),
    );
  }
}
