// Thanks, and the wish to hear what happens: an e-mail address that is kept apart from every answer.
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AnswerSessions } from '#features/answers/index.js';
import type { ReaderLanguage } from '../../texts/resident/resident-words.js';
import { Polls, type Poll } from '#features/polls/index.js';
import { FollowRequests } from '#features/results/index.js';
import { Transactions, type Tx } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { answerCookieOf } from '../answer-cookie.js';
import { noEntryPage } from '../no-entry/no-entry.page.js';
import { readFollow } from './thanks.form.js';
import { thanksPage } from './thanks.page.js';

const VIEW = 'resident/thanks/thanks';

@Controller('bedankt')
export class ThanksController {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: AnswerSessions,
    private readonly polls: Polls,
    private readonly followRequests: FollowRequests,
  ) {}

  @Get()
  show(@Req() request: FastifyRequest, @Query('gevolgd') followed: unknown): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const sent = await this.sentBy(tx, request);
      // The page tells that an answer is in, so only who just sent one may read it.
      if (!sent) return page('resident/no-entry/no-entry', noEntryPage('no-visit'), { status: 404 });
      return page(VIEW, thanksPage(sent.poll, { ...sent, followed: followed === 'ja' }));
    });
  }

  @Post('op-de-hoogte')
  follow(@Req() request: FastifyRequest, @Body() body: unknown): Promise<Page | SeeOther> {
    return this.transactions.run(async (tx) => {
      const sent = await this.sentBy(tx, request);
      if (!sent) return seeOther('/bedankt');
      const { poll, language, receipt } = sent;
      const read = readFollow(body, language);
      if (!read.ok)
        return page(VIEW, thanksPage(poll, { form: read.form, language, receipt }), { status: 422 });
      await this.followRequests.add(tx, poll.id, { email: read.input.email, language });
      return seeOther('/bedankt?gevolgd=ja');
    });
  }

  /** Only who just answered can ask, so that nobody fills in the addresses of others by the dozen. */
  private async sentBy(tx: Tx, request: FastifyRequest): Promise<Sent | undefined> {
    const thanks = this.sessions.openThanks(answerCookieOf(request) ?? '');
    const poll = thanks && (await this.polls.find(tx, thanks.pollId));
    return poll && { poll, language: thanks.language, receipt: thanks.receipt };
  }
}

type Sent = { readonly poll: Poll; readonly language: ReaderLanguage; readonly receipt: string };
