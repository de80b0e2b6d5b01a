// Remembers for a minute what hardly changes once a poll is open: its questions, which quotas are full, and the key to
// which answers are sealed.
import { Injectable } from '@nestjs/common';
import { closedBy } from '#domain/questionnaire/full-quotas.js';
import type { Questionnaire } from '#domain/questionnaire/question.js';
import { Invitations } from '#features/invitations/index.js';
import { AnsweringChoices, type AnsweringChoice } from '#features/polls/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { Quotas } from './quotas.service.js';

/** What belongs to the poll, with what staff chose about answering it. */
export type SealedPoll = {
  readonly questionnaire: Questionnaire;
  /** The same, closed for people of whom there are enough: what somebody with a personal link gets. */
  readonly forSample: Questionnaire;
  readonly publicKey: Buffer;
} & AnsweringChoice;

/** A municipality has a handful of polls open; this bound only keeps the memory from growing for ever. */
const MOST_REMEMBERED = 200;
/** So soon residents notice that a typing error was mended or a quota is full. */
const REMEMBERED_MS = 60_000;

type Remembered = { readonly sealed: SealedPoll; readonly until: number };

@Injectable()
export class OpenPolls {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly questionnaires: Questionnaires,
    private readonly invitations: Invitations,
    private readonly quotas: Quotas,
    private readonly choices: AnsweringChoices,
    private readonly clock: Clock,
  ) {}

  async sealed(
    tx: Tx,
    poll: { readonly pollId: string; readonly questionnaireId: string },
  ): Promise<SealedPoll> {
    const known = this.remembered.get(poll.pollId);
    if (known && known.until > this.clock.now().getTime()) return known.sealed;
    const stored = await this.questionnaires.find(tx, poll.questionnaireId);
    const publicKey = await this.invitations.answerPublicKey(tx, poll.pollId);
    if (!stored || !publicKey) throw new Error('A poll with invitations has no questions or no key.');
    const questionnaire = stored.document;
    const full = await this.quotas.full(tx, poll.pollId, questionnaire);
    const choice = await this.choices.of(tx, poll.pollId);
    const sealed = { questionnaire, forSample: closedBy(questionnaire, full), publicKey, ...choice };
    if (stored.state === 'sealed') this.remember(poll.pollId, sealed);
    return sealed;
  }

  private remember(pollId: string, sealed: SealedPoll): void {
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(pollId, { sealed, until: this.clock.now().getTime() + REMEMBERED_MS });
  }
}
