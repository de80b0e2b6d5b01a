// The last look at the answers, and sending them: once, for good.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstMissing } from '#features/answers/index.js';
import { Transactions } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { Sending } from '../sending.service.js';
import { Visits } from '../visits.service.js';
import { checkPage } from './check.page.js';

@Controller('vragen')
export class CheckController {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: Visits,
    private readonly sending: Sending,
  ) {}

  @Get('controle')
  show(@Req() request: FastifyRequest): Promise<Page | SeeOther> {
    return this.transactions.read(async (tx) => {
      const outcome = await this.visits.of(tx, request);
      if (!outcome.ok) return outcome.page;
      const { stand } = outcome.visit;
      const missing = firstMissing(stand.questionnaire, stand.draft);
      return missing === undefined
        ? page('resident/check/check', checkPage(stand))
        : seeOther(`/vragen/${missing}`);
    });
  }

  @Post('verstuur')
  send(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | SeeOther> {
    return this.sending.send(request, reply);
  }
}
