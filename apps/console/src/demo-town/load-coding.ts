// Lets two people of the demo town hall read what residents wrote: one codes everything, the other every fourth text.
import { Injectable } from '@nestjs/common';
import { OpenAnswers, type OpenAnswer, type OpenCode } from '#features/coding/index.js';
import type { Poll } from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import type { DemoPerson, TownHall } from './load-town.js';
import { codesIn, remarkCodes } from './remarks.nl.js';

/** The second coder reads one in so many, and sees one in so many otherwise. */
const SECOND_READS = 4;
const SECOND_DIFFERS = 9;

type Key = { readonly pollId: string; readonly questionId: string };

@Injectable()
export class LoadCoding {
  constructor(
    private readonly transactions: Transactions,
    private readonly open: OpenAnswers,
  ) {}

  /** From texts as they came in to counts and quotes that everybody may read. */
  async publish(poll: Poll, { clerk, researcher }: TownHall): Promise<void> {
    await this.transactions.run((tx) => this.open.layOut(tx, poll.id));
    const questions = await this.transactions.read((tx) => this.open.ofPoll(tx, poll.id));
    for (const { questionId } of questions) {
      const key = { pollId: poll.id, questionId };
      await this.transactions.run(async (tx) => {
        for (const label of remarkCodes) accepted(await this.open.addCode(tx, key, label, clerk));
        await this.codeAll(tx, key, [clerk, researcher]);
        await this.judgeAll(tx, key, clerk);
        accepted(await this.open.offer(tx, key, clerk));
      });
      await this.transactions.run(async (tx) => accepted(await this.open.publish(tx, key, researcher)));
    }
  }

  private async codeAll(tx: Tx, key: Key, [first, second]: readonly [DemoPerson, DemoPerson]): Promise<void> {
    const work = await this.open.work(tx, key);
    const { answers = [], codes = [] } = work ?? {};
    for (const [place, answer] of answers.entries()) {
      const own = seenIn(answer, codes);
      accepted(await this.open.code(tx, key, { answerId: answer.id, codes: own }, first));
      if (place % SECOND_READS !== 0) continue;
      const others = place % SECOND_DIFFERS === 0 ? own.slice(1) : own;
      accepted(await this.open.code(tx, key, { answerId: answer.id, codes: others }, second));
    }
  }

  /** Until nothing is left that must be looked at before the quotes are known. */
  private async judgeAll(tx: Tx, key: Key, by: DemoPerson): Promise<void> {
    const work = await this.open.work(tx, key);
    const { toJudge = [] } = work ?? {};
    if (toJudge.length === 0) return;
    for (const { id, text } of toJudge)
      accepted(await this.open.judge(tx, key, { id, verdict: 'quotable', cleaned: text }, by));
    await this.judgeAll(tx, key, by);
  }
}

const seenIn = ({ text }: OpenAnswer, codes: readonly OpenCode[]): readonly string[] =>
  codesIn(text).flatMap((label) => codes.find((code) => code.label === label)?.id ?? []);

/** A deed that the demo cannot do without. */
function accepted(deed: { readonly ok: true } | { readonly ok: false; readonly refused: string }): void {
  if (!deed.ok) throw new Error(`The demo was refused: ${deed.refused}.`);
}
