// What came after a demo poll, by the same services that staff and residents use.
import { Injectable } from '@nestjs/common';
import { Feedbacks, promisesOf, type ThemeText } from '#features/feedback/index.js';
import type { Poll } from '#features/polls/index.js';
import { FollowRequests, Reactions, type ReactionText } from '#features/results/index.js';
import { Transactions } from '#platform/database/transactions.js';
import type { Setting } from './load-polls.js';

export type Follower = Parameters<FollowRequests['add']>[2];

type Kept = { readonly what: string; readonly on: string; readonly note: string };

@Injectable()
export class LoadAftermath {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: FollowRequests,
    private readonly reactions: Reactions,
    private readonly feedbacks: Feedbacks,
  ) {}

  /** People who leave their address when they have answered. */
  async follow(poll: Poll, followers: readonly Follower[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const follower of followers) await this.requests.add(tx, poll.id, follower);
    });
  }

  async react(poll: Poll, { hall }: Setting, text: ReactionText): Promise<void> {
    await this.transactions.run((tx) => this.reactions.publish(tx, poll.id, text, hall.clerk));
  }

  /** Written by one, approved by another. */
  async feedBack(poll: Poll, { hall }: Setting, themes: readonly ThemeText[]): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const text of themes)
        accepted(await this.feedbacks.writeTheme(tx, poll.id, { themeId: undefined, text, by: hall.clerk }));
      accepted(await this.feedbacks.offer(tx, poll.id, hall.clerk));
      accepted(await this.feedbacks.publish(tx, poll.id, hall.researcher));
    });
  }

  async report(poll: Poll, { hall }: Setting, { what, on, note }: Kept): Promise<void> {
    await this.transactions.run(async (tx) => {
      const online = await this.feedbacks.online(tx, poll.id);
      const promise = online && promisesOf(online).find((each) => each.what === what);
      if (!promise) throw new Error(`The demo promised nothing like "${what}".`);
      const report = { promiseId: promise.id, pollId: poll.id, done: true, on, note };
      accepted(await this.feedbacks.report(tx, report, hall.clerk));
    });
  }
}

/** A decision that the demo cannot do without. */
function accepted(outcome: { readonly ok: true } | { readonly ok: false; readonly refused: string }): void {
  if (!outcome.ok) throw new Error(`The demo was refused: ${outcome.refused}.`);
}
