// Where answers come in: those that are sent within the same few milliseconds go to the database together, each with its
// own outcome. Who sends alone waits for nobody.
import { Injectable } from '@nestjs/common';
import { Rounds } from '#platform/database/rounds.js';
import { Transactions } from '#platform/database/transactions.js';
import {
  AnswersStore,
  type AcceptOutcome,
  type SealedAnswer,
  type StandKey,
  type StandRow,
} from './answers.store.js';

/** More at once would only make each round smaller; fewer, and a slow one holds up the next. */
const AT_ONCE = 4;
const LOOKING_UP = { atOnce: AT_ONCE, most: 64 };
const HANDING_IN = {
  atOnce: AT_ONCE,
  most: 64,
  alike: ({ pollId, box }: SealedAnswer) => `${pollId} ${box.length}`,
};

@Injectable()
export class Intake {
  private readonly lookups: Rounds<StandKey, StandRow | undefined>;
  private readonly answers: Rounds<SealedAnswer, AcceptOutcome>;

  constructor(
    private readonly transactions: Transactions,
    private readonly store: AnswersStore,
  ) {
    this.lookups = new Rounds((keys) => this.lookUp(keys), LOOKING_UP);
    this.answers = new Rounds((answers) => this.handIn(answers), HANDING_IN);
  }

  /** How somebody stands now; handing in looks at it again, under a lock. */
  stand(key: StandKey): Promise<StandRow | undefined> {
    return this.lookups.ask(key);
  }

  /** What became of it, once that is committed. */
  accept(answer: SealedAnswer): Promise<AcceptOutcome> {
    return this.answers.ask(answer);
  }

  private lookUp(keys: readonly StandKey[]): Promise<(key: StandKey) => StandRow | undefined> {
    return this.transactions.single((tx) => this.store.stands(tx, keys));
  }

  private handIn(answers: readonly SealedAnswer[]): Promise<(answer: SealedAnswer) => AcceptOutcome> {
    const pollId = answers[0]?.pollId ?? '';
    return this.transactions.single((tx) => this.store.accept(tx, pollId, answers));
  }
}
