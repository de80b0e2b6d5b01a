// Enough answers wait, or the poll is over: open them, lay them down in random order.
import { Injectable } from '@nestjs/common';
import { Shuffler } from '#features/answers/index.js';
import { Log } from '#platform/logging/log.js';
import type { Sweep } from '../schedule.js';

@Injectable()
export class AnswersToShuffle implements Sweep {
  readonly name = 'answers-to-shuffle';

  constructor(
    private readonly shuffler: Shuffler,
    private readonly log: Log,
  ) {}

  async run(): Promise<number> {
    let opened = 0;
    for (const pollId of await this.shuffler.due()) {
      const report = await this.shuffler.shuffle(pollId);
      if (report.unreadable > 0) {
        this.log.warn('answers do not open with the key of their poll', { pollId, boxes: report.unreadable });
      }
      opened += report.opened;
    }
    return opened;
  }
}
