// Makes answers readable without making them traceable: opens them in batches, lays them down in random order, and
// rewrites who took part in the same transaction, so that neither the order nor the transaction of a row points to anybody.
import { Injectable } from '@nestjs/common';
import { blurAnswered, Invitations } from '#features/invitations/index.js';
import { BlindKeys, type PollState } from '#features/polls/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { Randomness } from '#platform/randomness/randomness.js';
import { openBox } from '#platform/secrets/sealed-box.js';
import { isAnswerRecord, unpack, type AnswerRecord } from './answer-record.js';
import type { WaitingBox } from './answers.store.js';
import { Quotas } from './quotas.service.js';
import { ReceiptsStore } from './receipts.store.js';
import { ShufflerStore } from './shuffler.store.js';

/** Answers come out of the inbox with at least so many at a time, except at the close of the poll. */
export const SMALLEST_BATCH = 20;

export type ShuffleReport = {
  /** How many answers became readable. */
  readonly opened: number;
  /** Boxes that no key opens; they stay where they are and somebody must look. */
  readonly unreadable: number;
  /** The poll is over, every answer is in and the key is gone. */
  readonly finished: boolean;
};

type Opened = ReadonlyMap<string, AnswerRecord>;

@Injectable()
export class Shuffler {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ShufflerStore,
    private readonly invitations: Invitations,
    private readonly quotas: Quotas,
    private readonly receipts: ReceiptsStore,
    private readonly blindKeys: BlindKeys,
    private readonly randomness: Randomness,
  ) {}

  /** Polls for which there is something to do. */
  due(): Promise<readonly string[]> {
    return this.transactions.read((tx) => this.store.due(tx, SMALLEST_BATCH));
  }

  /** Opening takes the most time and happens before the lock, so that residents hardly wait. */
  async shuffle(pollId: string): Promise<ShuffleReport> {
    const { boxes, opened } = await this.transactions.read((tx) => this.openWaiting(tx, pollId));
    return this.transactions.run(async (tx) => {
      const state = await this.store.lockPoll(tx, pollId);
      const over = state !== undefined && isOver(state);
      const unreadable = boxes.length - opened.size;
      if (!over && opened.size < SMALLEST_BATCH) return { opened: 0, unreadable, finished: false };
      const records = await this.take(tx, opened);
      const finished = over && (await this.store.waitingCount(tx, pollId)) === 0;
      const all = [...(await this.store.takeAnswers(tx, pollId)), ...records];
      // Everything is laid down anew every time: which answers came in one batch cannot be seen.
      await this.layDown(tx, pollId, finished ? blurAnswered(all) : all);
      const receipts = records.flatMap(({ receipt }) => receipt ?? []);
      if (receipts.length > 0) await this.receipts.add(tx, pollId, receipts);
      await this.quotas.count(tx, pollId, records);
      await this.store.rewriteParticipation(tx, pollId);
      await this.store.rewriteTokens(tx, pollId);
      if (finished) await this.finish(tx, pollId);
      return { opened: records.length, unreadable, finished };
    });
  }

  private async openWaiting(
    tx: Tx,
    pollId: string,
  ): Promise<{ boxes: readonly WaitingBox[]; opened: Opened }> {
    const boxes = await this.store.waiting(tx, pollId);
    const keys = await this.invitations.openAnswerKey(tx, pollId);
    const opened = new Map<string, AnswerRecord>();
    for (const { id, box } of keys ? boxes : []) {
      const packed = keys && openBox(keys, box, pollId);
      const record = packed && unpack(packed);
      if (isAnswerRecord(record)) opened.set(id, record);
    }
    return { boxes, opened };
  }

  private async take(tx: Tx, opened: Opened): Promise<readonly AnswerRecord[]> {
    const taken = await this.store.takeBoxes(tx, [...opened.keys()]);
    return [...opened].filter(([id]) => taken.has(id)).map(([, record]) => record);
  }

  private async layDown(tx: Tx, pollId: string, records: readonly AnswerRecord[]): Promise<void> {
    const answers = this.randomness
      .shuffled(records)
      .map(({ weightClass, background, answers, origin = 'web' }) => ({
        id: this.randomness.id(),
        weightClass,
        background,
        answers,
        origin,
      }));
    await this.store.layDown(tx, pollId, answers);
  }

  private async finish(tx: Tx, pollId: string): Promise<void> {
    await this.store.deleteDrafts(tx, pollId);
    await this.store.deleteTokens(tx, pollId);
    await this.blindKeys.destroy(tx, pollId);
    await this.invitations.destroyAnswerKey(tx, pollId);
  }
}

const OVER: readonly PollState[] = ['closed', 'published', 'archived', 'withdrawn'];
const isOver = (state: PollState): boolean => OVER.includes(state);
