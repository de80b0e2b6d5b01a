// Keeps the promise to people who left an address: two messages at most, made at the moment of sending, and then forgotten.
import { Injectable } from '@nestjs/common';
import { Mailings, Returned, type Composed } from '#features/deliveries/index.js';
import { InvitationWriter } from '#features/invitations/index.js';
import { pollInLanguage, Polls, type Poll } from '#features/polls/index.js';
import { FollowRequests, Results, type FollowRequest } from '#features/results/index.js';
import { SYSTEM } from '#platform/audit/audit.js';
import { Clock } from '#platform/clock/clock.js';
import type { Tx } from '#platform/database/transactions.js';
import { encodedBody } from '#platform/mail/mail-body.js';
import { isAddress } from '#platform/mail/mailbox.js';
import type { Message } from '#platform/mail/message.js';
import { renderHtml } from '#platform/mail/render-html.js';
import { renderText } from '#platform/mail/render-text.js';
import { FeedbackStore } from './feedback.store.js';
import { FollowLinks } from './follow-links.service.js';
import { dueAbout, mayBeErased, type About, type HeardOf } from './follow-mailing.js';
import { FollowMailingsStore } from './follow-mailings.store.js';
import { feedbackMessage, resultMessage, type FollowStory } from './follow-message.js';

type Write = (request: FollowRequest, story: FollowStory) => Message;

@Injectable()
export class FollowMail {
  constructor(
    private readonly requests: FollowRequests,
    private readonly store: FollowMailingsStore,
    private readonly feedbacks: FeedbackStore,
    private readonly polls: Polls,
    private readonly results: Results,
    private readonly mailings: Mailings,
    private readonly returned: Returned,
    private readonly writer: InvitationWriter,
    private readonly links: FollowLinks,
    private readonly clock: Clock,
  ) {}

  /** Polls about which somebody still wants to hear. */
  waiting(tx: Tx): Promise<readonly string[]> {
    return this.requests.polls(tx);
  }

  /** Plans the message that is due and erases the addresses that are done with; answers how much was done. */
  async settle(tx: Tx, pollId: string): Promise<number> {
    await this.feedbacks.lockPoll(tx, pollId);
    const heard = await this.heardOf(tx, pollId);
    const everybody = await this.requests.ofPoll(tx, pollId);
    const done = everybody.filter((request) => mayBeErased(request, heard, this.clock.now()));
    if (done.length > 0)
      await this.requests.erase(
        tx,
        done.map(({ id }) => id),
      );
    const planned = await this.plan(
      tx,
      pollId,
      heard,
      everybody.filter((each) => !done.includes(each)),
    );
    return done.length + planned;
  }

  /** By recipient; undefined when the mailing is not one of these. */
  async compose(
    tx: Tx,
    mailingId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Composed> | undefined> {
    const mailing = await this.store.withMailing(tx, mailingId);
    if (!mailing) return undefined;
    const poll = await this.polls.find(tx, mailing.pollId);
    const write = poll && (await this.writing(tx, poll, mailing.about));
    const requests = await this.requests.withIds(tx, ids);
    const rests = await this.returned.suppressed(
      tx,
      requests.map(({ email }) => email),
    );
    return new Map(
      requests.map((request) => {
        const because = isAddress(request.email) ? rests(request.email) : 'no-address';
        if (because !== '') return [request.id, { kind: 'suppress', because }];
        if (!poll || !write) return [request.id, { kind: 'suppress', because: 'closed' }];
        return [request.id, this.mail(poll, request, write)];
      }),
    );
  }

  /** Whether there was an address to erase; doing it twice is the same as doing it once. */
  async leave(tx: Tx, token: string): Promise<boolean> {
    const id = this.links.read(token);
    if (id === undefined) return false;
    await this.mailings.suppress(tx, id, 'opted-out');
    await this.requests.erase(tx, [id]);
    return true;
  }

  private async plan(
    tx: Tx,
    pollId: string,
    heard: HeardOf,
    requests: readonly FollowRequest[],
  ): Promise<number> {
    const about = dueAbout(heard);
    const recipientIds = requests
      .filter(({ until }) => about === 'result' || until === 'feedback')
      .map(({ id }) => id);
    if (!about || recipientIds.length === 0) return 0;
    const plan = { subjectId: pollId, kind: 'feedback', recipientIds, startAt: this.clock.now() } as const;
    const mailingId = await this.mailings.plan(tx, { ...plan, by: SYSTEM });
    await this.store.add(tx, { pollId, about, mailingId });
    return recipientIds.length;
  }

  private async heardOf(tx: Tx, pollId: string): Promise<HeardOf> {
    const poll = await this.polls.find(tx, pollId);
    const result = await this.results.readable(tx, pollId, 'public');
    const settled = new Map<About, ReadonlySet<string>>();
    for (const { about, mailingId } of await this.store.ofPoll(tx, pollId))
      settled.set(about, new Set(await this.mailings.settled(tx, mailingId)));
    return {
      withdrawn: poll?.state === 'withdrawn',
      resultSince: result?.publicFrom ?? null,
      feedbackOnline: (await this.feedbacks.online(tx, pollId)) !== undefined,
      settled,
    };
  }

  /** Undefined when there is nothing to tell any more: the result was withdrawn meanwhile. */
  private async writing(tx: Tx, poll: Poll, about: About): Promise<Write | undefined> {
    const result = await this.results.readable(tx, poll.id, 'public');
    if (!result) return undefined;
    if (about === 'result')
      return ({ until }, story) => resultMessage(story, result.headline, until === 'result');
    const feedback = await this.feedbacks.online(tx, poll.id);
    return feedback && ((_, story) => feedbackMessage(story, feedback.themes));
  }

  private mail(poll: Poll, request: FollowRequest, write: Write): Composed {
    const { sender } = this.writer;
    const host = new URL(sender.baseUrl).hostname;
    const leaveUrl = `${sender.baseUrl}/geen-bericht/${this.links.tokenFor(request.id)}`;
    const { language } = request;
    const told = pollInLanguage(poll, language).poll;
    const message = write(request, { poll: told, sender, leaveUrl, language });
    return {
      kind: 'send',
      to: { name: '', address: request.email },
      subject: message.subject,
      body: encodedBody({
        text: renderText(message),
        html: renderHtml(message, { sender: sender.municipality, accent: sender.accent }),
      }),
      listId: `terugkoppeling-${poll.number}.${host}`,
      unsubscribeUrl: `${leaveUrl}/een-klik`,
      feedbackId: `${poll.number}:feedback:peiling:${host}`,
    };
  }
}
