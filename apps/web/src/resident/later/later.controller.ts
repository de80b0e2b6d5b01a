// "Ga later verder": explains how, and forgets the visit on a computer that others use too.
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '#platform/database/transactions.js';
import { page, seeOther, type Page, type SeeOther } from '#platform/pages/page.js';
import { clearAnswerCookie } from '../answer-cookie.js';
import { Visits } from '../visits.service.js';
import { laterPage } from './later.page.js';

@Controller('later-verder')
export class LaterController {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: Visits,
  ) {}

  @Get()
  show(@Req() request: FastifyRequest): Promise<Page> {
    return this.transactions.read(async (tx) => {
      const outcome = await this.visits.of(tx, request);
      return page('resident/later/later', laterPage(outcome.ok ? outcome.visit.stand : undefined));
    });
  }

  @Post()
  leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): SeeOther {
    clearAnswerCookie(request, reply);
    return seeOther('/later-verder');
  }
}
