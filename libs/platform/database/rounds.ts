// Group commit: what is asked while a round is under way gathers, and goes together in the next one.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Asks everything in one go; what comes back tells each its own outcome. */
export type Carry<Asked, Told> = (asked: readonly Asked[]) => Promise<(each: Asked) => Told>;

export type RoundLimits<Asked> = {
  /** Rounds that may be under way at the same moment. */
  readonly atOnce: number;
  /** The most that goes in one round. */
  readonly most: number;
  /** Only what has the same name goes together; everything, when left out. */
  readonly alike?: (asked: Asked) => string;
};

type Waiting<Asked, Told> = {
  readonly asked: Asked;
  readonly done: (told: Told) => void;
  readonly failed: (fault: unknown) => void;
};

/** Who comes alone goes alone and at once, so nobody waits for company. */
export class Rounds<Asked, Told> {
  private waiting: Waiting<Asked, Told>[] = [];
  private underWay = 0;

  constructor(
    private readonly carry: Carry<Asked, Told>,
    private readonly limits: RoundLimits<Asked>,
  ) {}

  /** The outcome for this one. A round that fails is asked again one by one, so that nobody fails for another. */
  ask(asked: Asked): Promise<Told> {
    return new Promise((done, failed) => {
      this.waiting.push({ asked, done, failed });
      if (this.underWay < this.limits.atOnce) void this.goOn();
    });
  }

  private async goOn(): Promise<void> {
    this.underWay += 1;
    // What arrives in the same turn of the event loop goes together.
    await nextTurn();
    while (this.waiting.length > 0) await this.go(this.gathered());
    this.underWay -= 1;
  }

  private gathered(): readonly Waiting<Asked, Told>[] {
    const { most, alike = () => '' } = this.limits;
    const name = this.waiting.slice(0, 1).map(({ asked }) => alike(asked))[0];
    const round = this.waiting.filter(({ asked }) => alike(asked) === name).slice(0, most);
    this.waiting = this.waiting.filter((each) => !round.includes(each));
    return round;
  }

  private async go(round: readonly Waiting<Asked, Told>[]): Promise<void> {
    try {
      const outcomeOf = await this.carry(round.map(({ asked }) => asked));
      for (const each of round) settle(each, outcomeOf);
    } catch (fault) {
      await this.afterFault(round, fault);
    }
  }

  private async afterFault(round: readonly Waiting<Asked, Told>[], fault: unknown): Promise<void> {
    const [one, ...others] = round;
    if (others.length === 0) one?.failed(fault);
    else await Promise.all(round.map((each) => this.go([each])));
  }
}

function settle<Asked, Told>(
  { asked, done, failed }: Waiting<Asked, Told>,
  outcomeOf: (each: Asked) => Told,
): void {
  try {
    done(outcomeOf(asked));
  } catch (fault) {
    failed(fault);
  }
}
