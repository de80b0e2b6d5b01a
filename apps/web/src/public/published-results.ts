// Finds what a result page needs, for readers who may see it at this moment; for everybody else there is nothing.
import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { Draws } from '#features/draws/index.js';
import { OpenAnswers } from '#features/coding/index.js';
import { Feedbacks } from '#features/feedback/index.js';
import { Invitations } from '#features/invitations/index.js';
import { Editions, Polls, type Poll } from '#features/polls/index.js';
import { Population } from '#features/population/index.js';
import { Reactions, Results, type Correction, type Result } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import type { Site } from '../layout/site.js';
import { fullDay } from '../texts/formats.nl.js';
import type { Edition } from './result/trend.js';
import { SITE } from '../layout/site.module.js';
import type { FoundFacts, ResultFacts } from './result/result-facts.js';

export type Reader = 'public' | 'council';
export type FoundResult =
  | { readonly shown: true; readonly facts: Omit<ResultFacts, 'onPaper'> }
  | { readonly shown: false; readonly poll: Poll; readonly corrections: readonly Correction[] };

@Injectable()
export class PublishedResults {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly results: Results,
    private readonly reactions: Reactions,
    private readonly feedbacks: Feedbacks,
    private readonly editions: Editions,
    private readonly openAnswers: OpenAnswers,
    private readonly invitations: Invitations,
    private readonly draws: Draws,
    private readonly population: Population,
    private readonly clock: Clock,
    @Inject(SITE) private readonly site: Site,
  ) {}

  find(slug: string, reader: Reader): Promise<FoundResult | undefined> {
    return this.transactions.read(async (tx) => {
      const poll = await this.polls.bySlug(tx, slug);
      if (!poll || poll.state === 'withdrawn') return undefined;
      const corrections = await this.results.corrections(tx, poll.id, reader);
      const result = await this.results.readable(tx, poll.id, reader);
      if (result) return { shown: true, facts: await this.facts(tx, poll, result, corrections) };
      return corrections.length > 0 ? { shown: false, poll, corrections } : undefined;
    });
  }

  /** For the files of a result: there is nothing for who may not read its page now. */
  async shown(slug: string, reader: Reader): Promise<FoundFacts> {
    const found = await this.find(slug, reader);
    if (!found?.shown) throw new NotFoundException();
    return found.facts;
  }

  /** Also for who prepares the result, before anybody else may see it. */
  async facts(
    tx: Tx,
    poll: Poll,
    result: Result,
    corrections: readonly Correction[],
  ): Promise<Omit<ResultFacts, 'onPaper'>> {
    const draw = poll.drawId ? await this.draws.find(tx, poll.drawId) : undefined;
    return {
      poll,
      result,
      corrections,
      reaction: await this.reactions.find(tx, poll.id),
      feedback: await this.feedbacks.online(tx, poll.id),
      reports: await this.feedbacks.reports(tx, [poll.id]),
      open: (await this.openAnswers.ofPoll(tx, poll.id)).filter(({ state }) => state === 'published'),
      asked: {
        area: await this.invitations.responseByTrait(tx, poll.id, 'area'),
        age: await this.invitations.responseByTrait(tx, poll.id, 'age'),
        gender: await this.invitations.responseByTrait(tx, poll.id, 'gender'),
      },
      editions: await this.editionsOf(tx, poll, result),
      draw: draw?.document,
      areas: await this.population.areas(tx),
      town: this.site.town,
      now: this.clock.now(),
    };
  }

  /** Earlier editions only as far as everybody may read them. */
  private async editionsOf(tx: Tx, poll: Poll, result: Result): Promise<readonly Edition[]> {
    const ids = await this.editions.before(tx, poll.id);
    const earlier: Edition[] = [];
    for (const id of ids) {
      const [before, found] = [await this.polls.find(tx, id), await this.results.readable(tx, id, 'public')];
      if (before && found) earlier.unshift(editionOf(before, found));
    }
    return earlier.length === 0 ? [] : [...earlier, editionOf(poll, result)];
  }
}

const editionOf = (poll: Poll, { document }: Result): Edition => ({
  label: fullDay(poll.closedAt ?? poll.createdAt),
  document,
  letters: poll.letters,
});
