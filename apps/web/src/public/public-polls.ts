// Finds what the public pages tell about polls: which are open, which wait for their result, and what came of the others.
import { Inject, Injectable } from '@nestjs/common';
import { estimateMinutes } from '#domain/questionnaire/estimate-minutes.js';
import { Receipts } from '#features/answers/index.js';
import { Draws } from '#features/draws/index.js';
import { Invitations } from '#features/invitations/index.js';
import { AnsweringChoices, BlindKeys, Polls, type Poll } from '#features/polls/index.js';
import { Population, type Area } from '#features/population/index.js';
import { Questionnaires } from '#features/questionnaires/index.js';
import { Reactions, Results, type Result } from '#features/results/index.js';
import { Clock } from '#platform/clock/clock.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import type { Site } from '../layout/site.js';
import { SITE } from '../layout/site.module.js';
import type { ListedPoll, ListedResult, PollFacts, PublicOverview } from './listed.js';
import { placeOf } from './poll-place.js';

@Injectable()
export class PublicPolls {
  constructor(
    private readonly transactions: Transactions,
    private readonly polls: Polls,
    private readonly choices: AnsweringChoices,
    private readonly blindKeys: BlindKeys,
    private readonly receipts: Receipts,
    private readonly questionnaires: Questionnaires,
    private readonly invitations: Invitations,
    private readonly results: Results,
    private readonly reactions: Reactions,
    private readonly draws: Draws,
    private readonly population: Population,
    private readonly clock: Clock,
    @Inject(SITE) private readonly site: Site,
  ) {}

  overview(): Promise<PublicOverview> {
    return this.transactions.read(async (tx) => {
      const polls = await this.polls.list(tx, ['open', 'closed', 'published', 'archived']);
      const results = await this.publicResults(tx, polls);
      const known = new Set(results.map(({ poll }) => poll.id));
      const areas = await this.population.areas(tx);
      const awaited = polls.filter(({ id, state }) => state === 'closed' && !known.has(id));
      return {
        open: await this.listed(tx, polls.filter(({ state }) => state === 'open').toSorted(byClose), areas),
        awaited: await this.listed(tx, awaited, areas),
        results,
        now: this.clock.now(),
      };
    });
  }

  /** Undefined for a poll that nobody was asked for yet. */
  find(slug: string): Promise<PollFacts | undefined> {
    return this.transactions.read(async (tx) => {
      const poll = await this.polls.bySlug(tx, slug);
      if (!poll?.openedAt) return undefined;
      const [listed] = await this.listed(tx, [poll], await this.population.areas(tx));
      const draw = poll.drawId ? await this.draws.find(tx, poll.drawId) : undefined;
      const result = await this.results.readable(tx, poll.id, 'public');
      const { level } = await this.choices.of(tx, poll.id);
      return (
        listed && {
          ...listed,
          draw: draw?.document,
          hasResult: result !== undefined,
          key: level === 'B' ? await this.blindKeys.fingerprint(tx, poll.id) : '',
          hasReceipts: (await this.receipts.list(tx, poll.id)) !== undefined,
          now: this.clock.now(),
        }
      );
    });
  }

  private async publicResults(tx: Tx, polls: readonly Poll[]): Promise<readonly ListedResult[]> {
    const ids = polls.filter(({ state }) => state !== 'open').map(({ id }) => id);
    const results = await this.results.readableOf(tx, ids, 'public');
    const reactions = new Map((await this.reactions.ofPolls(tx, ids)).map((each) => [each.pollId, each]));
    return polls
      .flatMap((poll) => {
        const result = results.get(poll.id);
        return result ? [{ poll, result, reaction: reactions.get(poll.id) }] : [];
      })
      .toSorted((one, other) => publicMoment(other.result) - publicMoment(one.result));
  }

  private async listed(
    tx: Tx,
    polls: readonly Poll[],
    areas: readonly Area[],
  ): Promise<readonly ListedPoll[]> {
    const listed: ListedPoll[] = [];
    for (const poll of polls) {
      const questionnaire = await this.questionnaires.find(tx, poll.questionnaireId);
      const { email, letter, ownPrint } = await this.invitations.channelCounts(tx, poll.id);
      const minutes = questionnaire ? Math.max(1, Math.round(estimateMinutes(questionnaire.document))) : 0;
      const place = placeOf(poll, areas, this.site.town);
      listed.push({ poll, place, invited: email + letter + ownPrint, minutes });
    }
    return listed;
  }
}

const byClose = (one: Poll, other: Poll): number =>
  (one.closesAt?.getTime() ?? 0) - (other.closesAt?.getTime() ?? 0);

const publicMoment = ({ publicFrom }: Result): number => publicFrom?.getTime() ?? 0;
