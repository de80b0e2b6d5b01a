// The answers of a poll as they may be counted: loose records that say nothing about who gave them.
import { Injectable } from '@nestjs/common';
import { AnsweringChoices } from '#features/polls/index.js';
import type { Tx } from '#platform/database/transactions.js';
import type { AnswerRecord } from './answer-record.js';
import { AnswersStore } from './answers.store.js';

@Injectable()
export class AnswersOfPolls {
  constructor(
    private readonly store: AnswersStore,
    private readonly choices: AnsweringChoices,
  ) {}

  /** Only the worker may read them; those still in the inbox are not among them. */
  async answersOf(tx: Tx, pollId: string): Promise<readonly AnswerRecord[]> {
    const { level } = await this.choices.of(tx, pollId);
    const sample = (await this.all(tx, pollId)).filter(({ origin }) => origin !== 'open-link');
    return level === 'B' ? sample.filter((each) => !isTyped(each)) : sample;
  }

  /** On paper or by telephone where the others came with a token: those are as anonymous as in the usual way, and count apart. */
  async typedAnswersOf(tx: Tx, pollId: string): Promise<readonly AnswerRecord[]> {
    const { level } = await this.choices.of(tx, pollId);
    return level === 'B' ? (await this.all(tx, pollId)).filter(isTyped) : [];
  }

  /** Answers through an open link: from whoever wished to, so they are never counted together with a sample's. */
  async openAnswersOf(tx: Tx, pollId: string): Promise<readonly AnswerRecord[]> {
    return (await this.all(tx, pollId)).filter(({ origin }) => origin === 'open-link');
  }

  private async all(tx: Tx, pollId: string): Promise<readonly AnswerRecord[]> {
    const stored = await this.store.answers(tx, pollId);
    return stored.map(({ id: _, ...record }) => record);
  }

  /** True once the poll is over and every answer came out of the inbox; counting before that would miss some. */
  areComplete(tx: Tx, pollId: string): Promise<boolean> {
    return this.store.areComplete(tx, pollId);
  }
}

const isTyped = ({ origin }: AnswerRecord): boolean => origin === 'paper' || origin === 'phone';
